package org.patchbay.pack.pbx.monitor;

import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.OptionLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The applications that record their channel. */
final class MonitorApplications {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorApplications.class);

    private final RecordingIds ids;

    private MonitorApplications(RecordingIds ids) {
        this.ids = ids;
    }

    static void addTo(Applications applications, RecordingIds ids) {
        MonitorApplications all = new MonitorApplications(ids);
        applications
                .add("Monitor", MonitorApplications::start)
                .add("StopMonitor", MonitorApplications::stop)
                .add("ChangeMonitor", MonitorApplications::change)
                .add("PauseMonitor", run -> pause(run, true))
                .add("UnpauseMonitor", run -> pause(run, false))
                .add("MixMonitor", all::mix)
                .add("StopMixMonitor", MonitorApplications::stopMix);
    }

    /** {@code Monitor([format[:address][,file[,options]]])}. */
    private static void start(Execution run) {
        Channel channel = run.channel();
        Arguments arguments = run.arguments();
        String file = arguments.has(1) ? arguments.get(1) : MonitorActions.defaultName(channel);
        if (!Monitoring.of(channel).start(channel, file)) {
            LOG.warn("{} is monitored already", channel);
        }
        run.done();
    }

    private static void stop(Execution run) {
        Monitoring.of(run.channel()).stop(run.channel());
        run.done();
    }

    private static void change(Execution run) {
        if (!Monitoring.of(run.channel()).rename(run.arguments().get(0))) {
            LOG.warn("{} is not monitored", run.channel());
        }
        run.done();
    }

    private static void pause(Execution run, boolean pauses) {
        Monitoring.of(run.channel()).pause(pauses);
        run.done();
    }

    /** {@code MixMonitor(file[,options[,command]])}; a command would be a program, which nothing here runs. */
    private void mix(Execution run) {
        Channel channel = run.channel();
        Arguments arguments = run.arguments();
        OptionLetters options = OptionLetters.parse(arguments.get(1));
        if (!arguments.has(0)) {
            LOG.warn("{}: MixMonitor needs the name of a file", channel);
        } else if (!MixMonitors.of(channel).start(channel, ids.next(), arguments.get(0), options)) {
            LOG.warn("{} has {} recordings already", channel, MixMonitors.MAX_RECORDINGS);
        } else if (arguments.has(2)) {
            LOG.warn("{}: the command behind MixMonitor is not run", channel);
        }
        run.done();
    }

    private static void stopMix(Execution run) {
        MixMonitors.of(run.channel()).stop(run.arguments().get(0));
        run.done();
    }
}
