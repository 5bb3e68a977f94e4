package org.patchbay.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars on a logarithmic scale, as SVG. */
public final class BarChart {
    private static final List<String> COLOURS = List.of("#1f6feb", "#e36209", "#2da44e", "#8250df", "#57606a");
    private static final int WIDTH = 880;
    private static final int LEFT = 300;
    private static final int RIGHT = 80;
    private static final int TOP = 62;
    private static final int BAR = 13;
    private static final int SPACE = 10;
    private static final int LEGEND = 130;

    private record Group(String title, List<Double> values) {}

    private final String title;
    private final List<String> series;
    private final List<Group> groups = new ArrayList<>();

    /** A chart with a bar for each series in each group. */
    public BarChart(String title, List<String> series) {
        this.title = title;
        this.series = List.copyOf(series);
    }

    /** Adds a group: a value for each series; not a number where there is none. */
    public BarChart with(String group, List<Double> values) {
        if (values.stream().anyMatch(value -> value > 0)) {
            groups.add(new Group(group, List.copyOf(values)));
        }
        return this;
    }

    /** The picture. */
    public String svg() {
        int step = series.size() * BAR + SPACE;
        int height = TOP + groups.size() * step + 30;
        int least = (int) Math.floor(Math.log10(extreme(true)));
        int most = Math.max(least + 1, (int) Math.ceil(Math.log10(extreme(false))));
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" "
                        + "font-size=\"12\">",
                WIDTH,
                height);
        add(svg, "<title>%s</title>", escaped(title));
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height);
        add(svg, "<text x=\"12\" y=\"22\" font-size=\"15\" font-weight=\"bold\">%s</text>", escaped(title));
        legend(svg);
        for (int power = least; power <= most; power++) {
            double x = x(Math.pow(10, power), least, most);
            add(
                    svg,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#d0d7de\"/>",
                    x,
                    TOP - 6,
                    x,
                    height - 26);
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#57606a\">%s</text>",
                    x,
                    height - 10,
                    Numbers.brief(Math.pow(10, power)));
        }
        for (int i = 0; i < groups.size(); i++) {
            bars(svg, groups.get(i), TOP + i * step, new int[] {least, most});
        }
        return svg.append("</svg>\n").toString();
    }

    private void legend(StringBuilder svg) {
        for (int i = 0; i < series.size(); i++) {
            add(svg, "<rect x=\"%d\" y=\"34\" width=\"12\" height=\"12\" fill=\"%s\"/>", LEFT + i * LEGEND, colour(i));
            add(svg, "<text x=\"%d\" y=\"44\">%s</text>", LEFT + 17 + i * LEGEND, escaped(series.get(i)));
        }
    }

    private void bars(StringBuilder svg, Group group, int top, int[] powers) {
        add(
                svg,
                "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                LEFT - 8,
                top + series.size() * BAR / 2.0 + 4,
                escaped(group.title()));
        for (int i = 0; i < group.values().size(); i++) {
            double value = group.values().get(i);
            if (value > 0) {
                double end = x(value, powers[0], powers[1]);
                int y = top + i * BAR;
                add(
                        svg,
                        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                        LEFT,
                        y,
                        end - LEFT,
                        BAR - 2,
                        colour(i));
                add(
                        svg,
                        "<text x=\"%.1f\" y=\"%d\" font-size=\"10\">%s</text>",
                        end + 4,
                        y + BAR - 4,
                        Numbers.brief(value));
            }
        }
    }

    private double extreme(boolean least) {
        var values = groups.stream()
                .flatMap(group -> group.values().stream())
                .filter(value -> value > 0)
                .mapToDouble(Double::doubleValue);
        return (least ? values.min() : values.max()).orElse(1);
    }

    private static double x(double value, int least, int most) {
        return LEFT + (Math.log10(value) - least) / (most - least) * (WIDTH - LEFT - RIGHT);
    }

    private static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
