package org.patchbay.http;

import java.util.Locale;
import java.util.Optional;
import org.patchbay.http.form.Form;

/** The pages there are (specification 18.1). */
enum Page {
    RAWMAN(Form.RAW, false),
    MANAGER(Form.HTML, false),
    MXML(Form.XML, false),
    ARAWMAN(Form.RAW, true),
    AMANAGER(Form.HTML, true),
    AMXML(Form.XML, true);

    private final Form form;
    private final boolean digest;

    Page(Form form, boolean digest) {
        this.form = form;
        this.digest = digest;
    }

    Form form() {
        return form;
    }

    /** Whether its clients prove who they are by HTTP digest, and not by a cookie. */
    boolean digest() {
        return digest;
    }

    /** The page of that name, in any case. */
    static Optional<Page> named(String name) {
        for (Page page : values()) {
            if (page.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }
}
