package org.patchbay.api.conf;

import java.util.List;

/**
 * One line of a file as it is written, for those who change files and must not lose what they do not understand
 * ({@link ConfReader#lines}). Immutable.
 */
public final class ConfLine {
    /** What a line is. */
    public enum Kind {
        /** Nothing but blanks and comments. */
        NOTHING,
        /** The head of a section: {@code [name]}, {@code [name](!,base)}, {@code [name](+)}. */
        SECTION,
        /** {@code key = value}, {@code key => value} or {@code key += text}. */
        ENTRY,
        /** {@code #include} and its like. */
        DIRECTIVE,
        /** A line that is passed over, since it has no key or no equals sign. */
        IGNORED
    }

    /** Where a line stands. */
    record Place(String file, int number) {}

    /** What it says: of a section its name, of an entry its key and value, of a directive its words. */
    record Statement(Kind kind, String name, String operator, String value, List<String> options) {}

    private final Place place;
    private final Statement statement;
    private final CommentStripper.Parts parts;
    private final String section;

    ConfLine(Place place, Statement statement, CommentStripper.Parts parts, String section) {
        this.place = place;
        this.statement = statement;
        this.parts = parts;
        this.section = section;
    }

    ConfLine within(String next) {
        return new ConfLine(place, statement, parts, next);
    }

    Statement statement() {
        return statement;
    }

    /**
     * What the line is.
     *
     * @return its kind
     */
    public Kind kind() {
        return statement.kind();
    }

    /**
     * The file it stands in.
     *
     * @return the name of the file, as the source knows it
     */
    public String file() {
        return place.file();
    }

    /**
     * Its number in that file.
     *
     * @return a number from 1 on
     */
    public int number() {
        return place.number();
    }

    /**
     * File and number, as entries and sections give it.
     *
     * @return such as {@code manager.conf:13}
     */
    public String origin() {
        return place.file() + ":" + place.number();
    }

    /**
     * The section that the line begins, continues or stands in.
     *
     * @return its {@link ConfSection#origin()}; empty in front of the first section
     */
    public String section() {
        return section;
    }

    /**
     * What stands in the brackets of a section, or the key of an entry.
     *
     * @return the name, or the empty text for a line of another kind
     */
    public String name() {
        return statement.name();
    }

    /**
     * What stands behind a section's name in parentheses: {@code !}, {@code +} and the names of its bases.
     *
     * @return an unmodifiable list; empty for a line of another kind
     */
    public List<String> options() {
        return statement.options();
    }

    /**
     * What stands between key and value.
     *
     * @return {@code =}, {@code =>} or {@code +=}; empty for a line of another kind
     */
    public String operator() {
        return statement.operator();
    }

    /**
     * The value of an entry. That of {@code +=} has the blanks behind the equals sign, which belong to it.
     *
     * @return the value, or the empty text for a line of another kind
     */
    public String value() {
        return statement.value();
    }

    /**
     * The comments in front of what the line says.
     *
     * @return the end of a block comment, or whole ones; mostly nothing
     */
    public String lead() {
        return parts.lead();
    }

    /**
     * The comments behind or in what the line says, with the blanks in front of them.
     *
     * @return such as {@code " ; a remark"}
     */
    public String trail() {
        return parts.trail();
    }

    /**
     * Whether a block comment begins, ends or goes on in this line, so that others would become comments, or stop being
     * some, without it.
     *
     * @return true for each line that a block comment touches
     */
    public boolean touchesBlockComment() {
        return parts.block();
    }

    @Override
    public String toString() {
        // The value may be a secret.
        return "ConfLine[" + kind() + " " + name() + ", " + origin() + "]";
    }
}
