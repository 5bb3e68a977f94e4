package org.patchbay.core.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchbay.api.action.ActionArgument;
import org.patchbay.api.action.ActionDescriptor;

/** The documentation of an action or an event in parts with headlines (specification 13). */
final class HelpParts {
    private static final String NOTHING = "Not available";

    private final ActionDescriptor descriptor;
    private final String firstLine;
    private final List<ActionArgument> everybodys;

    private HelpParts(ActionDescriptor descriptor, String firstLine, List<ActionArgument> everybodys) {
        this.descriptor = descriptor;
        this.firstLine = firstLine;
        this.everybodys = everybodys;
    }

    static HelpParts ofAction(ActionDescriptor action) {
        return new HelpParts(
                action,
                "Action: " + action.name(),
                List.of(ActionArgument.optional(
                        "ActionID", "Comes back in the answer, so that it can be recognised.")));
    }

    static HelpParts ofEvent(ActionDescriptor event) {
        return new HelpParts(event, "Event: " + event.name(), List.of());
    }

    /** All parts, each with an empty line behind it but the last. */
    String text() {
        return Stream.of(
                        part("Syntax", syntax()),
                        part("Synopsis", descriptor.synopsis()),
                        part("Description", descriptor.description()),
                        part("Arguments", arguments()),
                        part("See Also", String.join(", ", descriptor.seeAlso())))
                .collect(Collectors.joining("\n"));
    }

    private static String part(String headline, String text) {
        String clean = text.replaceAll("[\r\0]", " ").strip();
        return "[" + headline + "]\n" + (clean.isEmpty() ? NOTHING : clean) + "\n";
    }

    private String syntax() {
        return Stream.concat(Stream.of(firstLine), all().map(ActionArgument::toString))
                .collect(Collectors.joining("\n"));
    }

    private String arguments() {
        return all().map(argument ->
                        argument.name() + "\n    " + argument.text().strip().replace("\n", "\n    "))
                .collect(Collectors.joining("\n"));
    }

    private Stream<ActionArgument> all() {
        return Stream.concat(everybodys.stream(), descriptor.arguments().stream());
    }
}
