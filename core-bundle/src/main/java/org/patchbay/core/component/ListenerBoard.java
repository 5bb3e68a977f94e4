package org.patchbay.core.component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.patchbay.api.runtime.ListenerInfo;
import org.patchbay.core.transport.MinaListener;

/** What bundles listen on. */
final class ListenerBoard {
    private final CopyOnWriteArrayList<Row> rows = new CopyOnWriteArrayList<>();

    void add(MinaListener listener, String owner) {
        rows.add(new Row(listener, owner));
    }

    void remove(MinaListener listener) {
        rows.removeIf(row -> row.listener() == listener);
    }

    List<ListenerInfo> shown() {
        return rows.stream().map(row -> shown(row.listener(), row.owner())).toList();
    }

    /** One listener and whose it is. */
    private record Row(MinaListener listener, String owner) {}

    static ListenerInfo shown(MinaListener listener, String owner) {
        return new Shown(
                listener.bound().toString(), owner, listener.open(), listener.secure(), listener.certificateExpiry());
    }

    /** One listener as an operator sees it. */
    private record Shown(
            String address, String owner, boolean bound, boolean secure, Optional<Instant> certificateExpiry)
            implements ListenerInfo {}
}
