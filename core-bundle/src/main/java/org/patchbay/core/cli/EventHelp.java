package org.patchbay.core.cli;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.message.EventCategory;
import org.patchbay.core.action.HelpTexts;

/**
 * What is known of one event. Its text has the form of an action's help, and one header more: {@code Class}, the classes
 * a reader must be allowed to see.
 */
public final class EventHelp {
    private static final Pattern CLASS = Pattern.compile("(?m)^Class:[ \t]*(.*)\n?");

    private EventHelp() {}

    /**
     * Reads a text.
     *
     * @param name the event, exactly as it is written on the wire
     * @param text the text
     * @throws IllegalArgumentException if a line in it cannot be understood, or the name is none
     */
    public static ActionDescriptor parse(String name, String text) {
        String unix = text.replace("\r\n", "\n");
        Matcher classes = CLASS.matcher(unix);
        EventCategory[] categories = classes.find()
                ? Arrays.stream(classes.group(1).strip().split("\\s*,\\s*"))
                        .map(EventHelp::category)
                        .toArray(EventCategory[]::new)
                : new EventCategory[0];
        return HelpTexts.complete(ActionDescriptor.of(name, categories), classes.replaceFirst(""));
    }

    private static EventCategory category(String word) {
        return EventCategory.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no class of events"));
    }
}
