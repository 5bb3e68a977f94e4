package org.patchbay.audit;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditListener;

/** Writes the audit while this bundle runs. With new settings it is another file, so it simply starts anew. */
@Component(service = AuditListener.class, configurationPid = AuditConfig.PID)
@Designate(ocd = AuditConfig.class)
public final class AuditComponent implements AuditListener {
    private static final String NAME = "audit.log";

    private final AuditFile file;

    /** Opens nothing yet: the first entry does. */
    @Activate
    public AuditComponent(BundleContext context, AuditConfig config) {
        AuditFile.Limits limits =
                new AuditFile.Limits(Math.multiplyExact(config.max_megabytes(), 1024L * 1024L), config.older_files());
        this.file = new AuditFile(path(context, config.file()), limits);
    }

    private static Path path(BundleContext context, String configured) {
        if (configured.isBlank()) {
            return folder(context, "patchbay.log").resolve(NAME);
        }
        return folder(context, "patchbay.home").resolve(configured.strip());
    }

    private static Path folder(BundleContext context, String property) {
        String folder = context.getProperty(property);
        return Path.of(folder == null ? "" : folder);
    }

    @Override
    public void recorded(AuditEntry entry) {
        file.recorded(entry);
    }

    /** The server has handed over what it had; nothing is written any more. */
    @Deactivate
    void deactivate() {
        file.close();
    }
}
