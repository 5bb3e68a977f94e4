package org.patchbay.pack.pbx.feature;

import java.util.Random;
import java.util.function.Function;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.application.Script;
import org.patchbay.pack.pbx.application.TalkKeys;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.dialplan.LiveDialplan;
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
 * @param extensions takes extensions that a feature adds to the dialplan
 * @param keys what parties of a talk can do by digits
 * @param evaluator reads and writes variables and functions
 * @param devices what devices are doing
 * @param random chance, repeatable by its seed
 * @param conf reads the file of that name; one that cannot be read is a warning, and has no sections
 */
public record Switchboard(
        Exchange exchange,
        Applications applications,
        Functions functions,
        Technologies technologies,
        Script script,
        LiveDialplan extensions,
        TalkKeys keys,
        Evaluator evaluator,
        DeviceStates devices,
        Random random,
        Function<String, ConfFile> conf) {}
