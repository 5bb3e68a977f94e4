package org.patchbay.api.wire;

/**
 * Keeps the text of {@code Response: Follows} from ending early or damaging the stream (specification 14.3). Clients
 * know the end of such an answer by {@value #END} alone, so the text must not contain it. What was put into the pieces
 * comes out, in order, with these changes:
 *
 * <ul>
 *   <li>{@code --END COMMAND}, in any case, becomes {@code --END_COMMAND}; without the last two dashes, because the real
 *       mark may follow directly and would supply them;
 *   <li>NUL, and CR without an LF behind it, become a question mark (a blank could complete the mark).
 * </ul>
 *
 * <p>An instance serves one answer and is used by one thread at a time. It holds back at most as many characters as the
 * mark has.
 */
public final class FollowsText {
    /** What ends the answer, behind which stand CR LF and an empty line. */
    public static final String END = "--END COMMAND--";

    private static final String MARK = "--END COMMAND";
    private static final char LOST = '?';
    private static final int BLANK = MARK.indexOf(' ');

    /** What may still become the mark, or the end of a line. */
    private String held = "";

    /** The guard of one answer. */
    public FollowsText() {}

    /**
     * Takes the next piece of the text.
     *
     * @param text any text
     * @return what can be written now, possibly nothing
     */
    public String guard(String text) {
        String all = held + text;
        StringBuilder safe = new StringBuilder(all.length());
        int at = 0;
        while (at < all.length() && !undecided(all, at)) {
            at += takeOne(all, at, safe);
        }
        held = all.substring(at);
        return safe.toString();
    }

    /**
     * Ends the text.
     *
     * @return what was held back, and the mark that ends the answer, without its line end
     */
    public String end() {
        String rest = held.replace('\r', LOST);
        held = "";
        return rest + END;
    }

    /** Whether it takes the next piece to know what stands here. */
    private static boolean undecided(String all, int at) {
        int left = all.length() - at;
        char c = all.charAt(at);
        return c == '\r' && left == 1 || c == '-' && left < MARK.length() && MARK.regionMatches(true, 0, all, at, left);
    }

    private static int takeOne(String all, int at, StringBuilder safe) {
        char c = all.charAt(at);
        if (c == '-' && MARK.regionMatches(true, 0, all, at, MARK.length())) {
            safe.append(all, at, at + BLANK).append('_').append(all, at + BLANK + 1, at + MARK.length());
            return MARK.length();
        }
        boolean lost = c == 0 || c == '\r' && all.charAt(at + 1) != '\n';
        safe.append(lost ? LOST : c);
        return 1;
    }
}
