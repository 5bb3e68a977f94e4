package org.patchbay.benchmarks.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.patchbay.benchmarks.load.Figures;

/** The figures of all runs, by server and measurement. */
public final class Results {
    /** A number that stands for several runs. */
    public record Spread(double median, double least, double most) {}

    private record Place(String server, String scenario) {}

    private final Map<Place, List<Figures>> figures = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> saturated = new ArrayList<>();
    private final List<Double> foreign = new ArrayList<>();

    /** From here on the driver itself is what is measured. */
    private static final double SATURATED = 0.93;

    private int runs;

    /** None yet. */
    public Results() {}

    /** Takes up a measurement. */
    public void add(String server, String scenario, Figures measured) {
        runs++;
        if (!measured.faults().none()) {
            complaints.add(server + ", " + scenario + ": " + measured.faults());
        }
        measured.value("foreign").ifPresent(foreign::add);
        if (measured.value("driver").orElse(0) > SATURATED && !saturated.contains(server + " " + scenario)) {
            saturated.add(server + " " + scenario);
        }
        figures.computeIfAbsent(new Place(server, scenario), place -> new ArrayList<>())
                .add(measured);
    }

    /** Notes that a measurement could not be made. */
    public void failed(String server, String scenario, String reason) {
        runs++;
        complaints.add(server + ", " + scenario + ": " + reason);
    }

    /** What was wrong, a line each. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Servers and measurements in which the driver had no time left. */
    public List<String> saturated() {
        return List.copyOf(saturated);
    }

    /** How many measurements there were. */
    public int runs() {
        return runs;
    }

    /** Cores that other processes kept busy, over all measurements. */
    public OptionalDouble foreignCores() {
        return foreign.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(sorted(foreign)));
    }

    /** The same in the worst of them. */
    public double mostForeignCores() {
        return foreign.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** One figure over all runs; nothing if it is not known. */
    public java.util.Optional<Spread> spread(String server, String scenario, String figure) {
        List<Double> values = sorted(figures.getOrDefault(new Place(server, scenario), List.of()).stream()
                .map(one -> one.value(figure))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList());
        return values.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Spread(median(values), values.get(0), values.get(values.size() - 1)));
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
