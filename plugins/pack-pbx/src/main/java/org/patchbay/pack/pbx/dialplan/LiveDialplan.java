package org.patchbay.pack.pbx.dialplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;

/** The dialplan in force: what {@code extensions.conf} says, and what parts of the PBX add. Used by the loop. */
public final class LiveDialplan {
    private final Map<String, Dialplan> additions = new LinkedHashMap<>();
    private Dialplan file = Dialplan.EMPTY;
    private Dialplan whole = Dialplan.EMPTY;

    /** Is told when other extensions are watched than before; does nothing until somebody asks. */
    private Runnable hintsChanged = () -> {};

    /** All of it. */
    public Dialplan get() {
        return whole;
    }

    /** From now on the file says this. */
    public void file(Dialplan next) {
        file = next;
        join();
    }

    /** Tells somebody when a part of the PBX adds other hints than before. */
    public void onHints(Runnable task) {
        hintsChanged = task;
    }

    /**
     * A part of the PBX adds these extensions, instead of those that it added before.
     *
     * @param part its name, which listings show
     * @param sections contexts, with lines as the file would have them; the origin of each line is that name
     */
    public void add(String part, List<ConfSection> sections) {
        Dialplan next = DialplanReader.read(ConfFile.of(sections), warning -> {});
        Dialplan before = additions.put(part, next);
        join();
        if (!next.hints().equals(before == null ? List.of() : before.hints())) {
            hintsChanged.run();
        }
    }

    private void join() {
        Dialplan joined = file;
        for (Dialplan addition : additions.values()) {
            joined = joined.plus(addition);
        }
        whole = joined;
    }
}
