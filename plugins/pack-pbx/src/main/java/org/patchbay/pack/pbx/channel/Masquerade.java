package org.patchbay.pack.pbx.channel;

/**
 * One channel takes the place of another that nobody can tell to go somewhere else: the new one gets the name and the
 * far end, the old one is left as a zombie and ends.
 */
public final class Masquerade {
    private Masquerade() {}

    /**
     * Moves a channel into a new one.
     *
     * @param clone the channel that is moved, and ends
     * @param prefix what the new channel's name has in front until it has the old one
     * @return the new channel; it is up as the old one was, and has no attendant yet
     */
    public static Channel into(Channel clone, String prefix) {
        ChannelTable table = clone.exchange().channels();
        Channel original = table.create(
                Blueprint.of(prefix + clone.name())
                        .state(clone.state())
                        .account(clone.billing().account())
                        .place(clone.place().context(), clone.place().extension()),
                FarEnd.SILENT);
        over(clone, original);
        return original;
    }

    /**
     * Moves a channel into another one that is there already, which keeps its attendant. The far end that it had goes
     * with the old channel, and hears of its end.
     *
     * @param clone the channel that is moved, and ends
     * @param original gets its name and its far end
     */
    public static void over(Channel clone, Channel original) {
        Exchange exchange = clone.exchange();
        String name = clone.name();
        String temporary = original.name();
        exchange.publish(ChannelEvents.masquerade(clone, original));
        clone.rename(name + "<MASQ>");
        original.rename(name);
        clone.rename(temporary + "<ZOMBIE>");
        original.become(clone);
        clone.billing().record().discard();
        Attendant before = clone.attendant();
        clone.attend(Attendant.NOBODY);
        before.replaced(clone, original);
        clone.requestHangup(HangupCause.NONE);
    }
}
