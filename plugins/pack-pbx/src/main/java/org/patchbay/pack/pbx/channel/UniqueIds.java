package org.patchbay.pack.pbx.channel;

import java.time.Instant;
import java.util.HexFormat;

/** Ids and name suffixes that no two channels share (specification A.8). Used by the loop. */
public final class UniqueIds {
    private static final long SPREAD = 2_654_435_761L;

    private final String systemName;
    private long counter;
    private int suffix;

    /** Ids for a system of that name; the empty text for one without. */
    public UniqueIds(String systemName) {
        this.systemName = systemName;
    }

    /** The next unique id: {@code [<system name>-]<seconds>.<counter>}. */
    public String next(Instant now) {
        String id = now.getEpochSecond() + "." + counter++;
        return systemName.isEmpty() ? id : systemName + "-" + id;
    }

    /** The next name suffix: eight hexadecimal digits that do not look like a count, and do not repeat. */
    public String nextSuffix() {
        return HexFormat.of().toHexDigits((int) (++suffix * SPREAD));
    }

    /** The next number for names that are counted, such as {@code SIP/1001-00000001}. */
    public String nextCount() {
        return HexFormat.of().toHexDigits(++suffix);
    }
}
