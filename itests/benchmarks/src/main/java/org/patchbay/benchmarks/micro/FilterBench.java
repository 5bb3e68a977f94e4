package org.patchbay.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.patchbay.api.wire.PacketWriter;
import org.patchbay.api.wire.WireText;
import org.patchbay.core.filter.EventFilter;
import org.patchbay.core.filter.FilterSet;

/** Matching the text of an event of eleven headers, about 550 characters. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class FilterBench {
    private final String event =
            WireText.decode(new PacketWriter().event(Samples.event(10)).take());
    private FilterSet filters;

    /** Which filters. */
    @Param({"word", "ten words", "black word", "expression", "ten expressions"})
    public String kind;

    /** Makes the filters; none of them matches, so all of the event is looked at. */
    @Setup
    public void parse() {
        List<String> sources = switch (kind) {
            case "word" -> List.of("UserEvent: Group999");
            case "ten words" -> tenOf("UserEvent: Group99%d");
            case "black word" -> List.of("!UserEvent: Group999");
            case "expression" -> List.of("Field-0[0-9]*: xyz.*end");
            default -> tenOf("Field-0[0-9]*: xyz%d.*end");
        };
        filters = FilterSet.NONE;
        for (String source : sources) {
            filters = filters.with(EventFilter.parse(source).orElseThrow());
        }
    }

    private static List<String> tenOf(String format) {
        return java.util.stream.IntStream.range(0, 10)
                .mapToObj(format::formatted)
                .toList();
    }

    /** Whether the event passes all filters. */
    @Benchmark
    public boolean passes() {
        return filters.passes(event);
    }
}
