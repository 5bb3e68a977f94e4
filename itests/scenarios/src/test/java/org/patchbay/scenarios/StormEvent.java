package org.patchbay.scenarios;

import org.asteriskjava.manager.event.UserEvent;

/** The user event {@code Storm} as asterisk-java wants it: a class that it fills by reflection. */
public final class StormEvent extends UserEvent {
    private static final long serialVersionUID = 1L;

    private String station;

    /** Used by the library. */
    public StormEvent(Object source) {
        super(source);
    }

    public String getStation() {
        return station;
    }

    public void setStation(String station) {
        this.station = station;
    }
}
