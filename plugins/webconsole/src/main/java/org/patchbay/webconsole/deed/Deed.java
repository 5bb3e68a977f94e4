package org.patchbay.webconsole.deed;

import java.io.IOException;

/** What a button does. Called on a thread of the web server. */
@FunctionalInterface
interface Deed {
    /**
     * Does it.
     *
     * @param order what is asked for, and by whom
     * @return what came of it
     */
    Outcome perform(Order order) throws IOException;
}
