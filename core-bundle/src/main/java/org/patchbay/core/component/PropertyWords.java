package org.patchbay.core.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Words in a service property or an attribute of a manifest: one, a list with commas, an array or a collection. */
final class PropertyWords {
    private PropertyWords() {}

    /** One word arrives as a plain string, although an annotation has an array. */
    static List<String> of(Object property) {
        if (property instanceof Object[] array) {
            return Arrays.stream(array).map(String::valueOf).toList();
        }
        if (property instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).toList();
        }
        List<String> words =
                new ArrayList<>(List.of(Objects.toString(property, "").split(",")));
        words.removeIf(String::isBlank);
        return words;
    }
}
