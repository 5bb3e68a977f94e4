package org.patchbay.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.ManagerSession;

/**
 * Runs an action as the server would, without a server.
 *
 * <pre>{@code
 * AmiMessage reply = AmiTest.run(new WeatherAction(new Stations()), "Action: Weather", "Station: Atlantis").get(0);
 * assertEquals("No such station", reply.header("Message"));
 * }</pre>
 *
 * <p><b>Answers.</b> The packets are those the client would get, the {@code ActionID} of the request included. An
 * {@link ActionException} becomes the error packet it becomes in the server. A deferred reply is waited for, at most
 * {@link #DEADLINE}. Any other exception of the handler is thrown as it is, since the server would treat it as a defect.
 *
 * <p><b>Lambdas.</b> Java cannot tell whether {@code x -> …} is a handler or a pack; write
 * {@code (ActionCall call) -> …} or {@code (ActionCatalog catalog) -> …}.
 */
public final class AmiTest {
    /** How long a deferred reply may take. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    /** A refusal is one line on the wire, whatever its message is made of. */
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\x00]+");

    private static final String UNKNOWN =
            "Invalid/unknown command: %s. Use Action: ListCommands to show available commands.";

    private AmiTest() {}

    /**
     * The packets a handler answers with, to a session that may do everything. The {@code Action} header is not looked
     * at: a handler does not know its name.
     *
     * @param handler the action
     * @param lines the request as a client sends it, such as {@code Action: Weather}
     * @return the packets
     */
    @SuppressWarnings("overloads") // A lambda has to say which one it is; a handler or a pack in a variable does not.
    public static List<AmiMessage> run(ActionHandler handler, String... lines) {
        return perform(handler, FakeCall.of(lines)).packets();
    }

    /**
     * The packets that the action of a pack answers with, to a session that may do everything.
     *
     * @param pack the pack
     * @param lines the request as a client sends it; its {@code Action} header finds the action in the pack
     * @return the packets; the server's own error if the pack has no such action
     */
    @SuppressWarnings("overloads")
    public static List<AmiMessage> run(ActionPack pack, String... lines) {
        return perform(pack, FakeCall.of(lines)).packets();
    }

    /**
     * The packets a handler answers with.
     *
     * @param handler the action
     * @param caller the session that calls; its rights are not checked, since a handler does not know what it demands
     * @param lines the request as a client sends it
     * @return the packets
     */
    @SuppressWarnings("overloads")
    public static List<AmiMessage> run(ActionHandler handler, ManagerSession caller, String... lines) {
        return perform(handler, FakeCall.of(lines).from(caller)).packets();
    }

    /**
     * The packets that the action of a pack answers with.
     *
     * @param pack the pack
     * @param caller the session that calls; without the rights that the action demands it gets the server's own error
     * @param lines the request as a client sends it
     * @return the packets
     */
    @SuppressWarnings("overloads")
    public static List<AmiMessage> run(ActionPack pack, ManagerSession caller, String... lines) {
        return perform(pack, FakeCall.of(lines).from(caller)).packets();
    }

    /**
     * What a handler answers to a call, with all there is to know of the answer.
     *
     * @param handler the action
     * @param call the call
     * @return the recorded answer
     */
    @SuppressWarnings("overloads")
    public static Recorder perform(ActionHandler handler, ActionCall call) {
        Recorder recorder = new Recorder(call.request());
        try {
            play(handler.handle(call), recorder, System.nanoTime() + DEADLINE.toNanos());
        } catch (ActionException refusal) {
            recorder.sendError(LINE_ENDS.matcher(refusal.getMessage()).replaceAll(" "));
        }
        recorder.packets();
        return recorder;
    }

    /**
     * What the action of a pack answers to a call, with all there is to know of the answer.
     *
     * @param pack the pack
     * @param call the call; its {@code Action} header finds the action, its session is checked for the rights
     * @return the recorded answer
     */
    @SuppressWarnings("overloads")
    public static Recorder perform(ActionPack pack, ActionCall call) {
        Entry entry = actions(pack).get(key(call.request().action()));
        if (entry == null) {
            return perform(refusing(UNKNOWN.formatted(call.request().action())), call);
        }
        ManagerSession caller = call.session();
        boolean allowed =
                caller.authenticated() && entry.descriptor().privileges().permits(caller.writePrivileges());
        return perform(allowed ? entry.handler() : refusing("Permission denied"), call);
    }

    /**
     * What a pack offers.
     *
     * @param pack the pack
     * @return the descriptors in the order in which the pack names them
     * @throws IllegalStateException if it names an action twice
     */
    public static List<ActionDescriptor> describe(ActionPack pack) {
        return actions(pack).values().stream().map(Entry::descriptor).toList();
    }

    private record Entry(ActionDescriptor descriptor, ActionHandler handler) {}

    private static ActionHandler refusing(String message) {
        return call -> Reply.error(message);
    }

    private static Map<String, Entry> actions(ActionPack pack) {
        Map<String, Entry> found = new LinkedHashMap<>();
        pack.define(new ActionCatalog() {
            @Override
            public ActionCatalog add(ActionDescriptor descriptor, ActionHandler handler) {
                if (found.put(key(descriptor.name()), new Entry(descriptor, handler)) != null) {
                    throw new IllegalStateException("The pack names " + descriptor.name() + " twice");
                }
                return this;
            }
        });
        return found;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void play(Reply reply, Recorder recorder, long deadline) throws ActionException {
        if (reply == null) {
            throw new IllegalStateException("The handler returned null instead of a reply");
        }
        if (reply.pending().isPresent()) {
            play(await(reply.pending().get(), deadline), recorder, deadline);
        } else {
            reply.sendTo(recorder);
        }
        if (reply.closesSession()) {
            recorder.closeSession();
        }
    }

    private static Reply await(CompletionStage<Reply> pending, long deadline) throws ActionException {
        try {
            return pending.toCompletableFuture().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The deferred reply did not come within " + DEADLINE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for the deferred reply", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** Throws what the handler's stage failed with; a stage that was derived from another one wraps it once more. */
    private static ActionException failure(Throwable cause) {
        Throwable original =
                cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
        if (original instanceof ActionException refusal) {
            return refusal;
        }
        if (original instanceof RuntimeException defect) {
            throw defect;
        }
        if (original instanceof Error defect) {
            throw defect;
        }
        throw new CompletionException(original);
    }
}
