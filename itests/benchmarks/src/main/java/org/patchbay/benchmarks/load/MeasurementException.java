package org.patchbay.benchmarks.load;

/** A measurement could not be made at all. */
public final class MeasurementException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Could not be made for that reason. */
    public MeasurementException(String reason) {
        super(reason);
    }
}
