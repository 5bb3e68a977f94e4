package org.patchbay.pack.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Rule;
import org.junit.Test;

/** Many threads at the same time: no change is lost, no reader sees half of one. */
public class ManyWritersTest {
    private static final int WRITERS = 8;
    private static final int READERS = 6;
    private static final int ROUNDS = 100;

    @Rule
    public final Lab lab = new Lab();

    @Test
    public void readersSeeWholeValuesAndWritersLoseNothing() throws Exception {
        SqliteKeyStore store = lab.store();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        try {
            store.put("shared", "k", value(0, 0));
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> read(store, over)));
            }
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(() -> write(store, writer));
            }
            for (Future<Void> writer : threads.invokeAll(writers, 1, TimeUnit.MINUTES)) {
                writer.get();
            }
            over.set(true);
            for (Future<Integer> reader : readers) {
                assertTrue("readers were reading", reader.get(10, TimeUnit.SECONDS) > 0);
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(WRITERS * ROUNDS, Lab.listing(store, "own", "").size());
    }

    /** Each writer finds its own entry right behind its own change, whatever the others do. */
    private static Void write(SqliteKeyStore store, int writer) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = writer + "/" + round;
            store.put("own", key, value(writer, round));
            assertEquals(value(writer, round), store.get("own", key).orElseThrow());
            store.put("shared", "k", value(writer, round));
        }
        return null;
    }

    private static int read(SqliteKeyStore store, AtomicBoolean over) throws Exception {
        int count = 0;
        while (!over.get()) {
            String value = store.get("shared", "k").orElseThrow();
            String[] words = value.split(" ");
            assertEquals(100, words.length);
            for (String word : words) {
                assertEquals("all of one change", words[0], word);
            }
            count++;
        }
        return count;
    }

    private static String value(int writer, int round) {
        return String.join(" ", Collections.nCopies(100, writer + "-" + round));
    }
}
