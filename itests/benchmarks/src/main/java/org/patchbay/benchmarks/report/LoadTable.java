package org.patchbay.benchmarks.report;

import java.util.List;
import java.util.Optional;

/** The table of all measurements from outside, in Markdown. */
public final class LoadTable {
    private final Results results;
    private final List<String> servers;

    /**
     * A table.
     *
     * @param results what was measured
     * @param servers a column each; those behind the first one are what it is compared with
     */
    public LoadTable(Results results, List<String> servers) {
        this.results = results;
        this.servers = servers;
    }

    /** The table and what has to be said about it. */
    public String markdown() {
        StringBuilder text = new StringBuilder("| measure | better |");
        servers.forEach(server -> text.append(' ').append(server).append(" |"));
        text.append("\n|---|---|").append("---:|".repeat(servers.size())).append('\n');
        for (Row row : Row.ALL) {
            if (servers.stream().anyMatch(server -> spread(server, row).isPresent())) {
                text.append("| ")
                        .append(row.title())
                        .append(" | ")
                        .append(row.better())
                        .append(" |");
                servers.forEach(
                        server -> text.append(' ').append(cell(server, row)).append(" |"));
                text.append('\n');
            }
        }
        return text.append('\n').append(remarks()).toString();
    }

    private Optional<Results.Spread> spread(String server, Row row) {
        return results.spread(server, row.scenario(), row.figure());
    }

    private String cell(String server, Row row) {
        Optional<Results.Spread> spread = spread(server, row);
        if (spread.isEmpty()) {
            return "–";
        }
        StringBuilder text = new StringBuilder(Numbers.of(spread.get().median()));
        if (spread.get().least() < spread.get().most()) {
            text.append(" [")
                    .append(Numbers.of(spread.get().least()))
                    .append('–')
                    .append(Numbers.of(spread.get().most()))
                    .append(']');
        }
        if (server.equals(servers.get(0)) && row.better() != Row.Better.NEITHER) {
            servers.stream()
                    .skip(1)
                    .forEach(other ->
                            spread(other, row).ifPresent(theirs -> text.append(quotient(spread.get(), theirs, row))));
        }
        return text.toString();
    }

    /** Above 1 where the first server is the better one, whichever way is better. */
    private static String quotient(Results.Spread ours, Results.Spread theirs, Row row) {
        double quotient =
                row.better() == Row.Better.MORE ? ours.median() / theirs.median() : theirs.median() / ours.median();
        return Double.isFinite(quotient) && quotient > 0 ? " (" + Numbers.of(quotient) + ")" : "";
    }

    private String remarks() {
        StringBuilder text = new StringBuilder();
        if (servers.size() > 1) {
            text.append("In brackets behind a figure of ")
                    .append(servers.get(0))
                    .append(": how many times as good it is as ")
                    .append(String.join(", as ", servers.subList(1, servers.size())))
                    .append("; above 1 it is better. ");
        }
        text.append("In square brackets: the least and the most of all runs.\n\n");
        text.append("Correct, to the byte and in order: ")
                .append(results.runs() - results.complaints().size())
                .append(" of ")
                .append(results.runs())
                .append(" measurements.\n");
        results.complaints().forEach(line -> text.append("- ").append(line).append('\n'));
        results.foreignCores()
                .ifPresent(cores -> text.append("\nOther processes kept ")
                        .append(Numbers.of(cores))
                        .append(" cores busy meanwhile (median), ")
                        .append(Numbers.of(results.mostForeignCores()))
                        .append(" in the worst measurement.\n"));
        if (!results.saturated().isEmpty()) {
            text.append("\nThe driver had no time left (over 0.93 of a core), so these rates say at least: ")
                    .append(String.join(", ", results.saturated()))
                    .append(".\n");
        }
        return text.toString();
    }
}
