package org.patchbay.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** Lists of classes as people write them: {@code system,call}, {@code all}, {@code on} (specification 6.2, 6.3). */
public final class ClassWords {
    private static final Set<String> TRUE = Set.of("yes", "true", "y", "t", "1", "on");
    private static final Set<String> FALSE = Set.of("no", "false", "n", "f", "0", "off");

    private ClassWords() {}

    /** Whether the text is one of the words that mean yes. */
    public static boolean isTrue(String text) {
        return TRUE.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether the text is one of the words that mean no. */
    public static boolean isFalse(String text) {
        return FALSE.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * The classes named to the letter; a word that names none is added to the unknown ones. A blank beside a comma makes
     * a word unknown, as it does in Asterisk: nobody is given more than there.
     */
    public static Privileges exact(String text, List<String> unknown) {
        int mask = 0;
        for (String word : text.split(",", -1)) {
            if (word.equals("all")) {
                mask = Privileges.ALL.mask();
            } else if (EventCategory.ofWord(word).isPresent()) {
                mask |= EventCategory.ofWord(word).get().bit();
            } else if (!word.isEmpty() && !word.equals("none")) {
                unknown.add(word);
            }
        }
        return Privileges.ofMask(mask);
    }

    /**
     * The classes that Asterisk reads out of such a list: a word in front of a comma stands for every class that begins
     * with it, an empty one for all of them; the last word counts only if it is a class to the letter.
     */
    public static Privileges asAsterisk(String text) {
        int mask = 0;
        List<String> words = new ArrayList<>(List.of(text.split(",", -1)));
        String last = words.remove(words.size() - 1);
        for (EventCategory category : EventCategory.values()) {
            String name = category.word();
            if (!name.isEmpty() && (name.equals(last) || words.stream().anyMatch(name::startsWith))) {
                mask |= category.bit();
            }
        }
        boolean all = last.equals("all") || words.stream().anyMatch("all"::startsWith);
        return all ? Privileges.ALL : Privileges.ofMask(mask);
    }
}
