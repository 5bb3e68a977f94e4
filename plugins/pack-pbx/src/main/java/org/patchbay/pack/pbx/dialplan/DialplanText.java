package org.patchbay.pack.pbx.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A dialplan as the command line shows it: context by context, with the numbers of its steps. Immutable. */
public final class DialplanText {
    private static final String ROW = "  %-17.64s %-45s [%s]";

    private final List<String> lines;
    private final String failure;

    private DialplanText(List<String> lines, String failure) {
        this.lines = List.copyOf(lines);
        this.failure = failure;
    }

    /**
     * What there is to show.
     *
     * @param context the one to show; all of them if it is empty
     * @param extension what is dialled to find the ones to show, included contexts too; all of them if it is empty
     */
    public static DialplanText of(Dialplan dialplan, String context, String extension) {
        List<Context> contexts;
        if (context.isEmpty()) {
            contexts = List.copyOf(dialplan.contexts());
        } else if (dialplan.context(context).isEmpty()) {
            return new DialplanText(List.of(), "There is no existence of '" + context + "' context");
        } else {
            Stream<Context> asked = extension.isEmpty() ? dialplan.context(context).stream() : dialplan.asked(context);
            contexts = asked.toList();
        }
        Page page = new Page();
        contexts.forEach(shown -> page.context(shown, extension));
        if (!extension.isEmpty() && page.extensions == 0) {
            String where = context.isEmpty() ? "in any context" : "@" + context;
            return new DialplanText(List.of(), "There is no existence of " + extension + where + " extension");
        }
        page.lines.add("-= " + count(page.extensions, "extension") + " (" + page.steps
                + (page.steps == 1 ? " priority" : " priorities") + ") in " + count(page.contexts, "context") + ". =-");
        return new DialplanText(page.lines, "");
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }

    /** The lines. */
    public List<String> lines() {
        return lines;
    }

    /** Why there is nothing to show; the empty text if there is. */
    public String failure() {
        return failure;
    }

    /** What has been written so far. */
    private static final class Page {
        private final List<String> lines = new ArrayList<>();
        private int extensions;
        private int steps;
        private int contexts;

        void context(Context context, String wanted) {
            List<Extension> shown = context.extensions().stream()
                    .filter(extension -> wanted.isEmpty() || extension.isMeantBy(wanted))
                    .toList();
            if (!wanted.isEmpty() && shown.isEmpty()) {
                return;
            }
            contexts++;
            lines.add("[ Context '" + oneLine(context.name()) + "' created by '" + registrar(context) + "' ]");
            shown.forEach(this::extension);
            if (wanted.isEmpty()) {
                context.includes().forEach(name -> other("Include =>", "'" + name + "'"));
                context.ignorePatterns().forEach(pattern -> other("Ignore pattern =>", "'" + pattern + "'"));
                context.switches().forEach(place -> other("Alt. Switch =>", "'" + place + "'"));
            }
            lines.add("");
        }

        /** Who brought its first extension; that of a context without one is the file. */
        private static String registrar(Context context) {
            return context.extensions().stream()
                    .flatMap(extension -> extension.steps().stream())
                    .map(Step::registrar)
                    .findFirst()
                    .orElse(DialplanListing.REGISTRAR);
        }

        private void extension(Extension extension) {
            extensions++;
            String name = "'" + extension.name() + "' =>";
            for (Step step : extension.steps()) {
                steps++;
                String label = step.label().isEmpty() ? "" : "[" + step.label() + "] ";
                String call = step.isHint()
                        ? "hint: " + step.application()
                        : label + step.priority() + ". " + step.application() + "(" + step.data() + ")";
                row(name, call, step.registrar());
                name = "";
            }
        }

        private void other(String what, String value) {
            row(what, value, DialplanListing.REGISTRAR);
        }

        private void row(String name, String what, String registrar) {
            lines.add(oneLine(String.format(Locale.ROOT, ROW, name, what, registrar)));
        }
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }
}
