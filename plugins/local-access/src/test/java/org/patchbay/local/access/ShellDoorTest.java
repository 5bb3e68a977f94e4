package org.patchbay.local.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.testkit.Await;

/** A shell of a real Gogo behind the door of the machine. */
public class ShellDoorTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final Rooms rooms = new Rooms(null);
    private CommandProcessorImpl gogo;
    private LocalDoor door;
    private Path folder;

    @Before
    public void open() throws IOException {
        threads.start();
        gogo = new CommandProcessorImpl(threads);
        Commands commands = new Commands();
        for (String name : List.of("hello", "columns", "zero", "forever", "complete")) {
            gogo.addCommand("patchbay", commands, name);
        }
        rooms.come(new GogoShells(gogo));
        folder = home.getRoot().toPath().resolve("run");
        door = LocalDoor.open(new SocketFile(folder), rooms);
    }

    @After
    public void close() {
        door.close();
        gogo.stop();
        threads.stop();
    }

    /** What can be typed. */
    public final class Commands {
        /** Prints and returns something. */
        public String hello(CommandSession session, String... names) {
            session.getConsole().println("hello " + String.join(" and ", names));
            return "bye";
        }

        /** How wide the terminal is. */
        public Object columns(CommandSession session) {
            return session.get("COLUMNS");
        }

        /** The octet that would end a text. */
        public void zero(CommandSession session) {
            session.getConsole().print("a\0b");
        }

        /** Ends by an interrupt only. */
        public void forever() throws InterruptedException {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }

        /** What {@code GogoShell} asks. */
        public List<String> complete(String line) {
            return List.of(line + "1", line + "2");
        }
    }

    /** The other side: sends requests, and reads answers up to their results. */
    private final class Caller implements AutoCloseable {
        private final SocketChannel channel;

        Caller() throws IOException {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SocketFile.NAME)));
        }

        String ask(String line) throws IOException {
            send(line);
            return answer();
        }

        void send(String line) throws IOException {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        }

        String answer() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            ByteBuffer one = ByteBuffer.allocate(1);
            boolean ended = false;
            while (channel.read(one) >= 0) {
                byte octet = one.flip().get();
                one.clear();
                ended |= octet == 0;
                if (ended && octet == '\n') {
                    return all.toString(StandardCharsets.UTF_8);
                }
                all.write(octet);
            }
            return all + "(left)";
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private Caller shell() throws IOException {
        Caller caller = new Caller();
        assertEquals("\0done", caller.ask(ShellCaller.HELLO));
        return caller;
    }

    @Test
    public void linesRunOneAfterTheOtherInOneSession() throws IOException {
        try (Caller caller = shell()) {
            assertEquals("hello Ann and Bo\nbye\n\0done", caller.ask("run 80 hello Ann Bo"));
            caller.ask("run 80 who = Größe");
            assertEquals("hello Größe\nbye\n\0done", caller.ask("run 80 hello $who"));
        }
    }

    @Test
    public void aCommandKnowsHowWideTheTerminalIs() throws IOException {
        try (Caller caller = shell()) {
            assertEquals("132\n\0done", caller.ask("run 132 columns"));
            assertEquals("80\n\0done", caller.ask("run 80 columns"));
        }
    }

    @Test
    public void whatCannotRunIsSaidInWords() throws IOException {
        try (Caller caller = shell()) {
            assertTrue(caller.ask("run 80 nosuch").matches("(?s).*nosuch.*\n\0failed"));
            assertEquals("This is no request.\n\0failed", caller.ask("walk"));
            assertEquals("This is no request.\n\0failed", caller.ask("run wide hello"));
            assertEquals("hello x\nbye\n\0done", caller.ask("run 0 hello x"));
        }
    }

    @Test
    public void noTextEndsBeforeItsEnd() throws IOException {
        try (Caller caller = shell()) {
            assertEquals("a?b\0done", caller.ask("run 80 zero"));
        }
    }

    @Test
    public void aWordIsCompletedByTheCommandForIt() throws IOException {
        try (Caller caller = shell()) {
            assertEquals("sess $x 1\nsess $x 2\0done", caller.ask("complete sess $x "));
        }
    }

    @Test
    public void whatRunsIsInterrupted() throws Exception {
        try (Caller caller = shell()) {
            caller.send("run 80 forever");
            assertTrue(waiting.await(10, TimeUnit.SECONDS));
            caller.send("interrupt");
            assertTrue(interrupted.await(10, TimeUnit.SECONDS));
            assertTrue(caller.answer().endsWith("\0failed"));
            assertEquals("hello x\nbye\n\0done", caller.ask("run 0 hello x"));
        }
    }

    @Test
    public void whatRunsIsInterruptedWhenItsCallerLeavesAndNothingStaysBehind() throws Exception {
        try (Caller caller = shell()) {
            caller.send("run 80 forever");
            assertTrue(waiting.await(10, TimeUnit.SECONDS));
        }
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        Await.await(SOON, "its thread has ended", () -> noThread("patchbay-local-shell"));
    }

    @Test
    public void closingTheDoorEndsShells() throws Exception {
        try (Caller caller = shell()) {
            caller.send("run 80 forever");
            assertTrue(waiting.await(10, TimeUnit.SECONDS));
            door.close();
            assertTrue(interrupted.await(10, TimeUnit.SECONDS));
            Await.await(SOON, "its threads have ended", () -> noThread("patchbay-local"));
        }
    }

    private static boolean noThread(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith(name));
    }

    @Test
    public void oneShellTooManyIsRefusedInWords() throws IOException {
        List<Caller> callers = new ArrayList<>();
        try {
            for (int i = 0; i < Rooms.MAX_SHELLS; i++) {
                callers.add(shell());
            }
            try (Caller late = new Caller()) {
                assertEquals("There are 4 shells already; leave one of them.\n\0failed", late.ask(ShellCaller.HELLO));
            }
        } finally {
            for (Caller caller : callers) {
                caller.close();
            }
        }
    }

    @Test
    public void withoutGogoThereIsNoShell() throws IOException {
        Shells gogoShells = rooms.shells().orElseThrow();
        rooms.go(gogoShells);
        try (Caller caller = new Caller()) {
            assertEquals("There is no shell: a bundle of Gogo is missing.\n\0failed", caller.ask(ShellCaller.HELLO));
        }
    }
}
