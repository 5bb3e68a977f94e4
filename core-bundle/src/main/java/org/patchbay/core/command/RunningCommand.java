package org.patchbay.core.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.command.CommandResult;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.core.action.Defects;

/** One command while it runs, on the thread of its caller: the line, and where its text goes. */
final class RunningCommand implements CommandCall, CommandOutput {
    private final CommandEntry entry;
    private final List<String> arguments;
    private final Optional<ManagerSession> session;
    private final Consumer<String> sink;
    private final Thread thread = Thread.currentThread();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** Guards abandoned and over, so that only the thread of a command that runs is interrupted. */
    private final Object lock = new Object();

    private boolean abandoned;
    private boolean over;
    /** What the door threw; used by the thread that runs the command. */
    private RuntimeException sinkFailure;

    private boolean lineOpen;

    RunningCommand(
            CommandEntry entry, List<String> arguments, Optional<ManagerSession> session, Consumer<String> sink) {
        this.entry = entry;
        this.arguments = List.copyOf(arguments);
        this.session = session;
        this.sink = sink;
    }

    /** The bundle of the command has left, and nobody waits for the command any more. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("The command has been withdrawn", null, false, false);
        }
    }

    CommandEntry entry() {
        return entry;
    }

    @Override
    public List<String> words() {
        return entry.descriptor().words();
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public Optional<ManagerSession> session() {
        return session;
    }

    CommandResult run() {
        CommandResult result;
        try {
            entry.handler().run(this, this);
            result = CommandResult.DONE;
        } catch (CommandException refusal) {
            result = refuse(refusal);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError defect) {
            result = fail(defect);
        } finally {
            finish();
        }
        if (sinkFailure != null) {
            throw sinkFailure;
        }
        return result;
    }

    private CommandResult refuse(CommandException refusal) {
        if (refusal.isWrongUsage()) {
            own(entry.descriptor().usage());
            return CommandResult.WRONG_USAGE;
        }
        own(String.valueOf(refusal.getMessage()).replaceAll("[\r\n\0]", " ") + "\n");
        return CommandResult.FAILED;
    }

    private CommandResult fail(Throwable defect) {
        if (sinkFailure == null && !isAbandoned()) {
            own(Defects.report("command '" + entry.descriptor().name() + "'", entry.owner(), defect) + "\n");
        }
        return CommandResult.FAILED;
    }

    /** Text of the server, on lines of its own. A door that has failed already is not asked again. */
    private void own(String text) {
        if (sinkFailure == null && !isAbandoned()) {
            send((lineOpen ? "\n" : "") + text);
        }
    }

    private void send(String text) {
        try {
            sink.accept(text);
        } catch (RuntimeException failure) {
            sinkFailure = failure;
        }
    }

    @Override
    public CommandOutput print(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                throw new IllegalArgumentException("The text of a command contains neither NUL nor a CR without LF");
            }
        }
        if (isAbandoned()) {
            throw new Abandoned();
        }
        if (sinkFailure == null && !text.isEmpty()) {
            lineOpen = !text.endsWith("\n");
            send(text);
        }
        if (sinkFailure != null) {
            throw sinkFailure;
        }
        return this;
    }

    @Override
    public CommandOutput line(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("CR, LF and NUL cannot be part of a line");
        }
        return print(text + "\n");
    }

    private boolean isAbandoned() {
        synchronized (lock) {
            return abandoned;
        }
    }

    private void finish() {
        synchronized (lock) {
            over = true;
            if (abandoned) {
                // That was for the command; its thread belongs to somebody else.
                Thread.interrupted();
            }
        }
        ended.complete(null);
    }

    /** Completes when it has ended. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Whether it runs on the thread that asks: it cannot wait for itself. */
    boolean isMine() {
        return thread == Thread.currentThread();
    }

    /** Its bundle has left: what it still prints goes nowhere, and its thread is woken; false if it has ended. */
    boolean abandon() {
        synchronized (lock) {
            if (over) {
                return false;
            }
            abandoned = true;
            thread.interrupt();
            return true;
        }
    }
}
