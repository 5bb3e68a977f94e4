package org.patchbay.pack.pbx.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Listener;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Place;

/**
 * {@code VoiceMail(box[@context][&box…][,options])}: greets, takes a message until {@code #} or the caller's end, and
 * puts it into the boxes. The result is in VMSTATUS.
 */
final class VoiceMail implements Listener {
    /** A message ends then, unless {@code maxsecs} says less. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration GREETING = Duration.ofSeconds(1);
    private static final String STATUS = "VMSTATUS";

    private final Execution run;
    private final Channel channel;
    private final Mailboxes all;
    private final List<Mailbox> boxes = new ArrayList<>();
    private final boolean urgent;
    private final boolean silent;

    /** When the message began; null while the greeting plays. */
    private Instant began;

    VoiceMail(Execution run, Mailboxes all) {
        this.run = run;
        this.channel = run.channel();
        this.all = all;
        String options = run.arguments().get(1);
        this.urgent = options.contains("U");
        this.silent = options.contains("s");
        for (String address : run.arguments().get(0).split("&")) {
            all.find(address).ifPresent(boxes::add);
        }
    }

    void start() {
        if (boxes.isEmpty()) {
            finish("FAILED");
            return;
        }
        channel.answer();
        run.listen(this);
        run.after(silent ? Duration.ZERO : GREETING, this::record);
    }

    @Override
    public void digit(char digit) {
        if (began != null && digit == '#') {
            keep("SUCCESS");
        } else if (began == null && digit == '#') {
            record();
        } else if (began == null && digit == '*') {
            leave("a");
        } else if (began == null && digit == '0' && boxes.get(0).settings().flag("operator", false)) {
            leave("o");
        }
    }

    /** Somebody who does not want to leave a message goes to the operator or to another menu, if there is one. */
    private void leave(String extension) {
        String context = boxes.get(0).settings().option("exitcontext");
        Place place = new Place(context.isEmpty() ? channel.place().context() : context, extension, 1);
        if (run.dialplan().map(dialplan -> dialplan.script().exists(place)).orElse(false)) {
            channel.setVariable(STATUS, "USEREXIT");
            run.goTo(place);
        }
    }

    private void record() {
        if (began == null) {
            began = now();
            run.onAbort(this::store);
            int most = boxes.get(0).settings().number("maxsecs", 0);
            Duration limit = most == 0 ? LONGEST : Duration.ofSeconds(most);
            run.after(limit.compareTo(LONGEST) < 0 ? limit : LONGEST, () -> keep("SUCCESS"));
        }
    }

    private void keep(String status) {
        finish(store() ? status : "FAILED");
    }

    /** Puts the message into each box that has room; false if the first has none. */
    private boolean store() {
        Duration length = Duration.between(began, now());
        if (length.toSeconds() < boxes.get(0).settings().number("minsecs", 0)) {
            return true;
        }
        Message message =
                new Message(all.nextMessage(), urgent, began, channel.parties().caller(), length);
        boolean first = false;
        for (Mailbox box : boxes) {
            boolean stored = box.add(message);
            first |= stored && box == boxes.get(0);
            if (stored) {
                channel.exchange().publish(Mailboxes.left(box, channel));
            }
        }
        return first;
    }

    private void finish(String status) {
        channel.setVariable(STATUS, status);
        run.done();
    }

    private Instant now() {
        return channel.exchange().agenda().now();
    }
}
