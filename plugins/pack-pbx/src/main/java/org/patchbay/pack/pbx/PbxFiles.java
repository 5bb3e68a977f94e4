package org.patchbay.pack.pbx;

import java.util.List;
import org.patchbay.pack.pbx.dialplan.Dialplan;
import org.patchbay.pack.pbx.endpoint.Scenario;

/**
 * What the files say that can be read again.
 *
 * @param dialplan from {@code extensions.conf}
 * @param scenarios from {@code endpoints.conf}
 */
record PbxFiles(Dialplan dialplan, List<Scenario> scenarios) {
    /** Nothing at all. */
    static final PbxFiles NONE = new PbxFiles(Dialplan.EMPTY, List.of());
}
