package org.patchbay.pack.pbx.monitor;

/** Gives each recording by MixMonitor an id, in the order of their beginnings. Used by the loop. */
final class RecordingIds {
    private long last;

    /** One that nobody has had. */
    String next() {
        last++;
        return "0x%08x".formatted(last);
    }
}
