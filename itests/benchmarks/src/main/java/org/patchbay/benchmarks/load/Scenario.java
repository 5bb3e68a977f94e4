package org.patchbay.benchmarks.load;

/** One measurement of one server. */
public interface Scenario {
    /** Its short name. */
    String id();

    /** Measures. What it needs of the server it opens, and it leaves nothing open. */
    Figures run(Lab lab) throws MeasurementException;
}
