package org.patchbay.pack.pbx.feature;

import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.application.Script;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.endpoint.Technologies;
import org.patchbay.pack.pbx.function.Evaluator;
import org.patchbay.pack.pbx.function.Functions;
import org.patchbay.pack.pbx.state.DeviceStates;

/**
 * All that a feature may use of the PBX. Used by the loop.
 *
 * @param exchange the channels, the time and the events
 * @param applications what the dialplan can run
 * @param functions what the dialplan can ask
 * @param technologies what can be called
 * @param script the dialplan
 * @param evaluator reads and writes variables and functions
 * @param devices what devices are doing
 */
public record Switchboard(
        Exchange exchange,
        Applications applications,
        Functions functions,
        Technologies technologies,
        Script script,
        Evaluator evaluator,
        DeviceStates devices) {}
