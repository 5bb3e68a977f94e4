package org.patchbay.pack.pbx.voicemail;

import static org.patchbay.api.message.EventCategory.CALL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;

/** All boxes, by number and context. Used by the loop. */
final class Mailboxes {
    private final Map<String, Mailbox> boxes = new LinkedHashMap<>();
    private long messages;

    /** The number of the next message. */
    long nextMessage() {
        return ++messages;
    }

    /** From now on there are these, in this order. A box that stays keeps its messages; one that goes loses them. */
    void load(List<BoxSettings> settings) {
        Map<String, Mailbox> before = Map.copyOf(boxes);
        boxes.clear();
        for (BoxSettings one : settings) {
            Mailbox box = before.getOrDefault(one.address(), new Mailbox(one));
            box.settings(one);
            boxes.put(one.address(), box);
        }
    }

    /** The box {@code number} or {@code number@context}, compared exactly. */
    Optional<Mailbox> find(String address) {
        String name = address.strip();
        return Optional.ofNullable(boxes.get(name.indexOf('@') < 0 ? name + '@' + BoxSettings.DEFAULT_CONTEXT : name));
    }

    /** Those of a list with commas between them that there are. */
    List<Mailbox> named(String addresses) {
        List<Mailbox> found = new ArrayList<>();
        Arrays.stream(addresses.split(",")).forEach(address -> find(address).ifPresent(found::add));
        return found;
    }

    Collection<Mailbox> all() {
        return List.copyOf(boxes.values());
    }

    /** Tells how many messages a box has, now that somebody left one (specification 17.1). */
    static AmiEvent left(Mailbox box, Channel by) {
        return waiting(box)
                .with("New", box.fresh().size())
                .with("Old", box.oldCount())
                .about(by);
    }

    /** Tells whether a box still has new messages, now that somebody listened to it. */
    static AmiEvent listened(Mailbox box, Channel by) {
        return waiting(box).about(by);
    }

    private static AmiEvent waiting(Mailbox box) {
        return AmiEvent.of("MessageWaiting", CALL)
                .with("Mailbox", box.settings().address())
                .with("Waiting", box.fresh().isEmpty() ? 0 : 1);
    }
}
