package org.patchbay.pack.pbx.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Puts the members of a queue into the order in which they are rung for one caller. */
final class MemberChoice {
    /** More than any strategy counts to, so that a smaller penalty always comes first. */
    private static final long PENALTY_STEP = 1L << 40;

    private static final int DRAWS = 1000;

    private final Random random;

    /** By these draws; the same seed gives the same order. */
    MemberChoice(Random random) {
        this.random = random;
    }

    /**
     * A member and its place in the order.
     *
     * @param member who
     * @param rank the smaller, the earlier; equal ones are rung together by ringall
     */
    record Ranked(Member member, long rank) {}

    /** Those that can be rung, in order. */
    List<Ranked> order(CallQueue queue, QueueVisit visit) {
        List<Ranked> ranked = new ArrayList<>();
        boolean penalties = queue.usesPenalties();
        int place = 0;
        int size = queue.members().size();
        // wrandom draws by the penalty, so it does not come first there.
        boolean first = penalties && queue.settings().strategy() != Strategy.WRANDOM;
        for (Member member : queue.members()) {
            boolean wanted = !penalties || visit.penalties().allow(member.penalty());
            if (wanted && canBeRung(queue, member)) {
                long penalty = first ? member.penalty() * PENALTY_STEP : 0;
                ranked.add(new Ranked(member, penalty + rank(queue, visit, member, new Seat(place, size))));
            }
            place++;
        }
        ranked.sort(Comparator.comparingLong(Ranked::rank));
        return ranked;
    }

    /** The place of a member among all. */
    private record Seat(int place, int size) {
        /** How far behind a place, round the circle. */
        int behind(int first) {
            return Math.floorMod(place - first, Math.max(1, size));
        }
    }

    private static boolean canBeRung(CallQueue queue, Member member) {
        return !member.paused()
                && member.canRing()
                && (member.ringInUse() || !member.rung())
                && !member.wrapsUp(queue.settings().ringing().wrapUp(), queue.now());
    }

    private long rank(CallQueue queue, QueueVisit visit, Member member, Seat seat) {
        return switch (queue.settings().strategy()) {
            case RINGALL -> 0;
            case LEASTRECENT -> member.lastCall();
            case FEWESTCALLS -> member.calls();
            case RANDOM -> random.nextInt(DRAWS);
            case WRANDOM -> random.nextInt(DRAWS * (1 + Math.min(DRAWS, member.penalty())));
            case RRMEMORY, RRORDERED -> seat.behind(queue.next());
            case LINEAR -> seat.behind(visit.linearStart());
        };
    }
}
