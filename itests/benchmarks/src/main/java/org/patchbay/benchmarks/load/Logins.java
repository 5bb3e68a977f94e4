package org.patchbay.benchmarks.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.check.Octets;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.subject.Vitals;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Role;

/**
 * Sessions that log in and off, one after the other.
 *
 * @param id its short name
 * @param atOnce how many at once
 * @param md5 whether by a challenge
 * @param warm seconds before measuring
 * @param time seconds of measuring
 */
public record Logins(String id, int atOnce, boolean md5, double warm, double time) implements Scenario {
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    @Override
    public Figures run(Lab lab) {
        Visits visits = new Visits(lab);
        for (int i = 0; i < atOnce; i++) {
            visits.begin(md5);
        }
        visits.turn(lab.span(warm), md5);
        visits.latencies.reset();
        Vitals before = lab.look();
        long done = visits.done;
        visits.turn(lab.span(time), md5);
        Vitals after = lab.look();
        long measured = visits.done - done;
        visits.finish();
        return new Figures(lab.faults())
                .with("rate", measured / after.secondsSince(before))
                .latencies(visits.latencies)
                .usage(before, after, measured);
    }

    /** The role of all of them: log off as soon as it is logged in; the server has to close behind its goodbye. */
    private static final class Visits implements Role {
        private final Lab lab;
        private final Histogram latencies = Figures.histogram();
        private final Deque<Client> over = new ArrayDeque<>();
        private long open;
        private long done;

        Visits(Lab lab) {
            this.lab = lab;
        }

        void begin(boolean md5) {
            open++;
            lab.client(md5 ? Target.ACCOUNT.byChallenge() : Target.ACCOUNT, this)
                    .start();
        }

        void turn(long span, boolean md5) {
            long end = System.nanoTime() + span;
            while (System.nanoTime() < end) {
                lab.loop().turn(System.nanoTime() + TURN);
                // Not where the last one ended: there the loop is in the middle of its turn.
                while (over.poll() != null) {
                    begin(md5);
                }
            }
        }

        void finish() {
            long end = System.nanoTime() + PATIENCE;
            while (open > 0 && System.nanoTime() < end) {
                lab.loop().turn(System.nanoTime() + TURN);
            }
            lab.faults().add(Faults.Kind.WRONG_ANSWER, open);
        }

        @Override
        public void ready(Client client) {
            latencies.recordValue(System.nanoTime() - client.began());
            client.logoff();
        }

        @Override
        public int received(Client client, byte[] bytes, int from, int end) {
            int behind = Octets.endOfPacket(bytes, from, end);
            if (behind < 0) {
                return from;
            }
            String packet = Octets.text(bytes, from, behind);
            if (!packet.startsWith("Event: ") && !client.goodbye(packet)) {
                lab.faults().add(Faults.Kind.WRONG_ANSWER);
            }
            return behind;
        }

        @Override
        public void lost(Client client) {
            open--;
            over.add(client);
            if (client.stage() == Client.Stage.GOODBYE) {
                done++;
            } else {
                lab.faults()
                        .add(
                                client.stage().compareTo(Client.Stage.READY) < 0
                                        ? Faults.Kind.REFUSED
                                        : Faults.Kind.CLOSED);
            }
        }
    }
}
