package org.patchbay.pack.pbx.dialplan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an extension watches: devices, and maybe where somebody's presence is kept. Immutable; equal if it watches the
 * same for the same extension.
 */
public final class Hint {
    private final String context;
    private final String extension;
    private final String text;

    private Hint(String context, String extension, String text) {
        this.context = context;
        this.extension = extension;
        this.text = text;
    }

    static Hint of(Found found, String context, String extension, Map<String, String> globals) {
        String text = Substitution.apply(found.step().application(), new Place(context, extension, globals));
        return new Hint(context, extension, text);
    }

    /** The context in which the extension was asked for. */
    public String context() {
        return context;
    }

    /** The extension. */
    public String extension() {
        return extension;
    }

    /** All it watches, as it is written: {@code SIP/1&SIP/2}, {@code Custom:lamp,CustomPresence:alice}. */
    public String text() {
        return text;
    }

    /** The devices; those in front of the comma. */
    public List<String> devices() {
        return Arrays.stream(Arguments.of(text).get(0).split("&"))
                .map(String::strip)
                .filter(device -> !device.isEmpty())
                .toList();
    }

    /** Where the presence is kept, such as {@code CustomPresence:alice}; the empty text if nowhere. */
    public String presence() {
        return Arguments.of(text).get(1).strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hint hint
                && hint.context.equals(context)
                && hint.extension.equals(extension)
                && hint.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(context, extension, text);
    }

    @Override
    public String toString() {
        return extension + "@" + context + " watches " + text;
    }

    /** The variables that a hint may be written with. */
    private record Place(String context, String extension, Map<String, String> globals) implements VariableSource {
        @Override
        public String variable(String name) {
            return switch (name) {
                case "EXTEN" -> extension;
                case "CONTEXT" -> context;
                default -> globals.getOrDefault(name, "");
            };
        }

        @Override
        public String function(String name, String arguments) {
            return "";
        }
    }
}
