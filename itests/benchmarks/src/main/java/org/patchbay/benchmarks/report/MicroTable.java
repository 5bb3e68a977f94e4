package org.patchbay.benchmarks.report;

import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The table of the measurements from inside, in Markdown. */
public final class MicroTable {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private MicroTable() {}

    /** A line for each benchmark and its parameters. */
    public static String markdown(Collection<RunResult> results) {
        StringBuilder text =
                new StringBuilder("| benchmark | with | ns | ± | bytes allocated |\n|---|---|---:|---:|---:|\n");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            text.append("| ")
                    .append(name(result.getParams()))
                    .append(" | ")
                    .append(parameters(result.getParams()))
                    .append(" | ")
                    .append(Numbers.of(time.getScore()))
                    .append(" | ")
                    .append(Double.isNaN(time.getScoreError()) ? "–" : Numbers.of(time.getScoreError()))
                    .append(" | ")
                    .append(allocated == null ? "–" : Numbers.of(Math.round(allocated.getScore())))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String name(BenchmarkParams params) {
        String[] parts = params.getBenchmark().split("\\.");
        return parts[parts.length - 2].replace("Bench", "") + "." + parts[parts.length - 1];
    }

    private static String parameters(BenchmarkParams params) {
        StringBuilder text = new StringBuilder();
        for (String key : params.getParamsKeys()) {
            text.append(text.isEmpty() ? "" : ", ").append(key).append(' ').append(params.getParam(key));
        }
        return text.toString();
    }
}
