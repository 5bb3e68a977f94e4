package org.patchbay.core.component;

import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the manager with its bundle; the other components of this package build on it. */
@Component(
        service = ManagerComponent.class,
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
    private final ManagerCore core;
    private final FrameworkListener bootListener = this::frameworkEvent;

    /** Starts. */
    @Activate
    public ManagerComponent(BundleContext context, CoreConfig config) {
        this.context = context;
        try {
            this.core = new ManagerCore(CoreConfig.Values.of(config, directory(context)), this::booted);
            core.start();
        } catch (StartException | IllegalArgumentException e) {
            String reason = e instanceof StartException ? e.getMessage() : "configuration: " + e.getMessage();
            LOG.error("the manager does not start: {}", reason);
            report("failed " + reason);
            throw new IllegalStateException(reason, e);
        }
        context.addFrameworkListener(bootListener);
        core.settings().listening().forEach(address -> report("listening " + address));
        report("ready");
    }

    private static Path directory(BundleContext context) {
        String directory = context.getProperty(DIRECTORY);
        if (directory == null) {
            throw new IllegalArgumentException(
                    "the framework property " + DIRECTORY + " is not set; it names the directory of manager.conf");
        }
        return Path.of(directory);
    }

    private boolean booted() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE;
    }

    private void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.STARTED) {
            core.booted();
        }
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

    /** The manager itself. */
    ManagerCore core() {
        return core;
    }

    /** A change of these limits would drop every session; it waits for the next start. */
    @Modified
    void modified() {
        LOG.info("{}.cfg has changed; the change takes effect when the server starts again", CoreConfig.PID);
    }

    /** Stops. */
    @Deactivate
    void deactivate() {
        context.removeFrameworkListener(bootListener);
        core.close();
    }
}
