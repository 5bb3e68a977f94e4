package org.patchbay.pack.pbx.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A context while its lines are read. */
final class ContextDraft {
    private final String name;
    private final Map<ExtensionName, NavigableMap<Integer, Step>> extensions = new TreeMap<>();
    private final List<String> includes = new ArrayList<>();
    private final List<String> ignorePatterns = new ArrayList<>();
    private final List<String> switches = new ArrayList<>();

    ContextDraft(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<String> includes() {
        return includes;
    }

    List<String> ignorePatterns() {
        return ignorePatterns;
    }

    List<String> switches() {
        return switches;
    }

    /**
     * Adds a step, unless its place is taken.
     *
     * @return the step that is there already
     */
    Optional<Step> add(ExtensionName extension, Step step) {
        return Optional.ofNullable(
                extensions.computeIfAbsent(extension, any -> new TreeMap<>()).putIfAbsent(step.priority(), step));
    }

    /** Whether another step of the extension has that label. */
    boolean hasLabel(ExtensionName extension, String label) {
        return extensions.getOrDefault(extension, new TreeMap<>()).values().stream()
                .anyMatch(step -> step.label().equals(label));
    }

    List<Extension> extensions() {
        return extensions.entrySet().stream()
                .map(entry -> new Extension(entry.getKey(), entry.getValue()))
                .toList();
    }
}
