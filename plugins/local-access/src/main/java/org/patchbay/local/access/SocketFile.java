package org.patchbay.local.access;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket, in a folder that nobody but its owner may enter: that is the whole password. The folder is made with these
 * rights and looked at before the socket is, so there is no moment in which others could open it.
 */
final class SocketFile {
    private static final Logger LOG = LoggerFactory.getLogger(SocketFile.class);

    /** The name of the socket in its folder. {@code bin/patchbay} knows it too. */
    static final String NAME = "patchbay.ctl";

    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Path socket;

    SocketFile(Path folder) {
        this.folder = folder;
        this.socket = folder.resolve(NAME);
    }

    Path path() {
        return socket;
    }

    /**
     * Makes the socket.
     *
     * @throws IOException if the folder cannot be made, or others may enter it
     */
    ServerSocketChannel bind() throws IOException {
        prepareFolder();
        // What a server left behind that was killed; another one cannot run in this folder.
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(shortest(socket)), LocalDoor.MAX_CALLERS);
            Files.setPosixFilePermissions(socket, OWNER_ONLY);
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void prepareFolder() throws IOException {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ENTERS));
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(folder + " is a link to somewhere else");
            }
            Files.setPosixFilePermissions(folder, OWNER_ENTERS);
            PosixFileAttributes attributes =
                    Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.permissions().equals(OWNER_ENTERS)) {
                throw new IOException(folder + " can be entered by others than its owner");
            }
        } catch (UnsupportedOperationException e) {
            throw new IOException("the file system of " + folder + " has no rights for owners", e);
        }
    }

    /** An address has about 100 bytes, so a folder deep in the file system is named from where the server runs. */
    private static Path shortest(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath();
        if (!absolute.startsWith(here)) {
            return absolute;
        }
        return here.relativize(absolute);
    }

    void delete() {
        try {
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.debug("{} stays behind", socket, e);
        }
    }
}
