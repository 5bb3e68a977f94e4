package org.patchbay.api.command;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the command line, taken apart: blanks and tabs separate, double quotes keep blanks together, and a backslash
 * takes the character behind it as it is. A quote that is not closed ends with the line. Immutable.
 */
public final class TypedLine {
    private final String text;
    private final List<String> tokens;
    private final boolean open;

    private TypedLine(String text, List<String> tokens, boolean open) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.open = open;
    }

    /**
     * Takes a line apart.
     *
     * @param text the line
     * @return its words and arguments
     * @throws IllegalArgumentException if it contains CR, LF or NUL, or exceeds {@link CommandLine#MAX_LINE} or
     *     {@link CommandLine#MAX_TOKENS}
     */
    public static TypedLine of(String text) {
        if (text.length() > CommandLine.MAX_LINE) {
            throw new IllegalArgumentException("A line has at most " + CommandLine.MAX_LINE + " characters");
        }
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("CR, LF and NUL cannot be part of a line");
        }
        return new Scanner(text).scan();
    }

    /** Reads one line from left to right. */
    private static final class Scanner {
        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private final StringBuilder token = new StringBuilder();
        private boolean inToken;
        private boolean quoted;
        private boolean escaped;

        Scanner(String text) {
            this.text = text;
        }

        TypedLine scan() {
            text.chars().forEach(c -> take((char) c));
            if (escaped) {
                token.append('\\');
            }
            boolean open = inToken;
            endToken();
            return new TypedLine(text, tokens, open);
        }

        private void take(char c) {
            if (!quoted && !escaped && (c == ' ' || c == '\t')) {
                endToken();
                return;
            }
            inToken = true;
            if (escaped) {
                token.append(c);
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else if (c == '"') {
                quoted = !quoted;
            } else {
                token.append(c);
            }
        }

        private void endToken() {
            if (!inToken) {
                return;
            }
            if (tokens.size() == CommandLine.MAX_TOKENS) {
                throw new IllegalArgumentException("A line has at most " + CommandLine.MAX_TOKENS + " words");
            }
            tokens.add(token.toString());
            token.setLength(0);
            inToken = false;
        }
    }

    /**
     * The line as it was typed.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * Its words and arguments.
     *
     * @return the tokens; an unmodifiable list
     */
    public List<String> tokens() {
        return tokens;
    }

    /**
     * Whether the last token is still being typed: nothing separates it from what comes next.
     *
     * @return true if the line does not end with a separator, and has a token
     */
    public boolean open() {
        return open;
    }

    /**
     * Whether it begins with these words.
     *
     * @param words words, compared without case and in full
     * @return true if it does
     */
    public boolean startsWith(List<String> words) {
        if (words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equalsIgnoreCase(tokens.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * What stands behind so many words.
     *
     * @param words a number of words the line has
     * @return the other tokens; an unmodifiable list
     */
    public List<String> behind(int words) {
        return tokens.subList(words, tokens.size());
    }
}
