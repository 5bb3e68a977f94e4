package org.patchbay.api.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.Header;

/**
 * The answer to a call, as a value. It is made by one of the factories, completed with {@link #with}, and returned; the
 * server writes it, adds the {@code ActionID} of the request to each of its packets, and keeps it together: no event
 * and no other answer comes between its packets (specification 1, 4).
 *
 * <p>A reply is immutable, except that a list can be read only once.
 */
public final class Reply {
    /** Turns the reply and the headers added to it into packets. */
    private interface Form {
        void play(Responder out, List<Header> more);
    }

    private final Form form;
    private final List<Header> more;
    private final CompletionStage<Reply> pending;
    private final boolean closing;

    private Reply(Form form, List<Header> more, CompletionStage<Reply> pending, boolean closing) {
        this.form = form;
        this.more = more;
        this.pending = pending;
        this.closing = closing;
    }

    private static Reply of(Form form) {
        return new Reply(form, List.of(), null, false);
    }

    /**
     * {@code Response: Success}, without a message.
     *
     * @return the reply
     */
    public static Reply success() {
        return response("Success", "");
    }

    /**
     * {@code Response: Success} with this message.
     *
     * @param message what was done; without text there is no {@code Message} header
     * @return the reply
     * @throws IllegalArgumentException if it is not one line
     */
    public static Reply success(String message) {
        return response("Success", message);
    }

    /**
     * {@code Response: Error} with this message. Throwing {@link ActionException} gives the same answer.
     *
     * @param message why not
     * @return the reply
     * @throws IllegalArgumentException if it is not one line
     */
    public static Reply error(String message) {
        return response("Error", message);
    }

    /**
     * A response of another kind.
     *
     * @param response the word behind {@code Response}, such as {@code Goodbye}
     * @param message the text; without it there is no {@code Message} header
     * @return the reply
     * @throws IllegalArgumentException if one of them is not one line
     */
    public static Reply response(String response, String message) {
        AmiMessage head = AmiMessage.of("Response", response);
        AmiMessage packet = message.isEmpty() ? head : head.with("Message", message);
        return of((out, more) -> out.send(append(packet, more)));
    }

    /**
     * A list: an acknowledgement, one event packet for each item, and a closing event that counts them.
     *
     * <pre>
     * Response: Success          Event: (item)             Event: (completeEvent)
     * EventList: start           (headers of the item)     EventList: Complete
     * Message: (message)                                   ListItems: (n)
     * </pre>
     *
     * <p>Items are taken one by one while the client reads, never collected, so a list may be long. They are asked for
     * on worker threads, by one at a time. The stream is closed at the end, also when the client left. Headers added
     * with {@link #with} go into the closing event. If the action is withdrawn in between, the closing event says
     * {@code EventList: cancelled}.
     *
     * @param message the text of the acknowledgement
     * @param items the items, each an event without classes
     * @param completeEvent the name of the closing event; clients look for the word {@code Complete} in it
     * @return the reply
     * @throws IllegalArgumentException if the message or the name is not one line
     */
    public static Reply list(String message, Stream<AmiEvent> items, String completeEvent) {
        Objects.requireNonNull(items, "items");
        String text = new Header("Message", message).value();
        AmiEvent complete = AmiEvent.of(completeEvent);
        return of((out, more) -> out.sendList(text, items, append(complete, more)));
    }

    /**
     * Full control: the script writes the packets itself, with the verbs that an Asterisk module has. It runs on a
     * worker thread when the reply is sent, and may wait there while the client reads slowly.
     *
     * @param script writes one or more whole packets
     * @return the reply, which takes no further headers
     */
    public static Reply write(Consumer<Responder> script) {
        return of(new Script(Objects.requireNonNull(script, "script")));
    }

    /**
     * Text instead of headers, as {@code Action: Command} answers (specification 14.3): {@code Response: Follows}. The
     * script runs on a worker thread when the reply is sent, and may wait there while the client reads slowly; nothing
     * is collected.
     *
     * <pre>
     * Response: Follows
     * Privilege: Command
     * ActionID: (of the request)
     * (the text)--END COMMAND--
     * </pre>
     *
     * @param script writes the text, whose lines end with LF
     * @return the reply, which takes no further headers
     */
    public static Reply follows(Consumer<RawText> script) {
        Objects.requireNonNull(script, "script");
        return of(new Script(out -> out.sendFollows(script)));
    }

    /** The form of a reply that writes itself. */
    private record Script(Consumer<Responder> script) implements Form {
        @Override
        public void play(Responder out, List<Header> more) {
            script.accept(out);
        }
    }

    /**
     * An answer that is not known yet. The session takes no further request until it is there, and no thread waits for
     * it. If the stage fails with an {@link ActionException} the client gets its message; any other failure is a
     * defect.
     *
     * @param pending completes with the answer; it may be completed by any thread
     * @return the reply
     */
    public static Reply later(CompletionStage<Reply> pending) {
        Objects.requireNonNull(pending, "pending");
        return new Reply((out, more) -> {}, List.of(), pending, false);
    }

    /**
     * This reply with one more header: at the end of a response, or in the closing event of a list; if it is pending,
     * in the answer that it will be.
     *
     * @param name the name of the header
     * @param value its value, written as {@link String#valueOf(Object)} writes it
     * @return a new reply
     * @throws IllegalArgumentException if the pair is no {@link Header}
     * @throws IllegalStateException if the reply was made by {@link #write} or {@link #follows}: its script writes all of
     *     it
     */
    public Reply with(String name, Object value) {
        Objects.requireNonNull(value, "value");
        if (form instanceof Script) {
            throw new IllegalStateException("The script of this reply writes its headers itself");
        }
        if (pending != null) {
            return new Reply(form, more, pending.thenApply(answer -> answer.with(name, value)), closing);
        }
        List<Header> longer = new ArrayList<>(more);
        longer.add(new Header(name, String.valueOf(value)));
        return new Reply(form, List.copyOf(longer), pending, closing);
    }

    /**
     * This reply, after which the server closes the session: {@code AMI_DESTROY}. The whole reply is sent first;
     * pending events and further requests are not (specification 3.7).
     *
     * @return a new reply
     */
    public Reply closingSession() {
        if (pending != null) {
            return new Reply(form, more, pending.thenApply(Reply::closingSession), true);
        }
        return new Reply(form, more, pending, true);
    }

    /**
     * Writes the packets of this reply. For the server and for tests; nothing is written by a reply that is
     * {@linkplain #pending() pending}.
     *
     * @param out takes the packets
     */
    public void sendTo(Responder out) {
        form.play(out, more);
    }

    /**
     * The answer that is still awaited.
     *
     * @return the stage given to {@link #later}, or nothing
     */
    public Optional<CompletionStage<Reply>> pending() {
        return Optional.ofNullable(pending);
    }

    /**
     * Whether the session ends after this reply.
     *
     * @return true after {@link #closingSession()}
     */
    public boolean closesSession() {
        return closing;
    }

    private static AmiMessage append(AmiMessage packet, List<Header> more) {
        AmiMessage longer = packet;
        for (Header header : more) {
            longer = longer.with(header.name(), header.value());
        }
        return longer;
    }

    private static AmiEvent append(AmiEvent event, List<Header> more) {
        AmiEvent longer = event;
        for (Header header : more) {
            longer = longer.with(header.name(), header.value());
        }
        return longer;
    }
}
