package org.patchbay.health;

import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
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

/** Offers the checks. It runs without a manager as well: then it says that there is none. */
@Component(
        service = {},
        immediate = true,
        configurationPid = HealthConfig.PID)
@Designate(ocd = HealthConfig.class)
public final class HealthComponent {
    private final AtomicReference<ManagerService> manager = new AtomicReference<>();
    private final AtomicReference<DeployDoctor> doctor = new AtomicReference<>();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    /** Offers them. */
    @Activate
    public HealthComponent(BundleContext context, HealthConfig config, @Reference HealthCheckExecutor executor) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(new ServerChecks(() -> Optional.ofNullable(manager.get()), Clock.systemUTC()).checks());
        checks.add(new DeployCheck(() -> Optional.ofNullable(doctor.get())).check());
        checks.add(new DiskCheck(folders(context), config.disk_megabytes()).check());
        checks.forEach(check -> registrations.add(context.registerService(HealthCheck.class, check, named(check))));
        registrations.add(context.registerService(Servlet.class, new HealthServlet(executor), addressed()));
    }

    private static Hashtable<String, Object> named(Check check) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(HealthCheck.NAME, check.name());
        properties.put(HealthCheck.TAGS, check.tags());
        return properties;
    }

    private static Hashtable<String, Object> addressed() {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.pattern", HealthServlet.PATHS);
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

    /** Takes everything back, the address first: it must not answer for checks that are gone. */
    @Deactivate
    void deactivate() {
        Collections.reverse(registrations);
        registrations.forEach(ServiceRegistration::unregister);
    }
}
