package org.patchbay.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.subject.Vitals;
import org.patchbay.benchmarks.wire.Client;

/**
 * Sessions that ask as fast as they are answered.
 *
 * @param id its short name
 * @param shape what they ask and what the answers have to be; a new one for each measurement
 * @param sessions how many
 * @param depth how many requests of each may be without an answer
 * @param warm seconds before measuring
 * @param time seconds of measuring
 */
public record Questions(String id, Supplier<AnswerShape> shape, int sessions, int depth, double warm, double time)
        implements Scenario {
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);
    private static final int AT_ONCE = 8;

    /** Pings, for so many seconds. */
    public static Questions pings(String id, int sessions, int depth, double warm, double time) {
        return new Questions(id, AnswerShape.Pong::new, sessions, depth, warm, time);
    }

    /** Lists of all commands. */
    public static Questions lists(String id) {
        return new Questions(id, () -> new AnswerShape.SameAgain("ListCommands"), 4, 4, 1, 3);
    }

    @Override
    public Figures run(Lab lab) throws MeasurementException {
        AnswerShape answers = shape.get();
        Asking.Round round = new Asking.Round(lab, answers);
        List<Asking> askers = new ArrayList<>();
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            Asking asker = new Asking(round, i, depth);
            askers.add(asker);
            clients.add(lab.client(Target.ACCOUNT, asker));
        }
        round.crowd().open(clients, AT_ONCE);
        for (int i = 0; i < sessions; i++) {
            askers.get(i).begin(clients.get(i));
        }
        turn(lab, lab.span(warm));
        round.forget();
        Vitals before = lab.look();
        long done = round.answers();
        turn(lab, lab.span(time));
        Vitals after = lab.look();
        long measured = round.answers() - done;
        finish(lab, round, askers);
        clients.forEach(client -> client.drop(false));
        Figures figures = new Figures(lab.faults())
                .with("rate", measured / after.secondsSince(before))
                .latencies(round.latencies())
                .usage(before, after, measured);
        return answers instanceof AnswerShape.SameAgain list ? figures.with("bytes", list.length()) : figures;
    }

    private static void turn(Lab lab, long span) {
        long end = System.nanoTime() + span;
        while (System.nanoTime() < end) {
            lab.loop().turn(System.nanoTime() + TURN);
        }
    }

    /** All that was asked has to be answered. */
    private static void finish(Lab lab, Asking.Round round, List<Asking> askers) {
        round.finish();
        long end = System.nanoTime() + PATIENCE;
        while (open(askers) > 0 && System.nanoTime() < end) {
            lab.loop().turn(System.nanoTime() + TURN);
        }
        lab.faults().add(Faults.Kind.WRONG_ANSWER, open(askers));
    }

    private static long open(List<Asking> askers) {
        return askers.stream().mapToLong(Asking::open).sum();
    }
}
