package org.patchbay.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandInfo;
import org.patchbay.api.command.TypedLine;
import org.patchbay.core.action.FailedOffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All commands by their words. Of those that share their words one serves and the others wait; what was refused is kept
 * with its reason. Looking up takes no lock.
 */
public final class CommandTable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandTable.class);

    /** Stands between words in a key: no word contains it, and sorted keys have the shorter command first. */
    private static final char BETWEEN = '\n';

    /** Guards changes of the two tables. */
    private final Object lock = new Object();

    private final List<FailedOffer> failed = new ArrayList<>();
    /** By words, best first; replaced as a whole under the lock, so that readers need none. */
    private volatile TreeMap<String, List<CommandEntry>> entries = new TreeMap<>();

    /** An empty table. */
    public CommandTable() {}

    private static String key(List<String> words) {
        return String.join(String.valueOf(BETWEEN), words).toLowerCase(Locale.ROOT);
    }

    /** Takes a command up; it serves or waits. */
    public void add(CommandEntry entry) {
        CommandEntry serves;
        synchronized (lock) {
            List<CommandEntry> same = same(entry);
            same.add(entry);
            same.sort(CommandEntry.BEST_FIRST);
            publish(entry, same);
            serves = same.get(0);
        }
        if (serves != entry) {
            String name = entry.descriptor().name();
            LOG.info("command '{}' of {} waits: {} already offers it", name, entry.owner(), serves.owner());
        }
    }

    /** Takes a command out. */
    public void remove(CommandEntry entry) {
        synchronized (lock) {
            List<CommandEntry> same = same(entry);
            same.removeIf(candidate -> candidate == entry);
            publish(entry, same);
        }
    }

    private List<CommandEntry> same(CommandEntry entry) {
        return new ArrayList<>(entries.getOrDefault(key(entry.descriptor().words()), List.of()));
    }

    private void publish(CommandEntry changed, List<CommandEntry> same) {
        TreeMap<String, List<CommandEntry>> next = new TreeMap<>(entries);
        String key = key(changed.descriptor().words());
        if (same.isEmpty()) {
            next.remove(key);
        } else {
            next.put(key, List.copyOf(same));
        }
        entries = next;
    }

    /** Notes that a command was refused. */
    public void addFailed(FailedOffer offer) {
        LOG.warn("command '{}' of {} is not offered: {}", offer.name(), offer.owner(), offer.reason());
        synchronized (lock) {
            failed.add(offer);
        }
    }

    /** Forgets what was refused from that source. */
    public void removeFailed(Object source) {
        synchronized (lock) {
            failed.removeIf(offer -> offer.source() == source);
        }
    }

    /** The command that a line calls: of those whose words begin it, the one with the most. */
    public Optional<CommandEntry> find(TypedLine line) {
        return find(line.tokens());
    }

    Optional<CommandEntry> find(List<String> tokens) {
        for (int words = Math.min(tokens.size(), CommandDescriptor.MAX_WORDS); words > 0; words--) {
            List<CommandEntry> same = entries.get(key(tokens.subList(0, words)));
            if (same != null) {
                return Optional.of(same.get(0));
            }
        }
        return Optional.empty();
    }

    /** Whether there is a command that begins with all of these words, or is made of them. */
    boolean anyBeginsWith(List<String> words) {
        String key = key(words);
        String next = entries.ceilingKey(key);
        return next != null && (next.equals(key) || next.startsWith(key + BETWEEN));
    }

    /** The commands that serve, sorted by their words. */
    public List<CommandEntry> serving() {
        return entries.values().stream().map(same -> same.get(0)).toList();
    }

    /** Everything that was offered and not withdrawn. */
    List<CommandInfo> rows() {
        List<CommandInfo> rows = new ArrayList<>();
        for (List<CommandEntry> same : entries.values()) {
            CommandEntry serves = same.get(0);
            String reason = "waits behind that of " + serves.owner();
            rows.add(CommandRow.of(serves, CommandInfo.State.ACTIVE, ""));
            same.stream()
                    .skip(1)
                    .map(entry -> CommandRow.of(entry, CommandInfo.State.SHADOWED, reason))
                    .forEach(rows::add);
        }
        synchronized (lock) {
            failed.stream().map(CommandRow::of).forEach(rows::add);
        }
        rows.sort(Comparator.comparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(rows);
    }
}
