package org.patchbay.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends each entry to a file, and begins another one when it is full: {@code audit.log}, {@code audit.log.1} and so
 * on, the oldest last. Each line is handed to the system before the next entry comes. Called by one worker at a time.
 */
final class AuditFile implements AuditListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFile.class);

    private final Path file;
    private final Limits limits;

    /** Guards what follows: settings may change while a worker writes. */
    private final Object lock = new Object();

    private OutputStream out;
    private long size;
    private long lost;
    private boolean closed;

    /**
     * How much is kept.
     *
     * @param bytes of one file, at least; the last line may exceed it
     * @param files besides the current one
     */
    record Limits(long bytes, int files) {
        Limits {
            if (bytes < 1024 || files < 1 || files > 1000) {
                throw new IllegalArgumentException(
                        "An audit file holds at least 1024 bytes, and 1 to 1000 older ones are kept");
            }
        }
    }

    AuditFile(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    @Override
    public void recorded(AuditEntry entry) {
        byte[] line = (JsonLine.of(entry) + "\n").getBytes(StandardCharsets.US_ASCII);
        synchronized (lock) {
            if (closed) {
                return;
            }
            try {
                append(line);
            } catch (IOException e) {
                lost(e);
            }
        }
    }

    private void append(byte[] line) throws IOException {
        if (out != null && size + line.length > limits.bytes()) {
            release();
            rotate();
        }
        if (out == null) {
            open();
        }
        out.write(line);
        size += line.length;
        if (lost > 0) {
            LOG.warn("the audit is written again; {} entries before were lost", lost);
            lost = 0;
        }
    }

    /** The file is its owner's alone before the first line is in it. */
    private void open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        out = Files.newOutputStream(file, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
        size = Files.size(file);
        if (size > limits.bytes()) {
            release();
            rotate();
            open();
        }
    }

    private void rotate() throws IOException {
        Files.deleteIfExists(older(limits.files()));
        for (int i = limits.files() - 1; i >= 1; i--) {
            if (Files.exists(older(i))) {
                Files.move(older(i), older(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, older(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path older(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    /** The disk is full, or somebody took the folder away. The first one is told; the next line tries again. */
    private void lost(IOException e) {
        release();
        if (lost == 0) {
            LOG.error("the audit cannot be written to {}, entries are lost: {}", file, e.toString());
        }
        lost++;
    }

    private void release() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            LOG.warn("closing {} failed: {}", file, e.toString());
        }
        out = null;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            release();
        }
    }
}
