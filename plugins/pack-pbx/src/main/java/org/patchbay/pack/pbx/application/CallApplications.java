package org.patchbay.pack.pbx.application;

import static org.patchbay.api.message.EventCategory.CALL;

import java.util.Optional;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelTable;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.channel.Masquerade;
import org.patchbay.pack.pbx.endpoint.Technologies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applications that have to do with other channels: Dial, Bridge, ChanSpy, SoftHangup. */
public final class CallApplications {
    private static final Logger LOG = LoggerFactory.getLogger(CallApplications.class);
    private static final String RESULT = "BRIDGERESULT";

    private CallApplications() {}

    /** Adds them. */
    public static void addTo(Applications applications, Technologies technologies, TalkKeys keys) {
        applications
                .add("Dial", run -> new DialAttempt(run, technologies, keys).start())
                .add("Bridge", CallApplications::bridge)
                .add("ChanSpy", CallApplications::spy)
                .add("SoftHangup", CallApplications::softHangup)
                .add("AGI", CallApplications::refuseGateway)
                .add("EAGI", CallApplications::refuseGateway)
                .add("DeadAGI", CallApplications::refuseGateway);
    }

    private static void bridge(Execution run) {
        Channel channel = run.channel();
        String wanted = run.arguments().get(0);
        ChannelTable channels = channel.exchange().channels();
        Optional<Channel> other = channels.findByPrefix(wanted);
        if (wanted.isEmpty() || other.isEmpty() || other.get().hangupRequested()) {
            refuse(run, "Channel2 does not exist", wanted, "NONEXISTENT");
        } else if (other.get() == channel) {
            refuse(run, "Unable to bridge channel to itself", wanted, "LOOP");
        } else if (!channels.hasRoom(1)) {
            refuse(run, "Cannot create placeholder channel", wanted, "FAILURE");
        } else {
            Channel taken = Masquerade.into(other.get(), "Bridge/");
            channel.exchange()
                    .publish(AmiEvent.of("BridgeExec", CALL)
                            .with("Response", "Success")
                            .with("Channel1", channel.name())
                            .with("Channel2", taken.name())
                            .about(channel, taken));
            Talk talk = Talk.start(run, taken, () -> {
                channel.setVariable(RESULT, "SUCCESS");
                run.done();
            });
            run.onAbort(talk::end);
        }
    }

    private static void refuse(Execution run, String reason, String other, String result) {
        run.channel()
                .exchange()
                .publish(AmiEvent.of("BridgeExec", CALL)
                        .with("Response", "Failed")
                        .with("Reason", reason)
                        .with("Channel1", run.channel().name())
                        .with("Channel2", other)
                        .about(run.channel()));
        run.channel().setVariable(RESULT, result);
        run.done();
    }

    /** Listens to a channel, of which nothing is heard, until one of the two ends. */
    private static void spy(Execution run) {
        Exchange exchange = run.channel().exchange();
        Optional<Channel> found =
                exchange.channels().findByPrefix(run.arguments().get(0));
        run.channel().answer();
        if (run.arguments().get(0).isEmpty() || found.isEmpty() || found.get() == run.channel()) {
            // Asterisk waits for somebody to spy on; so does this, until the spy hangs up.
            return;
        }
        Channel spied = found.get();
        exchange.publish(AmiEvent.of("ChanSpyStart", CALL)
                .with("SpyerChannel", run.channel().name())
                .with("SpyeeChannel", spied.name())
                .about(run.channel(), spied));
        Runnable stop = () -> exchange.publish(AmiEvent.of("ChanSpyStop", CALL)
                .with("SpyeeChannel", spied.name())
                .about(spied));
        run.onAbort(stop);
        spied.atEnd(ended -> {
            if (!run.over()) {
                stop.run();
                run.done();
            }
        });
    }

    private static void softHangup(Execution run) {
        ChannelTable channels = run.channel().exchange().channels();
        boolean all = run.arguments().get(1).contains("a");
        String wanted = run.arguments().get(0);
        channels.all().stream()
                .filter(channel -> all
                        ? channel.name().regionMatches(true, 0, wanted + "-", 0, wanted.length() + 1)
                        : channel.name().equalsIgnoreCase(wanted))
                .forEach(channel -> channel.requestHangup(0));
        run.done();
    }

    /** No program is run, and no connection made, for anybody. */
    private static void refuseGateway(Execution run) {
        LOG.warn("{}: AGI({}) is refused: this PBX runs no programs", run.channel(), run.data());
        run.channel().setVariable("AGISTATUS", "FAILURE");
        run.done();
    }
}
