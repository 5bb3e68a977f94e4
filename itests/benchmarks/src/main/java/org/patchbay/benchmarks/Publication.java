package org.patchbay.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.patchbay.benchmarks.report.BarChart;
import org.patchbay.benchmarks.report.LoadTable;
import org.patchbay.benchmarks.report.Page;
import org.patchbay.benchmarks.report.Results;
import org.patchbay.benchmarks.report.Row;

/** What came of a run, as a part of the page and as pictures beside it. */
final class Publication {
    private final Options options;
    private final Campaign campaign;
    private final String micro;

    Publication(Options options, Campaign campaign, String micro) {
        this.options = options;
        this.campaign = campaign;
        this.micro = micro;
    }

    void writeTo(Path page) throws IOException {
        StringBuilder text = new StringBuilder(heading());
        if (!campaign.servers().isEmpty()) {
            Path images = Files.createDirectories(page.resolveSibling("images"));
            Files.writeString(images.resolve("throughput.svg"), throughput().svg());
            Files.writeString(images.resolve("latency.svg"), latency().svg());
            text.append("### From outside\n\n")
                    .append("![How many a second](images/throughput.svg)\n\n")
                    .append("![How long it takes](images/latency.svg)\n\n")
                    .append(new LoadTable(campaign.results(), campaign.servers()).markdown())
                    .append('\n');
        }
        if (!micro.isEmpty()) {
            text.append("### From inside\n\nTime and allocation for one operation, by JMH.\n\n")
                    .append(micro);
        }
        Files.writeString(page, Page.with(Files.readString(page), text.toString()));
    }

    private String heading() {
        return "Made on " + LocalDate.now(ZoneOffset.UTC) + " on " + processor() + " with "
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", Java " + System.getProperty("java.version") + "; "
                + (options.quick() ? "a quick run" : "medians of " + options.runs() + " runs") + "."
                + (options.remark().isEmpty() ? "" : " **" + options.remark() + "**") + "\n\n";
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private BarChart throughput() {
        List<String> servers = campaign.servers();
        BarChart chart = new BarChart("How many a second (more is better)", servers);
        for (Row row : Row.ALL) {
            if (row.better() == Row.Better.MORE) {
                chart.with(
                        brief(row),
                        servers.stream()
                                .map(server -> median(server, row.scenario(), row.figure()))
                                .toList());
            }
        }
        return chart;
    }

    /** The part of a title that tells what was done. */
    private static String brief(Row row) {
        String title = row.title().replaceAll(" \\(.*\\)", "");
        return title.contains(": ") ? title.substring(0, title.indexOf(": ")) : title;
    }

    private BarChart latency() {
        List<String> percentiles = List.of("p50", "p99", "p99.9");
        String server = campaign.servers().get(0);
        BarChart chart = new BarChart("How long it takes in " + server + ", µs (less is better)", percentiles);
        List<String> seen = new ArrayList<>();
        for (Row row : Row.ALL) {
            if (!seen.contains(row.scenario())) {
                seen.add(row.scenario());
                chart.with(
                        brief(row),
                        percentiles.stream()
                                .map(percentile -> median(server, row.scenario(), percentile))
                                .toList());
            }
        }
        return chart;
    }

    private double median(String server, String scenario, String figure) {
        return campaign.results()
                .spread(server, scenario, figure)
                .map(Results.Spread::median)
                .orElse(Double.NaN);
    }
}
