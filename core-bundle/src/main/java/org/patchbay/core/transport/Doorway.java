package org.patchbay.core.transport;

import java.util.Optional;

/** Decides who a new connection leads to. Called on an I/O thread. */
interface Doorway {
    /** The line in the clear of that connection; nothing if it is refused. */
    Optional<Line> admit(MinaConnection connection);
}
