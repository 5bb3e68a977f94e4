package org.patchbay.webconsole.data;

import java.util.Map;

/** Something a page shows. Called on a thread of the web server; it must not block for long. */
@FunctionalInterface
public interface View {
    /**
     * What there is to see now.
     *
     * @param query what the page asks for
     * @return a tree, see {@link Json}
     */
    Map<String, Object> render(Query query);
}
