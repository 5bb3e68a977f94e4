package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Rule;
import org.junit.Test;

/** Who sends much before reading anything is slowed down, and that is all. */
public class LateReadersIT {
    private static final int CLIENTS = 30;
    private static final int AT_A_TIME = 3;

    @Rule
    public final ServerProcess server = new ServerProcess();

    @Test
    public void everyRequestIsAnsweredHoweverLateTheAnswersAreRead() throws Exception {
        List<LateReader> readers = Collections.nCopies(CLIENTS, new LateReader(server.port()));
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Integer> unanswered = new ArrayList<>();
            for (Future<Integer> reader : threads.invokeAll(readers)) {
                unanswered.add(reader.get());
            }
            unanswered.removeIf(requests -> requests == 0);
            assertEquals("requests of each unlucky client without an answer", List.of(), unanswered);
        } finally {
            threads.shutdownNow();
        }
    }
}
