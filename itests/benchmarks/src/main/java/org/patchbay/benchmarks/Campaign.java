package org.patchbay.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.patchbay.benchmarks.load.Churn;
import org.patchbay.benchmarks.load.Dialect;
import org.patchbay.benchmarks.load.FanOut;
import org.patchbay.benchmarks.load.Figures;
import org.patchbay.benchmarks.load.Idle;
import org.patchbay.benchmarks.load.Lab;
import org.patchbay.benchmarks.load.Logins;
import org.patchbay.benchmarks.load.Malformed;
import org.patchbay.benchmarks.load.MeasurementException;
import org.patchbay.benchmarks.load.Pace;
import org.patchbay.benchmarks.load.Questions;
import org.patchbay.benchmarks.load.Scenario;
import org.patchbay.benchmarks.load.StalledReaders;
import org.patchbay.benchmarks.report.Results;
import org.patchbay.benchmarks.subject.ServerProcess;
import org.patchbay.benchmarks.subject.Target;

/** All measurements from outside, of the shipped server and of those it is compared with. */
final class Campaign {
    private static final Pace FLAT_OUT = Pace.flatOut(32);

    /** Nothing is warm yet: this comes once, right behind the start. */
    private static final Scenario COLD = Questions.pings("cold", 100, 1, 0, 5);

    /** The idle ones first, while no load has made the heap grow. */
    private static final List<Scenario> ALL = List.of(
            new Idle("idle1k", 1000, false),
            new Idle("idle9k", 9500, true),
            Questions.pings("ping1", 1, 1, 0.5, 2),
            Questions.pings("ping100", 100, 1, 1, 3),
            Questions.pings("pipe", 20, 50, 1, 3),
            new Logins("login", 8, false, 1, 3),
            new Logins("md5", 8, true, 0.5, 2),
            Questions.lists("list"),
            new FanOut("fan100", 100, 1, FLAT_OUT, 1, 4),
            new FanOut("fan1000", 1000, 1, FLAT_OUT, 1, 4),
            new FanOut("rate100", 100, 1, Pace.of(300), 0.5, 4),
            new FanOut("over", 100, 1, Pace.of(2000), 0.5, 4),
            new FanOut("filter", 100, 10, FLAT_OUT, 1, 4),
            new StalledReaders("stalled", 30, 5, 8),
            new Churn("churn", 50, 50, Pace.of(300), 5),
            new Malformed("bad", 120));

    /** What makes a virtual machine compile the paths that count. */
    private static final List<Scenario> WARM_UP = List.of(
            Questions.pings("warm", 100, 1, 0, 4),
            Questions.pings("warm", 20, 50, 0, 3),
            new Logins("warm", 8, false, 0, 4),
            new FanOut("warm", 100, 1, FLAT_OUT, 0, 4));

    private final Options options;
    private final PrintStream terminal;
    private final Results results = new Results();
    private final List<Target> targets = new ArrayList<>();

    Campaign(Options options, PrintStream terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    Results results() {
        return results;
    }

    /** The names of the servers, the shipped one first. */
    List<String> servers() {
        return targets.stream().map(Target::label).toList();
    }

    /** Starts the server, measures everything, and stops it. */
    void run() throws IOException {
        try (ServerProcess server = ServerProcess.start(options.server(), options.port())) {
            terminal.printf(
                    "started in %.2f s, process %d%n",
                    server.startSeconds(), server.target().pid().orElse(0));
            targets.add(server.target());
            if (options.wants(COLD.id())) {
                measure(COLD, server.target());
            }
            for (Target other : options.against()) {
                targets.add(learned(other));
            }
            warmUp();
            for (int run = 0; run < options.runs(); run++) {
                measureAll(run);
            }
        }
    }

    private static Target learned(Target other) throws IOException {
        try {
            return Dialect.learn(other);
        } catch (MeasurementException e) {
            throw new IOException(other.label() + " cannot be measured: " + e.getMessage(), e);
        }
    }

    /** What comes of it is not kept, but what is wrong is not hidden. */
    private void warmUp() {
        for (Scenario scenario : WARM_UP) {
            for (Target target : targets) {
                try (Lab lab = new Lab(target, options.quick())) {
                    Figures figures = scenario.run(lab);
                    if (!figures.faults().none()) {
                        results.failed(
                                target.label(), "warming up", figures.faults().toString());
                    }
                } catch (MeasurementException e) {
                    results.failed(target.label(), "warming up", e.getMessage());
                }
            }
        }
    }

    /** The order of the servers changes from one to the next, so that a disturbance does not always hit the same one. */
    private void measureAll(int run) {
        int turn = run;
        for (Scenario scenario : ALL) {
            if (options.wants(scenario.id())) {
                for (int i = 0; i < targets.size(); i++) {
                    measure(scenario, targets.get((i + turn) % targets.size()));
                }
                turn++;
            }
        }
    }

    private void measure(Scenario scenario, Target target) {
        try (Lab lab = new Lab(target, options.quick())) {
            Figures figures = scenario.run(lab);
            results.add(target.label(), scenario.id(), figures);
            terminal.printf("%-9s %-10s %s%n", scenario.id(), target.label(), figures);
        } catch (MeasurementException e) {
            results.failed(target.label(), scenario.id(), e.getMessage());
            terminal.printf("%-9s %-10s could not be measured: %s%n", scenario.id(), target.label(), e.getMessage());
        }
    }
}
