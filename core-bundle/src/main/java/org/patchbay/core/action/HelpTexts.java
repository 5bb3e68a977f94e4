package org.patchbay.core.action;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.patchbay.api.action.ActionArgument;
import org.patchbay.api.action.ActionDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documentation that a bundle keeps in a resource for each of its actions: headers, an empty line, the description.
 * What the code says itself stays as it is.
 */
public final class HelpTexts {
    private static final Logger LOG = LoggerFactory.getLogger(HelpTexts.class);

    private static final String FOLDER = "OSGI-INF/ami/";
    private static final String ENDING = ".help";

    /** Nobody reads more about one action. */
    public static final int MAX_BYTES = 64 * 1024;

    private final Function<String, URL> resources;

    /**
     * The texts of one bundle.
     *
     * @param resources finds a resource by its path; null if there is none
     */
    public HelpTexts(Function<String, URL> resources) {
        this.resources = resources;
    }

    /** The descriptor, with what it leaves open filled in from the resource of its name. */
    public ActionDescriptor complete(ActionDescriptor descriptor) {
        URL resource = resources.apply(FOLDER + descriptor.name() + ENDING);
        if (resource == null) {
            return descriptor;
        }
        try (InputStream in = resource.openStream()) {
            return complete(descriptor, new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the help text {} cannot be used: {}", resource, e.toString());
            return descriptor;
        }
    }

    /**
     * The descriptor, with what it leaves open filled in from that text.
     *
     * @throws IllegalArgumentException if a header in it cannot be understood
     */
    public static ActionDescriptor complete(ActionDescriptor descriptor, String text) {
        // Without any header the text begins with the empty line, which the added line feed makes an end as well.
        String[] parts = ("\n" + text.replace("\r\n", "\n")).split("\n[ \t]*\n", 2);
        String synopsis = "";
        List<ActionArgument> arguments = new ArrayList<>();
        List<String> seeAlso = new ArrayList<>();
        for (String line : parts[0].strip().split("\n(?![ \t])")) {
            String folded = line.replaceAll("\\s*\n\\s+", " ");
            if (folded.isEmpty()) {
                continue;
            }
            String value = folded.substring(folded.indexOf(':') + 1).strip();
            switch (folded.substring(0, Math.max(folded.indexOf(':'), 0))) {
                case "Synopsis" -> synopsis = value;
                case "Argument" -> arguments.add(argument(value));
                case "See-Also" -> seeAlso.addAll(List.of(value.split("\\s*,\\s*")));
                default -> throw new IllegalArgumentException("what is this line? " + folded);
            }
        }
        ActionDescriptor full = descriptor.synopsis().isEmpty() ? descriptor.synopsis(synopsis) : descriptor;
        full = full.description().isEmpty() && parts.length > 1 ? full.description(parts[1].strip()) : full;
        full = full.arguments().isEmpty() ? full.arguments(arguments.toArray(ActionArgument[]::new)) : full;
        return full.seeAlso().isEmpty() ? full.seeAlso(seeAlso.toArray(String[]::new)) : full;
    }

    private static ActionArgument argument(String value) {
        String[] parts = value.split("\\s+-\\s+", 2);
        String text = parts.length > 1 ? parts[1] : "";
        return parts[0].startsWith("[") && parts[0].endsWith("]")
                ? ActionArgument.optional(parts[0].substring(1, parts[0].length() - 1), text)
                : ActionArgument.required(parts[0], text);
    }
}
