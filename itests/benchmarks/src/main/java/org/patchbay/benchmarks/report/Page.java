package org.patchbay.benchmarks.report;

/** A page of which one part is generated; the rest is written by hand and stays as it is. */
public final class Page {
    private static final String BEGIN = "<!-- generated:begin -->";
    private static final String END = "<!-- generated:end -->";

    private Page() {}

    /** The page with its generated part replaced. */
    public static String with(String page, String generated) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END, Math.max(0, begin));
        if (begin < 0 || end < 0) {
            throw new IllegalArgumentException("There is no " + BEGIN + " with an " + END + " behind it");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + generated.strip() + "\n" + page.substring(end);
    }
}
