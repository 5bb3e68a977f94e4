package org.patchbay.launcher;

import org.osgi.framework.BundleException;

/**
 * The one way out of the process, for signals and for the launcher alike: stops the server, gives the home back,
 * and ends with the exit code of the launcher, or 0 after a signal.
 */
final class Shutdown implements Runnable {
    private final Console console;

    // Written by the launcher's thread as the start proceeds, read by the thread of the hook.
    private volatile RunLock lock;
    private volatile Server server;
    private volatile ExitCode exitCode = ExitCode.OK;

    Shutdown(Console console) {
        this.console = console;
    }

    void releases(RunLock taken) {
        lock = taken;
    }

    void stops(Server started) {
        server = started;
    }

    void exit(ExitCode code) {
        exitCode = code;
        System.exit(code.number());
    }

    @Override
    public void run() {
        try {
            if (server != null) {
                server.stop();
            }
        } catch (BundleException | InterruptedException ignored) {
            // The process ends now in any case.
        } finally {
            if (lock != null) {
                lock.release();
            }
            // Only now, so that whoever waits for a failed start can start again at once.
            console.finish(exitCode);
            // Without this, Java would answer an orderly SIGTERM with 143, which supervisors take for a failure.
            Runtime.getRuntime().halt(exitCode.number());
        }
    }
}
