package org.patchbay.pack.pbx.voicemail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Listener;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.time.Timer;

/**
 * {@code VoiceMailMain([box][@context][,s])}: the owner of a box presses number and password, each with {@code #} behind
 * it, and goes through the messages: 1 begins, 4 is the one before, 5 the same again, 6 the next, 7 deletes it or takes
 * that back, {@code #} or {@code *} ends.
 */
final class VoiceMailMain implements Listener {
    private static final int ATTEMPTS = 3;
    private static final int MAX_DIGITS = 80;

    /** How long it waits for the next digit. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Execution run;
    private final Channel channel;
    private final Mailboxes all;
    private final String context;
    private final boolean trusted;
    private final StringBuilder pressed = new StringBuilder();
    private final Set<Message> played = new LinkedHashSet<>();
    private final Set<Message> deleted = new LinkedHashSet<>();
    private List<Message> messages = List.of();
    private int at;
    private int failures;

    /** What a digit means at the moment. */
    private Consumer<Character> menu = digit -> {};

    /** The end if no digit comes. */
    private Timer patience = Timer.NONE;

    /** Null until its owner has said which. */
    private Mailbox box;

    VoiceMailMain(Execution run, Mailboxes all) {
        this.run = run;
        this.channel = run.channel();
        this.all = all;
        String address = run.arguments().get(0);
        int sign = address.indexOf('@');
        this.context = sign < 0 ? BoxSettings.DEFAULT_CONTEXT : address.substring(sign + 1);
        this.trusted = run.arguments().get(1).contains("s");
    }

    void start() {
        channel.answer();
        run.listen(this);
        wait(this::number);
        String address = run.arguments().get(0);
        String number = address.replaceFirst("@.*$", "");
        if (!number.isEmpty()) {
            choose(number);
        }
    }

    @Override
    public void digit(char digit) {
        wait(menu);
        menu.accept(digit);
    }

    private void wait(Consumer<Character> next) {
        menu = next;
        patience.cancel();
        patience = run.after(PATIENCE, this::end);
    }

    /** Takes digits up to {@code #}. */
    private Optional<String> word(char digit) {
        if (digit != '#') {
            if (pressed.length() < MAX_DIGITS) {
                pressed.append(digit);
            }
            return Optional.empty();
        }
        String word = pressed.toString();
        pressed.setLength(0);
        return Optional.of(word);
    }

    private void number(char digit) {
        word(digit).ifPresent(this::choose);
    }

    private void choose(String number) {
        Optional<Mailbox> chosen = all.find(number + '@' + context);
        if (chosen.isPresent() && trusted) {
            open(chosen.get());
        } else {
            wait(next -> word(next).ifPresent(password -> check(chosen, password)));
        }
    }

    /** A box that is not there is asked about as well, so nobody finds out by that which there are. */
    private void check(Optional<Mailbox> chosen, String password) {
        if (chosen.isPresent() && chosen.get().settings().password().equals(password)) {
            open(chosen.get());
        } else if (++failures >= ATTEMPTS) {
            end();
        } else {
            wait(this::number);
        }
    }

    private void open(Mailbox opened) {
        box = opened;
        messages = new ArrayList<>(box.fresh());
        if (messages.isEmpty()) {
            messages.addAll(box.heard());
        }
        run.onAbort(this::store);
        wait(this::choice);
    }

    private void choice(char digit) {
        switch (digit) {
            case '1' -> play(0);
            case '4' -> play(at - 1);
            case '5' -> play(at);
            case '6' -> play(at + 1);
            case '7' -> delete();
            case '#', '*' -> end();
            default -> {
                // Other digits mean nothing here.
            }
        }
    }

    private void play(int place) {
        if (place >= 0 && place < messages.size()) {
            at = place;
            played.add(messages.get(place));
        }
    }

    private void delete() {
        if (at < messages.size()) {
            Message message = messages.get(at);
            if (!deleted.remove(message)) {
                deleted.add(message);
            }
        }
    }

    private void store() {
        box.delete(deleted);
        box.listened(played);
        channel.exchange().publish(Mailboxes.listened(box, channel));
    }

    private void end() {
        if (box != null) {
            store();
        }
        run.done();
    }
}
