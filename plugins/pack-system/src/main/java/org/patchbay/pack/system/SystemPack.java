package org.patchbay.pack.system;

import static org.patchbay.api.message.EventCategory.CONFIG;
import static org.patchbay.api.message.EventCategory.REPORTING;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.runtime.ManagerService;

/** The actions CoreSettings, CoreStatus and Reload. Their documentation is in {@code OSGI-INF/ami}. */
@RequireAmi
@Component
public final class SystemPack implements ActionPack {
    /** Framework property: the directory of the files in Asterisk's format. */
    private static final String DIRECTORY = "patchbay.etc.asterisk";

    /** Where that is if nobody says so. */
    private static final String DEFAULT_DIRECTORY = "etc/asterisk";

    /** Clients look at the number in front to know what they may ask for: this is the Asterisk whose AMI we speak. */
    private static final String ASTERISK = "11.25.3-patchbay-";

    private final CoreSettings settings;
    private final CoreStatus status;
    private final Reload reload;

    /**
     * The pack of a running server.
     *
     * @param context of this bundle
     * @param manager whose settings are shown and read again
     */
    @Activate
    public SystemPack(BundleContext context, @Reference ManagerService manager) {
        this(
                new CoreSettings(
                        directory(context), asteriskVersion(context.getBundle().getVersion()), manager::webEnabled),
                new CoreStatus(serverStart(), Clock.systemDefaultZone()),
                // Refused or unchanged, the client is told the same (specification 12.6); the core logs which.
                manager::reload);
    }

    SystemPack(CoreSettings settings, CoreStatus status, Runnable managerReload) {
        this.settings = settings;
        this.status = status;
        this.reload = new Reload(managerReload, settings::readCallRecords, status::reloaded);
    }

    private static Path directory(BundleContext context) {
        return Path.of(Optional.ofNullable(context.getProperty(DIRECTORY)).orElse(DEFAULT_DIRECTORY));
    }

    /** Without the qualifier: a client has no use for the time of a build. */
    static String asteriskVersion(Version bundle) {
        return ASTERISK + bundle.getMajor() + "." + bundle.getMinor() + "." + bundle.getMicro();
    }

    /** The start of the process, so that a pack that is replaced does not claim that the server has just started. */
    private static Instant serverStart() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(ActionCatalog catalog) {
        catalog.add(
                ActionDescriptor.of("CoreSettings", SYSTEM, REPORTING)
                        .synopsis("Show PBX core settings (version etc). "),
                settings);
        catalog.add(
                ActionDescriptor.of("CoreStatus", SYSTEM, REPORTING).synopsis("Show PBX core status variables. "),
                status);
        catalog.add(ActionDescriptor.of("Reload", SYSTEM, CONFIG).synopsis("Send a reload event. "), reload);
    }
}
