package org.patchbay.shell.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Where a command shows what it found. */
public final class Screen {
    private final PrintStream out;
    private final int width;
    private final boolean json;

    /**
     * A screen.
     *
     * @param out the console of a shell
     * @param width how wide it is; 0 if it does not matter
     * @param json whether a program reads it
     */
    public Screen(PrintStream out, int width, boolean json) {
        this.out = out;
        this.width = width;
        this.json = json;
    }

    /** Whether a program reads it. */
    public boolean json() {
        return json;
    }

    /** How wide it is; 0 if it does not matter. */
    public int width() {
        return width;
    }

    /** Shows a table; to a person says what there is none of, if it is empty. */
    public void show(Table table, String none) {
        if (json) {
            out.println(Json.lines(table.objects()));
        } else if (table.size() == 0) {
            out.println(none);
        } else {
            table.lines(width).forEach(out::println);
        }
        out.flush();
    }

    /** Shows one thing. */
    public void show(Sheet sheet) {
        if (json) {
            out.println(Json.line(sheet.object()));
        } else {
            sheet.lines().forEach(out::println);
        }
        out.flush();
    }

    /** Shows objects one by one, as they come. */
    public void object(Map<String, ?> object) {
        out.println(Json.line(object));
        out.flush();
    }

    /** Shows objects together. */
    public void objects(List<? extends Map<String, ?>> objects) {
        out.println(Json.lines(objects));
        out.flush();
    }

    /** A line as it is, without what could steer a terminal. */
    public void line(String text) {
        out.println(Cells.harmless(text));
        out.flush();
    }

    /** A line that ends where the terminal does. */
    public void oneLine(String text) {
        String safe = Cells.harmless(text);
        out.println(width > 0 ? cut(safe, width) : safe);
        out.flush();
    }

    /** Whether nobody reads any more. */
    public boolean gone() {
        return out.checkError();
    }

    /** A text without what could steer a terminal or begin a line of a log. */
    public static String harmless(String text) {
        return Cells.harmless(text);
    }

    static String cut(String text, int width) {
        if (text.codePointCount(0, text.length()) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }
}
