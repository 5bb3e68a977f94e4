package org.patchbay.pack.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What is asked of a disk. Each of these returns when it will outlast a loss of power. */
interface Disk {
    /** The disk of this machine. */
    Disk REAL = new Disk() {
        @Override
        public void fill(Path file, byte[] content) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            settle(to.getParent());
        }

        @Override
        public void settle(Path folder) throws IOException {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    };

    /** Writes the content of an empty file. */
    void fill(Path file, byte[] content) throws IOException;

    /** Puts a file in the place of another of the same folder. There is no moment at which neither is there. */
    void move(Path from, Path to) throws IOException;

    /** Makes the names of a folder as durable as the content of its files. */
    void settle(Path folder) throws IOException;
}
