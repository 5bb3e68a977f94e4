package org.patchbay.pack.pbx;

import java.util.List;
import org.patchbay.pack.pbx.dialplan.Dialplan;
import org.patchbay.pack.pbx.endpoint.Scenario;
import org.patchbay.pack.pbx.record.CelSettings;

/**
 * What the files say that can be read again.
 *
 * @param dialplan from {@code extensions.conf}
 * @param scenarios from {@code endpoints.conf}
 * @param cel from {@code cel.conf}
 */
record PbxFiles(Dialplan dialplan, List<Scenario> scenarios, CelSettings cel) {}
