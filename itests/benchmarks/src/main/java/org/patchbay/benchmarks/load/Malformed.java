package org.patchbay.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.subject.Vitals;
import org.patchbay.benchmarks.wire.Client;

/**
 * Malformed input from many, beside one session that pings and others that log in.
 *
 * @param id its short name
 * @param inputs how many inputs
 */
public record Malformed(String id, int inputs) implements Scenario {
    private static final int AT_ONCE = 32;
    private static final int DEPTH = 256;
    private static final long HEARTBEAT = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long NEWCOMERS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
    private static final long BEHIND = TimeUnit.SECONDS.toNanos(2);

    @Override
    public Figures run(Lab lab) throws MeasurementException {
        Asking.Round round = new Asking.Round(lab, new AnswerShape.Pong());
        round.finish();
        Asking healthy = new Asking(round, 0, DEPTH);
        Client client = lab.client(Target.ACCOUNT, healthy);
        round.crowd().open(List.of(client), 1);
        Siege siege = new Siege(lab, inputs);
        siege.visit();
        Vitals before = lab.look();
        long nextBeat = System.nanoTime();
        long end = nextBeat + LONGEST;
        while (!siege.over() && System.nanoTime() < end && client.open()) {
            long now = System.nanoTime();
            if (now >= nextBeat && healthy.open() < DEPTH) {
                healthy.ask(client);
                client.flush();
                nextBeat = Math.max(now, nextBeat + HEARTBEAT);
            }
            siege.at(now);
            lab.loop().turnExactly(nextBeat);
        }
        Vitals after = lab.look();
        siege.end();
        lab.rest(BEHIND);
        lab.faults().add(Faults.Kind.WRONG_ANSWER, healthy.open());
        client.drop(false);
        Figures figures = new Figures(lab.faults())
                .latencies(round.latencies())
                .with("rate", inputs / after.secondsSince(before))
                .with("new max", siege.logins().getMaxValue() / 1e6)
                .with("foreign", after.foreignCoresSince(before));
        return before.residentKb().isPresent()
                ? figures.with(
                        "growth",
                        lab.look().residentKb().orElse(0) - before.residentKb().getAsLong())
                : figures;
    }

    /** All attackers, and the newcomers among them. */
    private static final class Siege {
        private final Lab lab;
        private final List<Attack> attacks = Attack.all();
        private final List<Attacker> attackers = new ArrayList<>();
        private final List<Attacker> staying = new ArrayList<>();
        private final Histogram logins = Figures.histogram();
        private final int inputs;
        private Newcomer newcomer;
        private long nextNewcomer;
        private int begun;

        Siege(Lab lab, int inputs) {
            this.lab = lab;
            this.inputs = inputs;
        }

        Histogram logins() {
            return logins;
        }

        /** One newcomer before it begins. */
        void visit() {
            newcomer = new Newcomer(lab, Figures.histogram());
            long end = System.nanoTime() + BEHIND;
            while (!newcomer.over() && System.nanoTime() < end) {
                lab.loop().turn(end);
            }
            nextNewcomer = System.nanoTime();
        }

        boolean over() {
            return begun == inputs && attackers.isEmpty();
        }

        void at(long now) {
            attackers.forEach(attacker -> attacker.at(now));
            staying.forEach(attacker -> attacker.at(now));
            attackers.stream().filter(Attacker::settled).forEach(staying::add);
            attackers.removeIf(Attacker::settled);
            while (attackers.size() < AT_ONCE && begun < inputs) {
                attackers.add(new Attacker(lab, attacks.get(begun % attacks.size()), begun % 2 == 0));
                begun++;
            }
            if (now >= nextNewcomer && (newcomer.over() || now - nextNewcomer > BEHIND)) {
                newcomer.end();
                newcomer = new Newcomer(lab, logins);
                nextNewcomer = now + NEWCOMERS;
            }
        }

        void end() {
            lab.rest(BEHIND);
            newcomer.end();
            attackers.forEach(Attacker::end);
            staying.forEach(Attacker::end);
        }
    }
}
