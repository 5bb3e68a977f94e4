package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the shell makes of what a running server answers. */
public class RemoteShellTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private LocalSocket socket() {
        return new LocalSocket(Path.of(folder.getRoot().getPath(), "patchbay.ctl"));
    }

    /** A server that answers each line of one caller with the next of these; the lines. */
    private CompletableFuture<List<String>> answering(String... answers) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket().path()));
        return CompletableFuture.supplyAsync(() -> {
            List<String> lines = new ArrayList<>();
            try (server;
                    SocketChannel caller = server.accept()) {
                for (String answer : answers) {
                    lines.add(line(caller));
                    caller.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
                }
                return lines;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String line(SocketChannel caller) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(1000);
        while (line.position() == 0 || line.get(line.position() - 1) != '\n') {
            caller.read(line);
        }
        return new String(line.array(), 0, line.position() - 1, StandardCharsets.UTF_8);
    }

    private void type(String line) throws StartFailure {
        new RemoteShell(socket(), Console.of(out, out)).run(Optional.of(line));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    public void aLineIsPrintedAsTheServerAnswersIt() throws Exception {
        CompletableFuture<List<String>> lines = answering("\0done\n", "größe\n\0done\n");
        type("sessions --json");
        assertEquals("größe\n", printed());
        assertEquals(List.of("\u0001shell", "run 0 sessions --json"), lines.get(10, TimeUnit.SECONDS));
    }

    @Test
    public void failsWithoutFurtherWordsIfTheLineDid() throws Exception {
        answering("\0done\n", "No such session\n\0failed\n");
        StartFailure failure = assertThrows(StartFailure.class, () -> type("kick 1"));
        assertEquals(ExitCode.FAILED, failure.exitCode());
        assertEquals("", failure.getMessage());
        assertEquals("No such session\n", printed());
    }

    @Test
    public void saysWhyThereIsNoShell() throws Exception {
        answering("There is no shell\n\0failed\n");
        assertEquals(
                ExitCode.FAILED,
                assertThrows(StartFailure.class, () -> type("x")).exitCode());
        assertEquals("There is no shell\n", printed());
    }

    @Test
    public void failsIfTheServerBreaksOff() throws Exception {
        answering("\0done\n", "half a te");
        assertTrue(
                assertThrows(StartFailure.class, () -> type("x")).getMessage().contains("ended this shell"));
    }

    @Test
    public void failsIfTheEndIsNotAResult() throws Exception {
        answering("\0" + "x".repeat(100));
        assertTrue(
                assertThrows(StartFailure.class, () -> type("x")).getMessage().contains("does not end"));
    }

    @Test
    public void aScriptEndsWithItsFirstLineThatFails() throws Exception {
        CompletableFuture<List<String>> lines = answering("one\n\0done\n", "two\n\0failed\n");
        RemoteShell shell = new RemoteShell(socket(), Console.of(out, out));
        socket().connect(channel -> {
            BufferedReader script = new BufferedReader(new StringReader("first\n\nsecond\nthird\n"));
            assertThrows(StartFailure.class, () -> shell.script(new ShellLink(channel), script));
        });
        assertEquals("one\ntwo\n", printed());
        assertEquals(List.of("run 0 first", "run 0 second"), lines.get(10, TimeUnit.SECONDS));
    }

    @Test
    public void theWordsThatCompleteALineAreTaken() throws Exception {
        answering("sessions\nsend\0done\n", "\0failed\n", "\0done\n");
        socket().connect(channel -> {
            ShellLink link = new ShellLink(channel);
            assertEquals(List.of("sessions", "send"), link.complete("se"));
            assertEquals(List.of(), link.complete("x"));
            assertFalse(link.complete("y").contains(""));
        });
    }

    @Test
    public void severalLinesAreOneForTheServer() throws Exception {
        CompletableFuture<List<String>> lines = answering("\0done\n");
        socket().connect(channel -> assertTrue(new ShellLink(channel).run("a \nb\r\n\0c", 80, out)));
        assertEquals(List.of("run 80 a  b c"), lines.get(10, TimeUnit.SECONDS));
    }
}
