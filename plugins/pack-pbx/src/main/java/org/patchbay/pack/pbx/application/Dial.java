package org.patchbay.pack.pbx.application;

import org.patchbay.pack.pbx.endpoint.Technologies;

/** {@code Dial(Technology/Resource[&…][,timeout[,options]])} rings somebody and talks to who answers first. */
public final class Dial implements Application {
    private final Technologies technologies;

    /** Dials by these technologies. */
    public Dial(Technologies technologies) {
        this.technologies = technologies;
    }

    @Override
    public void run(Execution run) {
        new DialAttempt(run, technologies).start();
    }
}
