package org.patchbay.local.access;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A caller with a shell. It sends {@code run COLUMNS LINE} or {@code complete LINE}, waits for the answer, and may send
 * {@code interrupt} meanwhile. Each answer is a text, a NUL, and {@code done} or {@code failed} in a line. Its end is
 * the end of the connection.
 */
final class ShellCaller {
    private static final Logger LOG = LoggerFactory.getLogger(ShellCaller.class);

    /** What a caller says who wants a shell. No command line begins with such a character. */
    static final String HELLO = "\u0001shell";

    /** How long a shell may do nothing. */
    private static final Duration IDLE = Duration.ofHours(1);

    /** Requests that wait: the next one may come while the thread of the last one is still about to end. */
    private static final int MAX_WAITING = 1;

    private static final String DONE = "\0done\n";
    private static final String FAILED = "\0failed\n";

    private final LineChannel channel;
    private CompletableFuture<Void> busy = CompletableFuture.completedFuture(null);

    ShellCaller(LineChannel channel) {
        this.channel = channel;
    }

    void serve(Rooms rooms) throws IOException {
        Optional<Shells> shells = rooms.shells();
        if (shells.isEmpty()) {
            channel.print("There is no shell: a bundle of Gogo is missing.\n" + FAILED);
        } else if (!rooms.seats().tryAcquire()) {
            channel.print("There are " + Rooms.MAX_SHELLS + " shells already; leave one of them.\n" + FAILED);
        } else {
            try {
                serve(shells.get());
            } finally {
                rooms.seats().release();
            }
        }
    }

    private void serve(Shells shells) throws IOException {
        ExecutorService runner = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), LocalDoor::shellThread);
        try (Shell shell = shells.open(new Paper())) {
            channel.print(DONE);
            for (Optional<String> line = next(); line.isPresent(); line = next()) {
                take(line.get(), shell, runner);
            }
        } finally {
            runner.shutdownNow();
        }
    }

    private Optional<String> next() throws IOException {
        while (true) {
            try {
                return channel.readLine(IDLE);
            } catch (LineChannel.LateException idle) {
                if (busy.isDone()) {
                    throw idle;
                }
            }
        }
    }

    private void take(String line, Shell shell, ExecutorService runner) throws IOException {
        if (line.equals("interrupt")) {
            shell.interrupt();
            return;
        }
        try {
            busy = CompletableFuture.runAsync(() -> answer(line, shell), runner);
        } catch (RejectedExecutionException tooMany) {
            throw new IOException("the caller does not wait for its answers", tooMany);
        }
    }

    private void answer(String line, Shell shell) {
        try {
            String[] words = line.split(" ", 3);
            if (words[0].equals("run") && words.length == 3 && words[1].matches("\\d{1,4}")) {
                channel.print(shell.run(words[2], Integer.parseInt(words[1])) ? DONE : FAILED);
            } else if (words[0].equals("complete")) {
                String beginning = line.substring(Math.min(line.length(), "complete ".length()));
                channel.print(String.join("\n", shell.complete(beginning)) + DONE);
            } else {
                channel.print("This is no request.\n" + FAILED);
            }
        } catch (IOException gone) {
            LOG.debug("a caller does not read its answer", gone);
        }
    }

    /** What a shell prints on. A NUL would end the text. */
    private final class Paper extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            byte[] clean = new byte[length];
            for (int i = 0; i < length; i++) {
                byte octet = octets[offset + i];
                clean[i] = octet == 0 ? (byte) '?' : octet;
            }
            channel.write(ByteBuffer.wrap(clean));
        }
    }
}
