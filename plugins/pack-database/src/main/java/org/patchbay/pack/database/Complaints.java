package org.patchbay.pack.database;

import java.nio.file.Path;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an operator what is wrong with the file and what he can do: once, not for each request that suffers. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private final Path file;

    /** What was told last and is not over; empty if all is well. Guarded by this. */
    private String told = "";

    Complaints(Path file) {
        this.file = file;
    }

    synchronized void tell(KeyStoreException why) {
        if (!told.equals(why.getMessage())) {
            told = why.getMessage();
            String detail = why.getCause() == null ? "" : " (" + why.getCause() + ")";
            LOG.error("database {}: {}{}. {}", file, why.getMessage(), detail, remedy(why.reason()));
        }
    }

    synchronized void over() {
        if (!told.isEmpty()) {
            told = "";
            LOG.info("database {} works again", file);
        }
    }

    private static String remedy(Reason reason) {
        return switch (reason) {
            case DAMAGED ->
                "It was left as it is. Put a good copy in its place, or move it away to begin with an empty"
                        + " one; it is looked at again at the next request";
            case LOCKED -> "Find out who uses it (fuser, lsof); until it is free, changes are refused";
            case FULL ->
                "Make room on the disk, or raise max.megabytes in org.patchbay.database.cfg; until then"
                        + " changes are refused and reading works";
            case NOT_WRITABLE ->
                "The user of the server needs the right to write the file and its folder; the folder is"
                        + " made if the one above it is there. It is looked at again at the next request";
            default -> "It is looked at again at the next request";
        };
    }
}
