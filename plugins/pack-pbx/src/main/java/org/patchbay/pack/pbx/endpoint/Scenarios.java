package org.patchbay.pack.pbx.endpoint;

import java.util.List;
import java.util.Optional;

/** The phones there are, and how they behave; replaced as a whole when the file is read again. Used by the loop. */
public final class Scenarios {
    private List<Scenario> scenarios = List.of();

    /** From now on there are these. */
    public void replace(List<Scenario> next) {
        scenarios = List.copyOf(next);
    }

    /** The scenario for a phone such as {@code SIP/1001}; an exact name comes before one with a star. */
    public Optional<Scenario> find(String phone) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().equalsIgnoreCase(phone))
                .findFirst()
                .or(() -> scenarios.stream()
                        .filter(scenario -> scenario.fits(phone))
                        .findFirst());
    }

    /** All of them, in the order of the file. */
    public List<Scenario> all() {
        return scenarios;
    }
}
