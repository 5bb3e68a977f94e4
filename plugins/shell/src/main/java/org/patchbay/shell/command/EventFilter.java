package org.patchbay.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** Which events somebody wants to see. */
final class EventFilter implements Predicate<AmiEvent> {
    private final List<String> names;
    private final Privileges classes;
    private final String text;

    private EventFilter(List<String> names, Privileges classes, String text) {
        this.names = names;
        this.classes = classes;
        this.text = text;
    }

    /**
     * A filter.
     *
     * @param names of events, in any case; without any all are wanted
     * @param classes words separated by commas, of which one is enough
     * @param text what one of their lines contains, in any case
     */
    static EventFilter of(List<String> names, Optional<String> classes, Optional<String> text) throws ShellException {
        List<EventCategory> categories = new ArrayList<>();
        for (String word : classes.stream()
                .flatMap(all -> List.of(all.split(",")).stream())
                .toList()) {
            categories.add(EventCategory.ofWord(word.strip())
                    .orElseThrow(() -> new ShellException("There is no class " + word + ".")));
        }
        return new EventFilter(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
                Privileges.of(categories.toArray(EventCategory[]::new)),
                text.orElse("").toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean test(AmiEvent event) {
        return (names.isEmpty() || names.contains(event.name().toLowerCase(Locale.ROOT)))
                && (classes.isEmpty() || !classes.and(event.categories()).isEmpty())
                && (text.isEmpty() || contains(event));
    }

    private boolean contains(AmiEvent event) {
        return event.name().toLowerCase(Locale.ROOT).contains(text)
                || event.lines().stream()
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(text));
    }
}
