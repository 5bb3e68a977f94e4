package org.patchbay.api.command;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the server knows of a command before it is run: its words and its help. Immutable.
 *
 * <p>The words are those that always stand at the beginning; what varies behind them are arguments. {@code database
 * show} is called by {@code database show}, {@code Database  SHOW} and {@code database show cidname}.
 */
public final class CommandDescriptor {
    /** The words a command may have. */
    public static final int MAX_WORDS = 8;

    /** The characters one word may have. */
    public static final int MAX_WORD_LENGTH = 79;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:-]{1," + MAX_WORD_LENGTH + "}");

    private final List<String> words;
    private final String summary;
    private final String usage;
    private final boolean guarded;

    private CommandDescriptor(List<String> words, String summary, String usage, boolean guarded) {
        this.words = words;
        this.summary = summary;
        this.usage = usage;
        this.guarded = guarded;
    }

    /**
     * A command of these words.
     *
     * @param words 1 to {@value #MAX_WORDS} words with blanks between them, each of letters, digits, underscores, dots,
     *     colons and dashes, at most {@value #MAX_WORD_LENGTH} of them; compared without case
     * @return the descriptor
     * @throws IllegalArgumentException if these are no words
     */
    public static CommandDescriptor of(String words) {
        List<String> list = List.of(words.strip().split(" +"));
        if (list.size() > MAX_WORDS
                || !list.stream().allMatch(word -> WORD.matcher(word).matches())) {
            throw new IllegalArgumentException("'" + words + "' are not the words of a command: those are 1 to "
                    + MAX_WORDS + " words of letters, digits, underscores, dots, colons and dashes");
        }
        return new CommandDescriptor(list, "", "", false);
    }

    /**
     * This descriptor with the line that lists of commands show.
     *
     * @param text one line
     * @return a new descriptor
     * @throws IllegalArgumentException if it is not one line
     */
    public CommandDescriptor summary(String text) {
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("A summary is one line");
        }
        return new CommandDescriptor(words, text, usage, guarded);
    }

    /**
     * This descriptor with what is printed for wrong arguments and as help.
     *
     * @param text the whole text, by custom {@code Usage: <words> <arguments>} and lines that say what it does; lines
     *     end with LF, and one is added at the end where it is missing
     * @return a new descriptor
     * @throws IllegalArgumentException if it contains CR or NUL
     */
    public CommandDescriptor usage(String text) {
        if (text.chars().anyMatch(c -> c == '\r' || c == 0)) {
            throw new IllegalArgumentException("A usage text contains neither CR nor NUL");
        }
        String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        return new CommandDescriptor(words, summary, ended, guarded);
    }

    /**
     * This descriptor as one that does harm in the wrong hands, as {@code module unload} does: an account may run it
     * only if its list of commands names it; {@code all} does not include it. An operator on the machine of the server
     * may run it.
     *
     * @return a new descriptor
     */
    public CommandDescriptor guarded() {
        return new CommandDescriptor(words, summary, usage, true);
    }

    /**
     * The words, as they are shown.
     *
     * @return the words; an unmodifiable list
     */
    public List<String> words() {
        return words;
    }

    /**
     * The words as one text.
     *
     * @return the words with one blank between them
     */
    public String name() {
        return String.join(" ", words);
    }

    /**
     * What it does.
     *
     * @return one line, possibly empty
     */
    public String summary() {
        return summary;
    }

    /**
     * What is printed for wrong arguments and as help.
     *
     * @return a text of lines that end with LF, never empty: without one of its own, that of its words and summary
     */
    public String usage() {
        if (!usage.isEmpty()) {
            return usage;
        }
        return "Usage: " + name() + "\n" + (summary.isEmpty() ? "" : "       " + summary + "\n");
    }

    /**
     * Whether accounts have to be allowed it by name.
     *
     * @return true after {@link #guarded()}
     */
    public boolean isGuarded() {
        return guarded;
    }

    @Override
    public String toString() {
        return "CommandDescriptor[" + name() + "]";
    }
}
