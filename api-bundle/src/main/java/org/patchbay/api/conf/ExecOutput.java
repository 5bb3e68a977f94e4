package org.patchbay.api.conf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.patchbay.api.wire.WireText;

/** What the command of an {@code #exec} line prints. Only an operator who says so in {@code asterisk.conf} gets here. */
final class ExecOutput {
    private static final long TIMEOUT_SECONDS = 10;

    private ExecOutput() {}

    static String of(String command, Path directory, String origin) throws ConfException {
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", command)
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                return output(process, origin);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new ConfException(origin + ": the command of #exec cannot be started: " + e.getMessage());
        }
    }

    private static String output(Process process, String origin) throws ConfException {
        CompletableFuture<byte[]> bytes = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        try {
            byte[] output = bytes.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (output.length > ConfReader.MAX_FILE_BYTES) {
                throw new ConfException(origin + ": the command of #exec prints too much");
            }
            return WireText.decode(output);
        } catch (TimeoutException e) {
            throw new ConfException(origin + ": the command of #exec has not ended after " + TIMEOUT_SECONDS + " s");
        } catch (ExecutionException e) {
            throw new ConfException(origin + ": the output of #exec cannot be read: "
                    + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfException(origin + ": interrupted");
        }
    }

    private static byte[] read(InputStream in) {
        try (in) {
            return in.readNBytes((int) ConfReader.MAX_FILE_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
