package org.patchbay.deploy.doctor.sample;

/** Cannot be activated. */
public final class ThrowingComponent implements Runnable {
    /** What the component runtime calls. */
    public ThrowingComponent() {
        throw new IllegalStateException("no licence");
    }

    @Override
    public void run() {
        // Never there.
    }
}
