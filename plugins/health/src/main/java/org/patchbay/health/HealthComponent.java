package org.patchbay.health;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.patchbay.api.runtime.DeployDoctor;
import org.patchbay.api.runtime.ManagerService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the checks. It runs without a manager as well: then it says that there is none. */
@Component(
        service = {},
        immediate = true,
        configurationPid = HealthConfig.PID)
@Designate(ocd = HealthConfig.class)
public final class HealthComponent {
    private static final Logger LOG = LoggerFactory.getLogger(HealthComponent.class);

    private final AtomicReference<ManagerService> manager = new AtomicReference<>();
    private final AtomicReference<DeployDoctor> doctor = new AtomicReference<>();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final HealthAddress address;

    /** Offers them. */
    @Activate
    public HealthComponent(BundleContext context, HealthConfig config, @Reference ConfigurationAdmin admin)
            throws IOException {
        List<Check> checks = new ArrayList<>();
        checks.addAll(new ServerChecks(() -> Optional.ofNullable(manager.get()), Clock.systemUTC()).checks());
        checks.add(new DeployCheck(() -> Optional.ofNullable(doctor.get())).check());
        checks.add(new DiskCheck(folders(context), config.disk_megabytes()).check());
        checks.forEach(check -> registrations.add(context.registerService(HealthCheck.class, check, named(check))));
        this.address = new HealthAddress(admin);
    }

    private static Hashtable<String, Object> named(Check check) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(HealthCheck.NAME, check.name());
        properties.put(HealthCheck.TAGS, check.tags());
        return properties;
    }

    private static List<Path> folders(BundleContext context) {
        return Stream.of("patchbay.data", "patchbay.log")
                .flatMap(property -> Optional.ofNullable(context.getProperty(property)).stream())
                .map(Path::of)
                .toList();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindManager(ManagerService service) {
        manager.set(service);
    }

    void unbindManager(ManagerService service) {
        manager.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDoctor(DeployDoctor service) {
        doctor.set(service);
    }

    void unbindDoctor(DeployDoctor service) {
        doctor.compareAndSet(service, null);
    }

    /** Takes everything back. */
    @Deactivate
    void deactivate() {
        try {
            address.close();
        } catch (IOException | IllegalStateException e) {
            LOG.warn("/health may stay until the server stops: {}", e.toString());
        }
        registrations.forEach(ServiceRegistration::unregister);
    }
}
