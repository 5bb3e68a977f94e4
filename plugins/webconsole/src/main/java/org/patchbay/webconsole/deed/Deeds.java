package org.patchbay.webconsole.deed;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.webconsole.pack.PackBundles;
import org.patchbay.webconsole.pack.PackException;
import org.patchbay.webconsole.pack.PackFolders;
import org.patchbay.webconsole.pack.PackName;

/** All deeds by the names under which pages ask for them. Each is recorded, whatever came of it. */
final class Deeds {
    private final ManagerService manager;
    private final PackFolders folders;
    private final PackBundles bundles;
    private final Journal journal;
    private final Map<String, Deed> byName;

    Deeds(ManagerService manager, Trial trial, PackFolders folders, PackBundles bundles, Journal journal) {
        this.manager = manager;
        this.folders = folders;
        this.bundles = bundles;
        this.journal = journal;
        this.byName = Map.of(
                "kick",
                this::kick,
                "release",
                this::release,
                "try",
                trial,
                "pack-install",
                order -> pack(order, "install pack", "is being installed", folders::install),
                "pack-upload",
                this::upload,
                "pack-remove",
                order -> pack(order, "remove pack", "is being removed", folders::remove),
                "pack-start",
                order -> pack(order, "start pack", "runs", bundles::start),
                "pack-stop",
                order -> pack(order, "stop pack", "has stopped", bundles::stop));
    }

    Optional<Deed> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private Outcome kick(Order order) {
        String ident = order.field("ident");
        boolean ended = disconnect(ident, "ended from the web console by " + order.user());
        Outcome outcome = ended
                ? Outcome.done("Session " + ident + " has been ended.")
                : Outcome.failed("There is no session " + ident + " any more.");
        journal.add(order, "disconnect", outcome, "Session", ident);
        return outcome;
    }

    private boolean disconnect(String ident, String reason) {
        try {
            return manager.disconnect(Long.parseLong(ident), reason);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Outcome release(Order order) {
        String key = order.field("key");
        Outcome outcome = manager.release(key)
                ? Outcome.done("Log-ons of " + key + " are looked at again.")
                : Outcome.failed("There is no lock-out of " + key + " any more.");
        journal.add(order, "release lock-out", outcome, "Key", key);
        return outcome;
    }

    /** Something that is done with the file of a pack. */
    private interface PackDeed {
        void perform(PackName name) throws PackException;
    }

    private Outcome pack(Order order, String subject, String done, PackDeed deed) {
        String file = order.field("file");
        Optional<PackName> name = PackName.of(file);
        Outcome outcome = name.isEmpty() ? Outcome.failed(noName(file)) : perform(name.get(), done, deed);
        journal.add(order, subject, outcome, "File", file);
        return outcome;
    }

    private static Outcome perform(PackName name, String done, PackDeed deed) {
        try {
            deed.perform(name);
            return Outcome.done(name.file() + " " + done + ".");
        } catch (PackException e) {
            return Outcome.failed(e.getMessage());
        }
    }

    private static String noName(String file) {
        return "'" + file + "' is no name for a pack: letters, digits, dots, dashes, and .jar at its end.";
    }

    private Outcome upload(Order order) throws IOException {
        try (var body = order.body()) {
            return pack(order, "upload pack", "is being taken in", name -> folders.place(name, body));
        }
    }
}
