package org.patchbay.pack.pbx.monitor;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.util.Set;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.feature.Truth;
import org.patchbay.pack.pbx.function.DialplanFunction;
import org.patchbay.pack.pbx.function.FunctionCall;
import org.patchbay.pack.pbx.function.FunctionException;

/** Monitor, MixMonitor and MuteAudio without any sound. Their actions are documented in {@code OSGI-INF/ami}. */
public final class MonitorFeature implements Feature {
    private final Switchboard pbx;
    private final RecordingIds ids = new RecordingIds();

    /** Recordings, with their applications and the function MUTEAUDIO. */
    public MonitorFeature(Switchboard pbx) {
        this.pbx = pbx;
        MonitorApplications.addTo(pbx.applications(), ids);
        pbx.functions().add("MUTEAUDIO", new MuteAudio());
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        MonitorActions monitor = new MonitorActions(pbx.exchange());
        MixMonitorActions mix = new MixMonitorActions(pbx.exchange(), ids);
        actions.add(of("Monitor", CALL).synopsis("Monitor a channel. "), monitor::start)
                .add(of("StopMonitor", CALL).synopsis("Stop monitoring a channel. "), monitor::stop)
                .add(of("ChangeMonitor", CALL).synopsis("Change monitoring filename of a channel. "), monitor::change)
                .add(of("PauseMonitor", CALL).synopsis("Pause monitoring of a channel. "), monitor::pause)
                .add(of("UnpauseMonitor", CALL).synopsis("Unpause monitoring of a channel. "), monitor::unpause)
                .add(of("MuteAudio", SYSTEM).synopsis("Mute an audio stream. "), monitor::muteAudio)
                .add(
                        of("MixMonitor", SYSTEM)
                                .synopsis("Record a call and mix the audio during the recording.  Use of StopMixMonitor"
                                        + " is required to guarantee the audio file is available for processing"
                                        + " during dialplan execution. "),
                        mix::start)
                .add(
                        of("StopMixMonitor", SYSTEM, CALL)
                                .synopsis("Stop recording a call through MixMonitor, and free the recording's"
                                        + " file handle. "),
                        mix::stop)
                .add(of("MixMonitorMute", SYSTEM, CALL).synopsis("Mute / unMute a Mixmonitor recording. "), mix::mute);
    }

    @Override
    public void commands(LoopCommands commands) {
        new MonitorCommands(pbx.exchange(), ids).addTo(commands);
    }

    /** {@code MUTEAUDIO(in|out|all)}, which is only written. */
    private static final class MuteAudio implements DialplanFunction {
        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Set<Direction> directions = Direction.ofAudio(call.text().strip())
                    .orElseThrow(() -> new FunctionException("'" + call.text() + "' is none of in, out, all"));
            call.requireChannel().belonging(Muting.class, Muting::new).set(directions, Truth.isTrue(value));
        }
    }
}
