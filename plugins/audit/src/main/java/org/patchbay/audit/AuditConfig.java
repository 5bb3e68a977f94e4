package org.patchbay.audit;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code org.patchbay.audit.cfg}: where the audit is written, and how much of it is kept. */
@ObjectClassDefinition(
        name = "Patchbay audit",
        description = "Who changed what, as lines of JSON. Changes take effect at once.")
@interface AuditConfig {
    /** What it is called in ConfigAdmin. */
    String PID = "org.patchbay.audit";

    @AttributeDefinition(
            name = "File",
            description = "Where it is written; relative to the server's folder. Empty: audit.log beside the log")
    String file() default "";

    @AttributeDefinition(name = "Size, megabytes", description = "How large one file becomes")
    int max_megabytes() default 10;

    @AttributeDefinition(name = "Older files", description = "How many are kept besides the current one")
    int older_files() default 10;
}
