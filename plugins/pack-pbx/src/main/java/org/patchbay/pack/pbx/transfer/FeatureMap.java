package org.patchbay.pack.pbx.transfer;

import java.util.function.Consumer;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.pack.pbx.application.TalkKeys;

/** The codes in the section {@code featuremap} of {@code features.conf}. */
public final class FeatureMap {
    private FeatureMap() {}

    /**
     * The digits of one code.
     *
     * @param usual the digits if the file has no such line
     * @param warnings takes one line for an operator for a mistake
     * @return the digits; the empty text if the file takes the code away
     */
    public static String code(ConfFile file, String name, String usual, Consumer<String> warnings) {
        String code = file.section("featuremap")
                .flatMap(section -> section.last(name))
                .map(entry -> entry.value().strip())
                .orElse(usual);
        if (!code.matches("[0-9A-D*#]{0," + TalkKeys.MAX_CODE + "}")) {
            warnings.accept("features.conf: [featuremap] " + name + " is 1 to " + TalkKeys.MAX_CODE
                    + " of 0-9, A-D, * and #; '" + usual + "' counts");
            return usual;
        }
        return code;
    }
}
