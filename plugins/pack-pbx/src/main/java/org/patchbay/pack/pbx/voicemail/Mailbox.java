package org.patchbay.pack.pbx.voicemail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One box with its messages, which live as long as the PBX. Used by the loop. */
final class Mailbox {
    /** Changes when the file is read again. */
    private BoxSettings settings;

    private final List<Message> fresh = new ArrayList<>();
    private final List<Message> heard = new ArrayList<>();

    Mailbox(BoxSettings settings) {
        this.settings = settings;
    }

    BoxSettings settings() {
        return settings;
    }

    void settings(BoxSettings next) {
        settings = next;
    }

    /** Takes a message; false if there is no room. */
    boolean add(Message message) {
        return fresh.size() < settings.maxMessages() && fresh.add(message);
    }

    /** Messages that nobody has heard, urgent ones first. */
    List<Message> fresh() {
        List<Message> ordered = new ArrayList<>(fresh);
        ordered.sort((one, other) -> Boolean.compare(other.urgent(), one.urgent()));
        return ordered;
    }

    /** Messages that were heard and kept. */
    List<Message> heard() {
        return List.copyOf(heard);
    }

    /** These were listened to; where there is no room for them any more, the oldest go. */
    void listened(Collection<Message> messages) {
        for (Message message : messages) {
            if (fresh.remove(message)) {
                heard.add(message);
            }
        }
        while (heard.size() > settings.maxMessages()) {
            heard.remove(0);
        }
    }

    void delete(Collection<Message> messages) {
        fresh.removeAll(messages);
        heard.removeAll(messages);
    }

    int urgentCount() {
        return (int) fresh.stream().filter(Message::urgent).count();
    }

    int newCount() {
        return fresh.size() - urgentCount();
    }

    int oldCount() {
        return heard.size();
    }
}
