package org.patchbay.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * At most one server runs in a home. The lock is the operating system's, so it goes with the process
 * however that ends; the process number beside it is for {@code bin/patchbay}, which checks it.
 */
final class RunLock {
    private final FileLock lock;
    private final Path pidFile;

    private RunLock(FileLock lock, Path pidFile) {
        this.lock = lock;
        this.pidFile = pidFile;
    }

    static RunLock take(Home home) throws StartFailure {
        Path lockFile = home.data().resolve("patchbay.lock");
        Path pidFile = home.data().resolve("patchbay.pid");
        try {
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFailure(ExitCode.ALREADY_RUNNING, "Patchbay is already running in " + home.root() + ".");
            }
            Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
            return new RunLock(lock, pidFile);
        } catch (IOException e) {
            throw new StartFailure(ExitCode.FAILED, "Cannot write to " + home.data() + ": " + e, e);
        }
    }

    /** The lock file stays: whoever deleted it could delete one that another process has just locked. */
    void release() {
        try {
            Files.deleteIfExists(pidFile);
            lock.channel().close();
        } catch (IOException ignored) {
            // The process ends now, which releases the lock; a process number left behind is recognised as stale.
        }
    }
}
