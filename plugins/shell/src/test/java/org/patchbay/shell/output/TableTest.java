package org.patchbay.shell.output;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/** What a person and what a program sees of the same rows. */
public class TableTest {
    private static Table packs() {
        return new Table(Column.text("file", "FILE"), Column.number("size", "SIZE"), Column.words("note", "NOTE"))
                .row("a.jar", 7, "runs well and has for years")
                .row("long-name.jar", 12345, "");
    }

    private static String shown(int width, boolean json, Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        new Screen(out, width, json).show(table, "none");
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    public void columnsAreAsWideAsTheyHaveToBe() {
        assertEquals(
                List.of(
                        "FILE            SIZE  NOTE",
                        "a.jar              7  runs well and has for years",
                        "long-name.jar  12345"),
                packs().lines(0));
        assertEquals(packs().lines(0), packs().lines(200));
    }

    @Test
    public void whatIsTooWideIsCutAtItsEndAndNumbersNever() {
        assertEquals(
                List.of("FILE            SIZE  NOTE", "a.jar              7  runs we…", "long-name.jar  12345"),
                packs().lines(30));
        assertEquals("a.jar              7  runs …", packs().lines(10).get(1));
    }

    @Test
    public void theWidestColumnGivesWayFirst() {
        Table table = new Table(Column.words("a", "A"), Column.words("b", "B")).row("x".repeat(10), "y".repeat(40));
        assertEquals("xxxxxxxxxx  " + "y".repeat(17) + "…", table.lines(30).get(1));
        assertEquals("xxxxxxx…  yyyyyyyy…", table.lines(19).get(1));
    }

    @Test
    public void whatComesFromTheNetworkCannotSteerTheTerminal() {
        Table table = new Table(Column.words("name", "NAME")).row("\u001b[2Jbad\r\n\u009b1m");
        assertEquals("?[2Jbad???1m", table.lines(0).get(1));
    }

    @Test
    public void aProgramGetsTypesAndNames() {
        Table table = new Table(
                        Column.text("at", "AT"),
                        Column.text("took", "TOOK"),
                        Column.text("ok", "OK"),
                        Column.words("names", "NAMES"))
                .row(Instant.ofEpochSecond(0), Duration.ofNanos(1_500_000), true, List.of("a\"b", "c\u0007"))
                .row(Instant.ofEpochSecond(1), Duration.ZERO, false, List.of());
        assertEquals(
                "[{\"at\":\"1970-01-01T00:00:00Z\",\"took\":1.5,\"ok\":true,\"names\":[\"a\\\"b\",\"c\\u0007\"]},\n"
                        + " {\"at\":\"1970-01-01T00:00:01Z\",\"took\":0,\"ok\":false,\"names\":[]}]\n",
                shown(80, true, table));
    }

    @Test
    public void whereThereIsNothingThatIsSaidInWordsOrAsAnEmptyArray() {
        Table empty = new Table(Column.text("file", "FILE"));
        assertEquals("none\n", shown(80, false, empty));
        assertEquals("[]\n", shown(80, true, empty));
    }

    @Test
    public void aRowHasACellForEachColumn() {
        assertThrows(IllegalArgumentException.class, () -> packs().row("a.jar"));
    }

    @Test
    public void aSheetHasALineForEachValueAndNoneForWhatIsEmpty() {
        Sheet sheet = new Sheet()
                .with("name", "name", "Ping")
                .with("reason", "reason", "")
                .with("headers", "headers", List.of("A", "B"))
                .with("text", "text", "first\nsecond");
        assertEquals(
                List.of("name     Ping", "headers  A", "         B", "text     first", "         second"),
                sheet.lines());
        assertEquals(
                "{\"name\":\"Ping\",\"reason\":\"\",\"headers\":[\"A\",\"B\"],\"text\":\"first\\nsecond\"}",
                Json.line(sheet.object()));
    }
}
