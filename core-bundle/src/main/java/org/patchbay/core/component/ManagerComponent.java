package org.patchbay.core.component;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Hashtable;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops the manager with its bundle. Once it runs it is a service, on which the other components of this
 * package build; if it cannot start there is none, one line says why, and nobody tries again in vain.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = CoreConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CoreConfig.class)
public final class ManagerComponent {
    private static final Logger LOG = LoggerFactory.getLogger(ManagerComponent.class);

    /** Where the launcher says Asterisk's files are. */
    private static final String DIRECTORY = "patchbay.etc.asterisk";

    /** A launcher that wants to know how the start went registers a consumer of text with this property. */
    private static final String START_REPORT = "(patchbay.start.report=true)";

    private final BundleContext context;
    private final BootWatch boot;
    private final Optional<ManagerCore> core;
    private final Optional<ServiceRegistration<ManagerHost>> service;

    /** Starts. */
    @Activate
    public ManagerComponent(BundleContext context, CoreConfig config) {
        this.context = context;
        this.boot = new BootWatch(context);
        this.core = start(config);
        this.service = core.map(started -> {
            boot.open(started::booted);
            return context.registerService(ManagerHost.class, () -> started, new Hashtable<>());
        });
        core.ifPresent(started -> {
            started.settings().listening().forEach(address -> report("listening " + address));
            report("ready");
        });
    }

    private Optional<ManagerCore> start(CoreConfig config) {
        try {
            ManagerCore started = new ManagerCore(CoreConfig.Values.of(config, directory(context)), boot::booted);
            return Optional.of(started.started());
        } catch (StartException e) {
            fail(e.getMessage());
        } catch (IllegalArgumentException e) {
            fail("configuration: " + e.getMessage());
        }
        return Optional.empty();
    }

    private void fail(String reason) {
        LOG.error("the manager does not start: {}", reason);
        report("failed " + reason);
    }

    private static Path directory(BundleContext context) {
        String directory = context.getProperty(DIRECTORY);
        if (directory == null) {
            throw new IllegalArgumentException(
                    "the framework property " + DIRECTORY + " is not set; it names the directory of manager.conf");
        }
        return Path.of(directory);
    }

    private void report(String text) {
        try {
            @SuppressWarnings("rawtypes")
            Collection<ServiceReference<Consumer>> listeners =
                    context.getServiceReferences(Consumer.class, START_REPORT);
            for (ServiceReference<?> reference : listeners) {
                @SuppressWarnings("unchecked")
                Consumer<String> listener = (Consumer<String>) context.getService(reference);
                if (listener != null) {
                    listener.accept(text);
                    context.ungetService(reference);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A change of these limits would drop every session; it waits for the next start. */
    @Modified
    void modified() {
        LOG.info("{}.cfg has changed; the change takes effect when the server starts again", CoreConfig.PID);
    }

    /** Stops. */
    @Deactivate
    void deactivate() {
        boot.close();
        // Whoever builds on the manager lets go of it first.
        service.ifPresent(ServiceRegistration::unregister);
        core.ifPresent(ManagerCore::close);
    }
}
