package org.patchbay.http.session;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** Counts sessions, all of them and those of each address, so that nobody takes the memory of all. */
public final class SessionBudget {
    private final int most;
    private final int mostOfAddress;

    /** Guards what follows. */
    private final Object lock = new Object();

    private final Map<InetAddress, Integer> byAddress = new HashMap<>();
    private int all;

    /** A budget with those limits. */
    public SessionBudget(int most, int mostOfAddress) {
        this.most = most;
        this.mostOfAddress = mostOfAddress;
    }

    /** Takes one session; false if there are too many. */
    boolean take(InetAddress address) {
        synchronized (lock) {
            int own = byAddress.getOrDefault(address, 0);
            if (all >= most || own >= mostOfAddress) {
                return false;
            }
            byAddress.put(address, own + 1);
            all++;
            return true;
        }
    }

    /** Gives it back. */
    void giveBack(InetAddress address) {
        synchronized (lock) {
            byAddress.computeIfPresent(address, (key, own) -> own == 1 ? null : own - 1);
            all--;
        }
    }

    /** The sessions there are. */
    public int taken() {
        synchronized (lock) {
            return all;
        }
    }
}
