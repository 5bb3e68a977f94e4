package org.patchbay.webconsole.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchbay.webconsole.data.Json;

/**
 * Somebody who has a page open.
 *
 * @param stream leads to the browser
 * @param tail the events this page shows, if it does
 */
record Viewer(Stream stream, Optional<Tail> tail) {

    void show(String sample) {
        // A sample that is lost is no loss: the next one is newer.
        stream.send("sample", sample);
    }

    void showEvents() {
        tail.ifPresent(events -> {
            List<Map<String, Object>> batch = events.batch();
            long leftOut = events.leftOut();
            if (batch.isEmpty() && leftOut == 0) {
                return;
            }
            if (!stream.send("events", Json.text(Json.object("events", batch, "leftOut", leftOut)))) {
                events.lost(batch.size() + (int) Math.min(leftOut, Integer.MAX_VALUE / 2));
            }
        });
    }
}
