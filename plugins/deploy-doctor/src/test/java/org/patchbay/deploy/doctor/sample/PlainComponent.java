package org.patchbay.deploy.doctor.sample;

/** Waits for whatever its description says. */
public final class PlainComponent implements Runnable {
    @Override
    public void run() {
        // Nobody calls.
    }
}
