package org.patchbay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may log in to the web console: one account with a random password of its own, of which only a hash is kept. It
 * stands in the console's own settings file, so the running server takes up a new one within a second or two.
 */
final class ConsoleAccount {
    static final String FILE = "org.apache.felix.webconsole.internal.servlet.OsgiManager.cfg";
    static final String USERNAME = "admin";

    private static final String PASSWORD = "password";

    private static final String TEMPLATE = """
            # Who may log in to the web console. Whoever may can run any code in the server: a pack is code.
            # The first start wrote this file. A new password: bin/patchbay console-password
            username = %s

            # A hash. A password in the clear works as well, but then it stands here for whoever reads this file.
            password = %s

            # What browsers show when they ask for the password.
            realm = Patchbay

            # The page that opens first; without the pack for the web console that is the list of bundles.
            default.render = patchbay-overview
            """;

    private ConsoleAccount() {}

    /**
     * Writes the file unless something of that name exists.
     *
     * @return the password, or empty if nothing was written
     */
    static Optional<String> prepare(Path etc) throws StartFailure {
        Path file = etc.resolve(FILE);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        String password = Secret.random();
        write(file, TEMPLATE.formatted(USERNAME, ConsolePassword.hash(password)));
        return Optional.of(password);
    }

    /** Makes another password, and leaves everything else in the file as it is. */
    static String renew(Path etc) throws StartFailure {
        Optional<String> first = prepare(etc);
        if (first.isPresent()) {
            return first.get();
        }
        String password = Secret.random();
        Path file = etc.resolve(FILE);
        write(file, withHash(lines(file), PASSWORD + " = " + ConsolePassword.hash(password)));
        return password;
    }

    private static String withHash(List<String> lines, String line) {
        List<String> result = new ArrayList<>(lines);
        result.removeIf(old -> old.matches("\\s*" + PASSWORD + "\\s*[=:].*"));
        result.add(line);
        return String.join("\n", result) + "\n";
    }

    private static List<String> lines(Path file) throws StartFailure {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartFailure(ExitCode.CONFIGURATION, "Cannot read " + file + ": " + e, e);
        }
    }

    private static void write(Path file, String text) throws StartFailure {
        try {
            PrivateFile.write(file, text);
        } catch (IOException e) {
            throw new StartFailure(ExitCode.CONFIGURATION, "Cannot write " + file + ": " + e, e);
        }
    }
}
