package org.patchbay.benchmarks.report;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.load.Figures;
import org.xml.sax.InputSource;

/** Tables, charts and the page. */
public class ReportTest {
    private final Results results = new Results();

    private void measured(String server, double rate, double p99) {
        results.add(
                server, "ping100", new Figures(new Faults()).with("rate", rate).with("p99", p99));
    }

    private String table() {
        return new LoadTable(results, List.of("patchbay", "limit")).markdown();
    }

    @Test
    public void showsTheMedianOfThreeRunsAndTheirSpread() {
        measured("patchbay", 300, 1);
        measured("patchbay", 100, 1);
        measured("patchbay", 200, 1);
        assertTrue(table(), table().contains("| Ping, 100 sessions: per second | more | 200 [100–300] | – |"));
    }

    @Test
    public void quotientsAreAboveOneWhereTheFirstServerIsBetter() {
        measured("patchbay", 300, 5);
        measured("limit", 200, 20);
        assertTrue(table(), table().contains("| more | 300 (1.50) | 200 |"));
        assertTrue(table(), table().contains("| less | 5 (4) | 20 |"));
    }

    @Test
    public void saysWhatWasNotCorrect() {
        Faults faults = new Faults();
        faults.add(Faults.Kind.LOST, 3);
        results.add("patchbay", "fan100", new Figures(faults).with("rate", 7));
        measured("patchbay", 1, 1);
        assertTrue(table(), table().contains("1 of 2 measurements."));
        assertTrue(table(), table().contains("- patchbay, fan100: 3 lost\n"));
    }

    @Test
    public void saysWhereTheDriverWasTheLimit() {
        results.add("limit", "fan100", new Figures(new Faults()).with("driver", 0.99));
        assertTrue(table(), table().contains("at least: limit fan100."));
    }

    @Test
    public void leavesWhatIsWrittenByHand() {
        String page = "# Title\n<!-- generated:begin -->\nold\n<!-- generated:end -->\n\nby hand\n";
        String next = Page.with(page, "new\n");
        assertEquals("# Title\n<!-- generated:begin -->\nnew\n<!-- generated:end -->\n\nby hand\n", next);
        assertEquals("twice is the same", next, Page.with(next, "new\n"));
    }

    @Test(expected = IllegalArgumentException.class)
    public void refusesAPageWithoutAPlaceForIt() {
        Page.with("# Title\n<!-- generated:end -->\n<!-- generated:begin -->\n", "new");
    }

    @Test
    public void writesNumbersWithThreeDigitsThatMeanSomething() {
        assertEquals("1,234,568", Numbers.of(1_234_567.8));
        assertEquals("12.3", Numbers.of(12.34));
        assertEquals("1.23", Numbers.of(1.234));
        assertEquals("0.012", Numbers.of(0.0123));
        assertEquals("7", Numbers.of(7));
        assertEquals("2.5M", Numbers.brief(2_500_000));
        assertEquals("100k", Numbers.brief(100_000));
        assertEquals("0.1", Numbers.brief(0.1));
    }

    @Test
    public void drawsAChartThatIsXml() throws Exception {
        String svg = new BarChart("a < b & c", List.of("p50", "p99"))
                .with("first", List.of(10.0, 2_000.0))
                .with("one bar only", List.of(Double.NaN, 5.0))
                .with("nothing", List.of(Double.NaN, Double.NaN))
                .svg();
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertTrue(svg.contains(">one bar only<"));
        assertFalse("a group without a value is left out", svg.contains("nothing"));
        assertFalse(svg, svg.contains("NaN"));
    }
}
