package org.patchbay.api.conf;

import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.conf.ConfLine.Kind;
import org.patchbay.api.conf.ConfLine.Place;
import org.patchbay.api.conf.ConfLine.Statement;

/** Tells what the lines of one file say, one after the other. Knows lines only: what they mean together is not its matter. */
final class LineReader {
    private final String file;
    private final CommentStripper comments = new CommentStripper();
    private int number;
    private int commentFrom;

    LineReader(String file) {
        this.file = file;
    }

    /** The next line of the file. */
    ConfLine read(String text) throws ConfException {
        number++;
        CommentStripper.Parts parts = comments.strip(text);
        String code = parts.code().trim();
        commentFrom = !comments.insideBlock() ? 0 : commentFrom == 0 ? number : commentFrom;
        return new ConfLine(new Place(file, number), statement(code), parts.withBlanks(), "");
    }

    /** The line in which a block comment began that has not ended yet, or 0. */
    int commentFrom() {
        return commentFrom;
    }

    private Statement statement(String code) throws ConfException {
        if (code.isEmpty()) {
            return new Statement(Kind.NOTHING, "", "", "", List.of());
        }
        return switch (code.charAt(0)) {
            case '[' -> section(code);
            case '#' -> new Statement(Kind.DIRECTIVE, "", "", code.substring(1).trim(), List.of());
            case '\\' -> assignment(code.substring(1));
            default -> assignment(code);
        };
    }

    private Statement section(String code) throws ConfException {
        int close = code.indexOf(']');
        if (close < 0) {
            throw new ConfException(origin() + ": a section starts here, but its ] is missing");
        }
        String rest = code.substring(close + 1).trim();
        List<String> options = rest.startsWith("(") ? options(rest) : List.of();
        return new Statement(Kind.SECTION, code.substring(1, close), "", "", options);
    }

    private List<String> options(String rest) throws ConfException {
        int close = rest.indexOf(')');
        if (close < 0) {
            throw new ConfException(origin() + ": the ) behind the section's name is missing");
        }
        List<String> options = new ArrayList<>();
        for (String option : rest.substring(1, close).split(",")) {
            if (!option.isBlank()) {
                options.add(option.trim());
            }
        }
        return List.copyOf(options);
    }

    private static Statement assignment(String code) {
        int equals = code.indexOf('=');
        boolean append = equals > 0 && code.charAt(equals - 1) == '+';
        String key = equals < 0
                ? ""
                : code.substring(0, append ? equals - 1 : equals).trim();
        if (key.isEmpty()) {
            return new Statement(Kind.IGNORED, "", equals < 0 ? "" : "=", "", List.of());
        }
        String value = code.substring(equals + 1);
        if (append) {
            return new Statement(Kind.ENTRY, key, "+=", value, List.of());
        }
        boolean arrow = value.startsWith(">");
        String text = arrow ? value.substring(1) : value;
        return new Statement(Kind.ENTRY, key, arrow ? "=>" : "=", text.trim(), List.of());
    }

    private String origin() {
        return file + ":" + number;
    }
}
