package org.patchbay.pack.system;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.patchbay.api.event.EventPublisher;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.Reloadable;

/**
 * The parts of Asterisk's core that raise an event when their file was written before the reload (specification 17.4):
 * call records, the look-up of names, and ENUM.
 */
final class CoreParts {
    /** What {@code ast_true} takes for yes. */
    private static final Set<String> TRUE = Set.of("yes", "true", "y", "t", "1", "on");

    private final EventPublisher events;
    private final CoreSettings settings;
    private final WatchedFile callRecords;
    private final WatchedFile names;
    private final WatchedFile numbers;

    /**
     * The parts of a server.
     *
     * @param directory of their files, each of which may be missing
     * @param events takes the events
     * @param settings read {@code cdr.conf} themselves
     */
    CoreParts(Path directory, EventPublisher events, CoreSettings settings) {
        this.events = events;
        this.settings = settings;
        this.callRecords = new WatchedFile(directory.resolve("cdr.conf"));
        this.names = new WatchedFile(directory.resolve("dnsmgr.conf"));
        this.numbers = new WatchedFile(directory.resolve("enum.conf"));
    }

    /** What can be reloaded, by its name. */
    Map<String, Reloadable> reloadables() {
        return Map.of("cdr", this::callRecords, "dnsmgr", this::names, "enum", this::numbers);
    }

    private void callRecords() {
        if (callRecords.changed()) {
            settings.readCallRecords();
            publish("CDR", "", "CDR subsystem reload requested");
        }
    }

    /** In Asterisk the line end in front of the message is damaged; that is not imitated. */
    private void names() {
        if (names.changed()) {
            String enable = ConfFile.read(names.path()).value("general", "enable");
            boolean enabled = TRUE.contains(enable.toLowerCase(Locale.ROOT));
            publish("DNSmgr", enabled ? "Enabled" : "Disabled", "DNSmgr reload Requested");
        }
    }

    private void numbers() {
        if (numbers.changed()) {
            publish("Enum", "Enabled", "ENUM reload Requested");
        }
    }

    private void publish(String module, String status, String message) {
        AmiEvent event = AmiEvent.of("Reload", EventCategory.SYSTEM).with("Module", module);
        events.publish((status.isEmpty() ? event : event.with("Status", status)).with("Message", message));
    }
}
