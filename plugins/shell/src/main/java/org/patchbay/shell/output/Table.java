package org.patchbay.shell.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows of one kind of thing. */
public final class Table {
    private static final String GAP = "  ";
    private static final int LEAST = 6;

    private final List<Column> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    /** An empty table. */
    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** One more row: a cell for each column. */
    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("A row has " + columns.size() + " cells");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** How many rows it has. */
    public int size() {
        return rows.size();
    }

    /** The lines for a terminal; 0 columns are as many as it takes. */
    List<String> lines(int width) {
        List<List<String>> texts = new ArrayList<>();
        texts.add(columns.stream().map(Column::heading).toList());
        rows.forEach(row -> texts.add(row.stream().map(Cells::text).toList()));
        int[] widths = widths(texts);
        if (width > 0) {
            fit(widths, width);
        }
        return texts.stream().map(row -> line(row, widths)).toList();
    }

    private int[] widths(List<List<String>> texts) {
        return IntStream.range(0, columns.size())
                .map(i ->
                        texts.stream().mapToInt(row -> length(row.get(i))).max().orElse(0))
                .toArray();
    }

    /** The widest of the columns that may be cut gives way, one character after the other. */
    private void fit(int[] widths, int width) {
        int excess = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - width;
        for (int widest = widestToCut(widths); excess > 0 && widest >= 0; widest = widestToCut(widths)) {
            widths[widest]--;
            excess--;
        }
    }

    private int widestToCut(int[] widths) {
        return IntStream.range(0, widths.length)
                .filter(i -> columns.get(i).fit() == Column.Fit.CUT && widths[i] > LEAST)
                .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                .orElse(-1);
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = Screen.cut(row.get(i), widths[i]);
            String blanks = " ".repeat(widths[i] - length(cell));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).fit() == Column.Fit.RIGHT ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The rows as objects. */
    List<Map<String, Object>> objects() {
        return rows.stream().map(this::object).toList();
    }

    private Map<String, Object> object(List<Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            object.put(columns.get(i).key(), Cells.json(row.get(i)));
        }
        return object;
    }
}
