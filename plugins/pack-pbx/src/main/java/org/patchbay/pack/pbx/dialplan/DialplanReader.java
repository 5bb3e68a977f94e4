package org.patchbay.pack.pbx.dialplan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;

/**
 * Reads {@code extensions.conf}. A line that cannot be used is passed over with a warning that names file and line; the
 * others count. A context that comes twice is one.
 */
public final class DialplanReader {
    /** Steps of a whole dialplan; more come from no person. */
    public static final int MAX_STEPS = 200_000;

    private final Consumer<String> warnings;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> globals = new LinkedHashMap<>();
    private final Map<String, ContextDraft> contexts = new LinkedHashMap<>();
    private final VariableSource variables;
    private int steps;

    private DialplanReader(Consumer<String> warnings) {
        this.warnings = warnings;
        this.variables = new Globals(globals, warnings);
    }

    /**
     * The dialplan that a file describes.
     *
     * @param file the file, with all it includes
     * @param warnings takes one line for an operator for each mistake
     */
    public static Dialplan read(ConfFile file, Consumer<String> warnings) {
        DialplanReader reader = new DialplanReader(warnings);
        file.sections().forEach(reader::section);
        return reader.finish();
    }

    private void section(ConfSection section) {
        switch (section.name().toLowerCase(Locale.ROOT)) {
            case "general" ->
                section.entries().forEach(entry -> settings.put(entry.key().toLowerCase(Locale.ROOT), entry.value()));
            case "globals" -> section.entries().forEach(this::global);
            default -> context(section);
        }
    }

    private void global(ConfEntry entry) {
        globals.put(entry.key(), Substitution.apply(entry.value(), variables));
    }

    private void context(ConfSection section) {
        if (section.name().isEmpty() || section.name().length() > ExtensionName.MAX_LENGTH) {
            warnings.accept(section.origin() + ": a context has a name of 1 to " + ExtensionName.MAX_LENGTH
                    + " characters; this one is passed over");
            return;
        }
        ContextDraft draft = contexts.computeIfAbsent(section.name(), ContextDraft::new);
        StepReader reader = new StepReader(draft, variables);
        for (ConfEntry entry : section.entries()) {
            try {
                entry(draft, reader, entry);
            } catch (DialplanFault fault) {
                warnings.accept(
                        entry.origin() + ": [" + section.name() + "] " + entry.key() + ": " + fault.getMessage());
            }
        }
    }

    private void entry(ContextDraft draft, StepReader reader, ConfEntry entry) throws DialplanFault {
        switch (entry.key().toLowerCase(Locale.ROOT)) {
            case "exten" -> {
                count();
                reader.exten(entry);
            }
            case "same" -> {
                count();
                reader.same(entry);
            }
            case "include" -> include(draft, entry);
            case "ignorepat" -> draft.ignorePatterns().add(entry.value());
            case "switch", "lswitch", "eswitch" -> {
                draft.switches().add(entry.value());
                throw new DialplanFault("switches are shown and never asked; write the extensions into the file");
            }
            default -> throw new DialplanFault("nobody knows this key; it is passed over");
        }
    }

    private void count() throws DialplanFault {
        if (steps == MAX_STEPS) {
            throw new DialplanFault("a dialplan has at most " + MAX_STEPS + " steps; this one is passed over");
        }
        steps++;
    }

    private void include(ContextDraft draft, ConfEntry entry) throws DialplanFault {
        String value = Substitution.apply(entry.value(), variables);
        int end = value.indexOf(',') < 0 ? value.indexOf('|') : value.indexOf(',');
        draft.includes().add(end < 0 ? value : value.substring(0, end).strip());
        if (end >= 0) {
            throw new DialplanFault("times are not looked at; the context is included at any time");
        }
    }

    private Dialplan finish() {
        Map<String, Context> finished = new LinkedHashMap<>();
        contexts.forEach((name, draft) -> finished.put(name, new Context(draft)));
        return new Dialplan(finished, globals, settings);
    }

    /** The variables that are there while the file is read. */
    private record Globals(Map<String, String> values, Consumer<String> warnings) implements VariableSource {
        @Override
        public String variable(String name) {
            return values.getOrDefault(name, "");
        }

        @Override
        public String function(String name, String arguments) {
            warnings.accept("The function " + name + " is not there while extensions.conf is read");
            return "";
        }

        @Override
        public void mistake(String what) {
            warnings.accept(what);
        }
    }
}
