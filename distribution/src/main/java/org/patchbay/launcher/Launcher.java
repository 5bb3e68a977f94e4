package org.patchbay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;

/** Starts the server that lives in the folder {@code patchbay.home}, and stays until it ends. Called by {@code bin/patchbay}. */
public final class Launcher {
    private static final String CORE_SETTINGS = "org.patchbay.core.cfg";

    private final Console console;
    private final Home home;
    private final long begin = System.nanoTime();

    private Launcher(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    /** Performs one command and ends the process with its exit code. */
    public static void main(String... words) throws IOException {
        Console console = Console.open(System.getProperty("patchbay.channel", ""));
        Launcher launcher = new Launcher(console, new Home(Path.of(System.getProperty("patchbay.home", "."))));
        Shutdown shutdown = new Shutdown(console);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown, "patchbay-shutdown"));
        ExitCode exitCode = ExitCode.OK;
        try {
            launcher.perform(Arguments.parse(List.of(words)), shutdown);
        } catch (StartFailure e) {
            console.complain(e.getMessage());
            exitCode = e.exitCode();
        } catch (InterruptedException e) {
            exitCode = ExitCode.FAILED;
        }
        shutdown.exit(exitCode);
    }

    private void perform(Arguments arguments, Shutdown shutdown) throws StartFailure, InterruptedException {
        switch (arguments.command()) {
            case VERSION -> console.say("Patchbay " + version() + " (Java " + System.getProperty("java.version") + ")");
            case RUN -> run(arguments.value(), shutdown);
            case HASH -> hash();
            case CONSOLE_PASSWORD -> consolePassword();
            case RX ->
                new RemoteLine(home.door(), console).run(arguments.value().orElseThrow());
            case SHELL -> new RemoteShell(home.door(), console).run(arguments.value());
            default -> throw new IllegalStateException("Not a command: " + arguments.command());
        }
    }

    private void run(Optional<String> etc, Shutdown shutdown) throws StartFailure, InterruptedException {
        home.prepare();
        shutdown.releases(RunLock.take(home));
        AsteriskFolder asterisk = asteriskFolder(etc).checked();
        if (!Files.isReadable(home.etc().resolve(CORE_SETTINGS))) {
            throw new StartFailure(
                    ExitCode.CONFIGURATION,
                    "There is no " + CORE_SETTINGS + " in " + home.etc() + ". It may be empty.");
        }
        ConsoleAccount.prepare(home.etc()).ifPresent(this::greetConsole);
        SavedSettings.forgetCopiesOfFiles(home.savedSettings());
        Server server = Server.with(FrameworkSettings.of(home, asterisk, console.piped()));
        shutdown.stops(server);
        List<String> addresses = server.start(Bundles.in(home.bundles()), DeployedPacks.in(home.deploy()));
        console.say(readyLine(addresses));
        console.finish(ExitCode.OK);
        server.awaitStop();
    }

    /** The secret comes from the terminal without being shown, or from a pipe; never from the command line. */
    private void hash() throws StartFailure {
        java.io.Console terminal = System.console();
        String secret = terminal == null ? firstLine() : String.valueOf(terminal.readPassword("Secret: "));
        if (secret.isEmpty()) {
            throw new StartFailure(ExitCode.USAGE, "An empty secret is none. See: patchbay help");
        }
        console.say("secret_hash = " + HashedSecret.of(secret));
    }

    private void consolePassword() throws StartFailure {
        String password = ConsoleAccount.renew(home.etc());
        console.say("The web console's new password for " + ConsoleAccount.USERNAME + ": " + password);
    }

    private static String firstLine() {
        Scanner input = new Scanner(System.in, StandardCharsets.UTF_8);
        return input.hasNextLine() ? input.nextLine() : "";
    }

    private AsteriskFolder asteriskFolder(Optional<String> etc) throws StartFailure {
        if (etc.isPresent()) {
            Path caller = Path.of(System.getProperty("patchbay.caller", ""));
            return new AsteriskFolder(caller.resolve(etc.get()).toAbsolutePath().normalize());
        }
        FirstStart.prepare(home.etcAsterisk()).ifPresent(this::greet);
        return new AsteriskFolder(home.etcAsterisk());
    }

    /** The secret is shown to a person only: where the output goes to a file or a journal, that would keep it. */
    private void greet(String secret) {
        Path file = home.etcAsterisk().resolve(AsteriskFolder.MANAGER_CONF);
        console.say("First start: wrote " + file + " with one account.");
        console.say("  Connect to  " + FirstStart.ADDRESS + ", port " + FirstStart.PORT);
        console.say("  Username    " + FirstStart.USERNAME);
        console.say("  Secret      " + shownTo(secret, "in that file"));
    }

    /** Of this password only a hash is kept; who has not seen it makes another one. */
    private void greetConsole(String password) {
        console.say("First start: made an account for the web console.");
        console.say("  Open        http://127.0.0.1:8080/system/console (port: org.apache.felix.http.cfg in "
                + home.etc() + ")");
        console.say("  Username    " + ConsoleAccount.USERNAME);
        console.say("  Password    " + shownTo(password, "make one with: bin/patchbay console-password"));
    }

    private static String shownTo(String secret, String otherwise) {
        return Boolean.getBoolean("patchbay.terminal") ? secret + " (shown only now)" : "(" + otherwise + ")";
    }

    private String readyLine(List<String> addresses) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        String where = addresses.isEmpty() ? "is running" : "is listening on " + String.join(", ", addresses);
        return String.format(
                Locale.ROOT, "Patchbay %s %s (started in %.2f s)", version(), where, took.toMillis() / 1000.0);
    }

    private static String version() {
        return Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
