package org.patchbay.deploy.doctor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;

/**
 * Hears why a bundle could not be installed or started. FileInstall gets the exception, nobody can ask it, and it only
 * logs it; the words are kept here, never the exception.
 *
 * <p><b>Threads.</b> Any.
 */
final class LogEar implements LogListener {
    /** More names than a folder ever holds. */
    private static final int MAX_NAMES = 500;

    private final DeployFolder folder;
    private final Object lock = new Object();

    /** Guarded by {@link #lock}: what was said last, by the name of the file. */
    private final Map<String, Heard> heard = new LinkedHashMap<>();

    LogEar(DeployFolder folder) {
        this.folder = folder;
    }

    private record Heard(long millis, String reason) {}

    @Override
    public void logged(LogEntry entry) {
        if (entry.getException() != null && entry.getMessage() != null) {
            folder.namedIn(entry.getMessage()).ifPresent(name -> hear(name, entry.getTime(), entry.getException()));
        }
    }

    void hear(String name, long millis, Throwable error) {
        String reason = Reasons.of(error);
        synchronized (lock) {
            heard.remove(name);
            heard.put(name, new Heard(millis, reason));
            if (heard.size() > MAX_NAMES) {
                heard.remove(heard.keySet().iterator().next());
            }
        }
    }

    /**
     * What was said about a file.
     *
     * @param sinceMillis what is older was said about another file of that name
     */
    Optional<String> reason(String name, long sinceMillis) {
        synchronized (lock) {
            return Optional.ofNullable(heard.get(name))
                    .filter(said -> said.millis() >= sinceMillis)
                    .map(Heard::reason);
        }
    }
}
