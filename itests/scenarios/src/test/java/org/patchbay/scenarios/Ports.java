package org.patchbay.scenarios;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that run at the same time. */
final class Ports {
    /** Below the ports that systems give to clients, so that no connection of a test takes a server's place. */
    private static final int FIRST = 20_000;

    private static final int LAST = 30_000;

    private Ports() {}

    /** A port that is free, and that nobody else gets who asks with the same folder. */
    static int reserve(Path folder) throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                Files.createFile(folder.resolve("port-" + probe.getLocalPort()));
                return port;
            } catch (BindException | FileAlreadyExistsException taken) {
                continue;
            }
        }
    }
}
