package org.patchbay.pack.pbx.call;

import org.patchbay.pack.pbx.channel.Channel;

/**
 * How an Originate went.
 *
 * @param reason its number (specification A.5)
 * @param channel the name of the channel that answered, or the empty text
 * @param uniqueId its unique id, or the empty text
 */
record OriginateOutcome(int reason, String channel, String uniqueId) {
    static final int NO_SUCH = 0;
    static final int HUNG_UP = 1;
    static final int NO_ANSWER = 3;
    static final int ANSWERED = 4;
    static final int BUSY = 5;
    static final int CONGESTION = 8;

    static OriginateOutcome answered(Channel channel) {
        return new OriginateOutcome(ANSWERED, channel.name(), channel.uniqueId());
    }

    static OriginateOutcome failed(int reason) {
        return new OriginateOutcome(reason, "", "");
    }

    boolean answered() {
        return reason == ANSWERED;
    }
}
