package org.patchbay.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The socket of the running server, which only the user it runs as can open. */
record LocalSocket(Path path) {

    /** What is done with a connection. */
    @FunctionalInterface
    interface Talk {
        void over(SocketChannel channel) throws IOException, StartFailure;
    }

    /** Connects, talks and hangs up. */
    void connect(Talk talk) throws StartFailure {
        if (!Files.exists(path)) {
            throw new StartFailure(ExitCode.NOT_RUNNING, "Patchbay is not running here, or lets nobody in: no " + path);
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(shortest()))) {
            talk.over(channel);
        } catch (ConnectException e) {
            throw new StartFailure(ExitCode.NOT_RUNNING, "Patchbay is not running here: " + e.getMessage(), e);
        } catch (SocketException e) {
            throw new StartFailure(ExitCode.FAILED, "You may not use " + path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StartFailure(ExitCode.FAILED, "The server broke off: " + e.getMessage(), e);
        }
    }

    /** An address has about 100 bytes; the script has gone to the folder of the server. */
    private Path shortest() {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }
}
