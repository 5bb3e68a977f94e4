package org.patchbay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Gives a server that has no {@code manager.conf} yet a first one, with an account that only this machine can use. */
final class FirstStart {
    static final String USERNAME = "admin";
    static final String ADDRESS = "127.0.0.1";
    static final int PORT = 5038;

    private static final String TEMPLATE = """
            ; Who may talk to Patchbay, and where it listens. The format is that of Asterisk's manager.conf.
            ; This file was written by the first start. It is yours: Patchbay does not change it by itself.

            [general]
            enabled = yes
            port = %d
            ; Only this machine can connect. 0.0.0.0 listens on every address; mind the permit lines below as well.
            bindaddr = %s

            [%s]
            secret = %s
            ; Later lines win: nobody, except this machine.
            deny = 0.0.0.0/0.0.0.0
            permit = 127.0.0.0/255.0.0.0
            deny = ::/0
            permit = ::1/128
            ; What the account is told of, and what it may do: all, or names such as system,call,reporting.
            read = all
            write = all
            ; What it may run by Action: Command: beginnings of lines with commas between them, or all, or none.
            ; "all", which also holds without this line, leaves out what stops others, such as module unload:
            ; that has to be named. In [general] the key is for all accounts that have none.
            ;commands = manager show, core show, module show
            """;

    private FirstStart() {}

    /**
     * Writes {@code manager.conf} unless something of that name exists.
     *
     * @return the secret of the account, or empty if nothing was written
     */
    static Optional<String> prepare(Path folder) throws StartFailure {
        Path file = folder.resolve(AsteriskFolder.MANAGER_CONF);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        String secret = Secret.random();
        try {
            Files.createDirectories(folder);
            PrivateFile.write(file, TEMPLATE.formatted(PORT, ADDRESS, USERNAME, secret));
        } catch (IOException e) {
            throw new StartFailure(ExitCode.CONFIGURATION, "Cannot write " + file + ": " + e, e);
        }
        return Optional.of(secret);
    }
}
