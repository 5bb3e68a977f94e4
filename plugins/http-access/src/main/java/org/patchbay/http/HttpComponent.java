package org.patchbay.http;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfReader;
import org.patchbay.api.frontend.Listeners;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.Reloadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the pages with their bundle; {@code http} is their name for a reload. */
@RequireAmi
@Component(
        service = Reloadable.class,
        immediate = true,
        configurationPid = HttpConfig.PID,
        property = Reloadable.MODULE + "=http")
@Designate(ocd = HttpConfig.class)
public final class HttpComponent implements Reloadable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpComponent.class);

    /** Framework property: the directory of the files in Asterisk's format. */
    private static final String DIRECTORY = "patchbay.etc.asterisk";

    private static final String DEFAULT_DIRECTORY = "etc/asterisk";
    private static final String DEFAULT_REALM = "asterisk";

    /** Clients are told the Asterisk whose AMI this is, as by CoreSettings. */
    private static final String SERVER = "Asterisk/11.25.3-patchbay-";

    private final HttpServer server;

    /** Starts. */
    @Activate
    public HttpComponent(
            BundleContext context,
            HttpConfig config,
            @Reference Listeners listeners,
            @Reference RequestSessions sessions,
            @Reference ManagerService manager) {
        Path directory =
                Path.of(Optional.ofNullable(context.getProperty(DIRECTORY)).orElse(DEFAULT_DIRECTORY));
        Version version = context.getBundle().getVersion();
        Surroundings.Identity identity = new Surroundings.Identity(
                SERVER + version.getMajor() + "." + version.getMinor() + "." + version.getMicro(), realm(directory));
        this.server = new HttpServer(
                new Surroundings(listeners, sessions, manager::webEnabled, directory, identity),
                HttpConfig.Rules.of(config),
                Clock.systemUTC());
        server.reload();
    }

    /** The name of the system, if it has one; as with Asterisk it is read at the start only. */
    private static String realm(Path directory) {
        try {
            String name = ConfReader.in(directory).readIfThere("asterisk.conf").value("options", "systemname");
            return name.isEmpty() ? DEFAULT_REALM : name;
        } catch (ConfException e) {
            LOG.warn("{}; the realm of HTTP digest is {}", e.getMessage(), DEFAULT_REALM);
            return DEFAULT_REALM;
        }
    }

    @Override
    public void reload() {
        server.reload();
    }

    /** Stops. */
    @Deactivate
    void deactivate() {
        server.close();
    }
}
