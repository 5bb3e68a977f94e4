package org.patchbay.health;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code org.patchbay.health.cfg}. */
@ObjectClassDefinition(name = "Patchbay health", description = "What /health says. Changes take effect at once.")
@interface HealthConfig {
    /** What it is called in ConfigAdmin. */
    String PID = "org.patchbay.health";

    @AttributeDefinition(
            name = "Least disk space, megabytes",
            description = "With less the server is not ready; with less than four times as much it warns")
    long disk_megabytes() default 100;
}
