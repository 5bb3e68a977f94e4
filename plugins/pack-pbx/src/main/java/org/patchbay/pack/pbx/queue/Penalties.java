package org.patchbay.pack.pbx.queue;

/**
 * Which penalties of members a caller accepts.
 *
 * @param least none smaller
 * @param most none larger; 0 for no limit
 */
record Penalties(int least, int most) {
    /** All of them. */
    static final Penalties ANY = new Penalties(0, 0);

    boolean allow(int penalty) {
        return penalty >= least && (most == 0 || penalty <= most);
    }

    Penalties after(PenaltyRule.Change change) {
        return new Penalties(change.least().after(least), change.most().after(most));
    }
}
