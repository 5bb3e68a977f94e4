package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What -rx makes of what a running server answers. */
public class RemoteLineTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Path socket() {
        return folder.getRoot().toPath().resolve("patchbay.ctl");
    }

    private void type(String line) throws StartFailure {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        new RemoteLine(new LocalSocket(socket()), Console.of(out, out)).run(line);
    }

    /** A server that answers one caller with these pieces; what it was sent. */
    private CompletableFuture<String> answering(String... pieces) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket()));
        return CompletableFuture.supplyAsync(() -> {
            try (server;
                    SocketChannel caller = server.accept()) {
                ByteBuffer line = ByteBuffer.allocate(1000);
                while (line.position() == 0 || line.get(line.position() - 1) != '\n') {
                    caller.read(line);
                }
                for (String piece : pieces) {
                    caller.write(ByteBuffer.wrap(piece.getBytes(StandardCharsets.UTF_8)));
                }
                return new String(line.array(), 0, line.position(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private StartFailure refused(String line) {
        return assertThrows(StartFailure.class, () -> type(line));
    }

    @Test
    public void printsTheTextAndNothingElse() throws Exception {
        CompletableFuture<String> sent = answering("on", "e\ntwo", "\0do", "ne");
        type("core show größe");
        assertEquals("one\ntwo", printed.toString(StandardCharsets.UTF_8));
        assertEquals("core show größe\n", sent.get(10, TimeUnit.SECONDS));
    }

    @Test
    public void failsWithoutFurtherWordsIfTheCommandDid() throws Exception {
        answering("No such command\n\0unknown");
        StartFailure failure = refused("nosuch");
        assertEquals(ExitCode.FAILED, failure.exitCode());
        assertEquals("", failure.getMessage());
        assertEquals("No such command\n", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    public void failsIfTheServerBreaksOff() throws Exception {
        answering("half a te");
        assertTrue(refused("x").getMessage().contains("broke off"));
    }

    @Test
    public void failsIfTheEndIsNotAResult() throws Exception {
        answering("text\0" + "x".repeat(1000));
        assertTrue(refused("x").getMessage().contains("does not end"));
    }

    @Test
    public void saysThatNobodyIsThere() throws IOException {
        assertEquals(ExitCode.NOT_RUNNING, refused("x").exitCode());
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket()))
                .close();
        assertEquals(ExitCode.NOT_RUNNING, refused("x").exitCode());
    }
}
