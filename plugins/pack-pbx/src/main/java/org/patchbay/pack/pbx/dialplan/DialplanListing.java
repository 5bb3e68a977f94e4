package org.patchbay.pack.pbx.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.message.AmiEvent;

/**
 * What ShowDialPlan shows of a dialplan (specification 16.2). With an extension, included contexts are walked through
 * instead of being named. Immutable.
 */
public final class DialplanListing {
    /** Who brought the extensions, as Asterisk names its reader of the file. */
    static final String REGISTRAR = "pbx_config";

    /** Contexts that include one another in a row. */
    private static final int MAX_INCLUDED = 128;

    private final List<AmiEvent> items;
    private final int extensions;
    private final int priorities;
    private final int contexts;
    private final String failure;

    private DialplanListing(Walk walk, String failure) {
        this.items = List.copyOf(walk.items);
        this.extensions = walk.extensions;
        this.priorities = walk.priorities;
        this.contexts = walk.contexts;
        this.failure = failure;
    }

    /**
     * What there is to show.
     *
     * @param context the one to show; all of them if it is empty
     * @param extension what is dialled to find the ones to show; all of them if it is empty
     */
    public static DialplanListing of(Dialplan dialplan, String context, String extension) {
        Walk walk = new Walk(dialplan, extension);
        if (context.isEmpty()) {
            dialplan.contexts().forEach(walk::from);
        } else {
            Optional<Context> asked = dialplan.context(context);
            if (asked.isEmpty()) {
                return new DialplanListing(walk, "Did not find context " + context);
            }
            walk.from(asked.get());
        }
        if (extension.isEmpty() || walk.extensions > 0) {
            return new DialplanListing(walk, "");
        }
        String where = context.isEmpty() ? " in any context" : "@" + context;
        return new DialplanListing(walk, "Did not find extension " + extension + where);
    }

    /** One event for each thing to show, in order; some also if the extension was not found. */
    public List<AmiEvent> items() {
        return items;
    }

    /** How many extensions were shown. */
    public int extensions() {
        return extensions;
    }

    /** How many steps were shown, hints included. */
    public int priorities() {
        return priorities;
    }

    /** How many contexts were walked through. */
    public int contexts() {
        return contexts;
    }

    /** Why it is not complete; the empty text if it is. */
    public String failure() {
        return failure;
    }

    /** One walk through the contexts. */
    private static final class Walk {
        private final Dialplan dialplan;
        private final String wanted;
        private final List<AmiEvent> items = new ArrayList<>();
        private int extensions;
        private int priorities;
        private int contexts;

        Walk(Dialplan dialplan, String wanted) {
            this.dialplan = dialplan;
            this.wanted = wanted;
        }

        void from(Context context) {
            if (wanted.isEmpty()) {
                context(context, List.of());
            } else {
                from(context, new ArrayList<>());
            }
        }

        /** A context stands behind the extensions of those that include it, in front of their switches. */
        private void from(Context context, List<String> path) {
            if (path.contains(context.name()) || path.size() == MAX_INCLUDED || contexts == Dialplan.MAX_ASKED) {
                return;
            }
            path.add(context.name());
            context(context, path);
            path.remove(path.size() - 1);
        }

        private void context(Context context, List<String> path) {
            contexts++;
            context.extensions().stream().filter(this::wants).forEach(extension -> extension(context, extension));
            for (String included : context.includes()) {
                if (wanted.isEmpty()) {
                    items.add(item(context, "IncludeContext", included));
                } else {
                    dialplan.context(included).ifPresent(next -> from(next, path));
                }
            }
            for (String pattern : context.ignorePatterns()) {
                if (wanted.isEmpty() || Context.begins(pattern, wanted)) {
                    items.add(item(context, "IgnorePattern", pattern));
                }
            }
            context.switches().forEach(other -> items.add(item(context, "Switch", other)));
        }

        private boolean wants(Extension extension) {
            return wanted.isEmpty() || extension.isMeantBy(wanted);
        }

        private void extension(Context context, Extension extension) {
            extensions++;
            for (Step step : extension.steps()) {
                priorities++;
                items.add(step(context, extension, step));
            }
        }

        private static AmiEvent step(Context context, Extension extension, Step step) {
            AmiEvent item = begin(context).with("Extension", oneLine(extension.name()));
            if (!step.label().isEmpty()) {
                item = item.with("ExtensionLabel", oneLine(step.label()));
            }
            item = item.with("Priority", step.isHint() ? "hint" : step.priority())
                    .with("Application", oneLine(step.application()));
            if (!step.isHint()) {
                item = item.with("AppData", oneLine(step.data()));
            }
            return item.with("Registrar", step.registrar());
        }

        private static AmiEvent item(Context context, String header, String value) {
            return begin(context).with(header, oneLine(value)).with("Registrar", REGISTRAR);
        }

        private static AmiEvent begin(Context context) {
            return AmiEvent.of("ListDialplan").with("Context", oneLine(context.name()));
        }
    }

    /** A file may contain what a line of the protocol may not. */
    private static String oneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }
}
