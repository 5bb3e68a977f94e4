package org.patchbay.local.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.command.CommandInfo;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.CommandResult;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.testkit.Await;

/** What a caller on the same machine can do, and who can be one. */
public class LocalDoorTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    private final CountDownLatch running = new CountDownLatch(1);
    private Path folder;
    private LocalDoor door;

    @Before
    public void open() throws IOException {
        folder = home.getRoot().toPath().resolve("data").resolve("run");
        door = LocalDoor.open(new SocketFile(folder), new Rooms(new Echo()));
    }

    @After
    public void close() {
        door.close();
    }

    /** Prints what it is asked to. */
    private final class Echo implements CommandLine {
        @Override
        public CommandResult run(String line, Consumer<String> output) {
            if (line.equals("wait")) {
                running.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    return CommandResult.FAILED;
                }
            }
            if (line.equals("refuse")) {
                throw new IllegalArgumentException("too long");
            }
            output.accept("typed " + line + "\n");
            output.accept("x".repeat(line.equals("long") ? 3_000_000 : 0));
            return line.startsWith("no") ? CommandResult.UNKNOWN : CommandResult.DONE;
        }

        @Override
        public CommandResult run(ManagerSession caller, String line, Consumer<String> output) {
            throw new UnsupportedOperationException("There is no session here");
        }

        @Override
        public boolean permits(ManagerSession caller, String line) {
            return false;
        }

        @Override
        public List<String> complete(String beginning) {
            return List.of();
        }

        @Override
        public List<CommandInfo> commands() {
            return List.of();
        }
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SocketFile.NAME)));
    }

    private String type(String text) throws IOException {
        try (SocketChannel caller = connect()) {
            caller.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            return read(caller);
        }
    }

    private static String read(SocketChannel caller) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (caller.read(buffer) >= 0) {
            all.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Test
    public void aLineIsAnsweredByItsTextAndItsResult() throws IOException {
        assertEquals("typed core show größe\n\0done", type("core show größe\n"));
        assertEquals("typed nosuch\n\0unknown", type("nosuch\n"));
        assertEquals("too long\n\0failed", type("refuse\n"));
    }

    @Test
    public void aLongTextArrivesAsAWhole() throws IOException {
        assertEquals(
                "typed long\n".length() + 3_000_000 + "\0done".length(),
                type("long\n").length());
    }

    @Test
    public void onlyTheOwnerCanEnter() throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(SocketFile.NAME))));
    }

    @Test
    public void aFolderThatOthersCouldEnterIsClosedFirst() throws IOException {
        door.close();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(folder.resolve(SocketFile.NAME), "left behind");
        door = LocalDoor.open(new SocketFile(folder), new Rooms(new Echo()));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertEquals("typed x\n\0done", type("x\n"));
    }

    @Test
    public void aLinkToAnotherFolderIsNotFollowed() throws IOException {
        Path elsewhere = home.newFolder().toPath();
        Path link = home.getRoot().toPath().resolve("link");
        Files.createSymbolicLink(link, elsewhere);
        assertThrows(IOException.class, () -> LocalDoor.open(new SocketFile(link), new Rooms(new Echo())));
        try (var content = Files.list(elsewhere)) {
            assertEquals(0, content.count());
        }
    }

    @Test
    public void oneCallerTooManyIsSentAway() throws IOException {
        List<SocketChannel> callers = new ArrayList<>();
        try {
            for (int i = 0; i < LocalDoor.MAX_CALLERS; i++) {
                callers.add(connect());
            }
            assertEquals("", type(""));
        } finally {
            for (SocketChannel caller : callers) {
                caller.close();
            }
        }
        Await.await(SOON, "the others have left", () -> {
            try {
                return type("x\n").equals("typed x\n\0done");
            } catch (IOException e) {
                return false;
            }
        });
    }

    @Test
    public void closingInterruptsWhatRunsAndTakesTheSocketAway() throws Exception {
        try (SocketChannel caller = connect()) {
            caller.write(ByteBuffer.wrap("wait\n".getBytes(StandardCharsets.UTF_8)));
            assertTrue(running.await(10, TimeUnit.SECONDS));
            door.close();
            assertFalse(Files.exists(folder.resolve(SocketFile.NAME)));
            Await.await(
                    SOON,
                    "its threads have ended",
                    () -> Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(thread -> thread.getName().startsWith("patchbay-local")));
        }
    }

    @Test
    public void wordsOfAShellBecomeALineAgain() {
        assertEquals("users", ShellCommand.quoted("users"));
        assertEquals("\"a b\"", ShellCommand.quoted("a b"));
        assertEquals("\"a\\\"\\\\\"", ShellCommand.quoted("a\"\\"));
        assertEquals("\"\"", ShellCommand.quoted(""));
    }
}
