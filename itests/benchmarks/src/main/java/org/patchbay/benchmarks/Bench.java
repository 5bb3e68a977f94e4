package org.patchbay.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.patchbay.benchmarks.report.MicroTable;

/** Runs everything. Ends with 1 if a measurement was not correct. */
public final class Bench {
    private static final String PAGE = "performance.md";

    private Bench() {}

    /** See the README of this module for the arguments. */
    public static void main(String... arguments) throws IOException, RunnerException {
        Options options = Options.parse(arguments);
        PrintStream terminal = System.out;
        String micro = options.parts().contains("micro") ? MicroTable.markdown(micro(options)) : "";
        Campaign campaign = new Campaign(options, terminal);
        if (options.parts().contains("load")) {
            campaign.run();
        }
        Path folder = options.complete() ? options.docs() : copyOfPage(options);
        new Publication(options, campaign, micro).writeTo(folder.resolve(PAGE));
        terminal.println("written: " + folder.resolve(PAGE));
        List<String> complaints = campaign.results().complaints();
        complaints.forEach(terminal::println);
        terminal.flush();
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    /** A quick run, or a part of one, tells too little for the page of the project. */
    private static Path copyOfPage(Options options) throws IOException {
        Path folder = Files.createDirectories(options.work().resolve("performance"));
        Files.writeString(folder.resolve(PAGE), Files.readString(options.docs().resolve(PAGE)));
        return folder;
    }

    private static Collection<RunResult> micro(Options options) throws RunnerException {
        ChainedOptionsBuilder builder = new OptionsBuilder()
                .include("org\\.patchbay\\.benchmarks\\.micro\\..*")
                .forks(1)
                .shouldFailOnError(true)
                // Instead of those of this process: the heap of the shipped server.
                .jvmArgs("-Xmx256m")
                .addProfiler(GCProfiler.class);
        return options.quick()
                ? new Runner(times(builder, 1, 1, 300).build()).run()
                : new Runner(times(builder, 3, 5, 1000).build()).run();
    }

    private static ChainedOptionsBuilder times(ChainedOptionsBuilder builder, int warm, int measured, long millis) {
        TimeValue each = new TimeValue(millis, TimeUnit.MILLISECONDS);
        return builder.warmupIterations(warm)
                .warmupTime(each)
                .measurementIterations(measured)
                .measurementTime(each);
    }
}
