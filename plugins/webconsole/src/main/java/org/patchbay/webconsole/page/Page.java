package org.patchbay.webconsole.page;

import java.util.Locale;

/** The pages, in the order in which they are shown. */
public enum Page {
    OVERVIEW("Overview"),
    SESSIONS("Sessions"),
    ACTIONS("Actions"),
    EVENTS("Events"),
    ACCOUNTS("Accounts"),
    PACKS("Packs");

    private final String title;

    Page(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The name of its script. */
    String script() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands in its address, behind the root of the console. */
    public String label() {
        return "patchbay-" + script();
    }
}
