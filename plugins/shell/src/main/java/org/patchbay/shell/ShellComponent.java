package org.patchbay.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.runtime.AuditTrail;
import org.patchbay.api.runtime.DeployDoctor;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.Reloadable;
import org.patchbay.api.runtime.Reloader;
import org.patchbay.shell.command.Command;
import org.patchbay.shell.command.Completion;
import org.patchbay.shell.command.Server;

/** The edge to the framework: offers each command as a function of Gogo, in scope {@code patchbay}. */
@Component(service = ShellComponent.class, immediate = true)
public final class ShellComponent {
    private static final String SCOPE = "patchbay";
    private static final String HOOK = "shell";

    private final BundleContext context;
    private final AtomicReference<CommandLine> commandLine = new AtomicReference<>();
    private final AtomicReference<DeployDoctor> doctor = new AtomicReference<>();
    private final List<ServiceRegistration<?>> functions = new ArrayList<>();

    /** The threads of those who look at events. */
    private final Set<Thread> listeners = ConcurrentHashMap.newKeySet();

    /** Written when the bundle stops, read by those threads. */
    private volatile boolean closed;

    /**
     * The commands of a running server.
     *
     * @param context of this bundle
     * @param manager what is shown
     * @param reloader reads settings again
     * @param sessions perform actions
     * @param audit is told what an operator did
     */
    @Activate
    public ShellComponent(
            BundleContext context,
            @Reference ManagerService manager,
            @Reference Reloader reloader,
            @Reference RequestSessions sessions,
            @Reference AuditTrail audit) {
        this.context = context;
        Server server = new Server(
                manager,
                reloader,
                sessions,
                audit,
                new Server.Surroundings(this::files, this::modules, this::listen, () -> closed));
        List<Command> commands = server.commands();
        Completion completion = new Completion(commands, this::completeLine);
        commands.forEach(command -> offer(command.name(), new GogoFunction(command)));
        offer("complete", (session, words) -> completion.of(words.isEmpty() ? "" : String.valueOf(words.get(0))));
    }

    private void offer(String name, Function function) {
        functions.add(context.registerService(
                Function.class,
                function,
                FrameworkUtil.asDictionary(
                        Map.of(CommandProcessor.COMMAND_SCOPE, SCOPE, CommandProcessor.COMMAND_FUNCTION, name))));
    }

    /** For {@code cli}, which is there as long as there is a command line. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindCommandLine(CommandLine service) {
        commandLine.set(service);
    }

    void unbindCommandLine(CommandLine service) {
        commandLine.compareAndSet(service, null);
    }

    private List<String> completeLine(String line) {
        return Optional.ofNullable(commandLine.get())
                .map(lines -> lines.complete(line))
                .orElse(List.of());
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

    private List<DeployedFile> files() {
        return Optional.ofNullable(doctor.get()).map(DeployDoctor::files).orElse(List.of());
    }

    private List<String> modules() {
        try {
            Collection<ServiceReference<Reloadable>> found = context.getServiceReferences(Reloadable.class, null);
            return Stream.concat(
                            Stream.of("manager"),
                            found.stream().flatMap(reference -> names(reference.getProperty(Reloadable.MODULE))))
                    .toList();
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> names(Object property) {
        return property instanceof String[] several ? Arrays.stream(several) : Stream.of(String.valueOf(property));
    }

    private Runnable listen(EventHook hook) {
        ServiceRegistration<EventHook> registration = context.registerService(
                EventHook.class, hook, FrameworkUtil.asDictionary(Map.of(EventHook.NAME, HOOK)));
        Thread listener = Thread.currentThread();
        listeners.add(listener);
        return () -> {
            listeners.remove(listener);
            try {
                registration.unregister();
            } catch (IllegalStateException ignored) {
                // It has gone with the bundle.
            }
        };
    }

    /** Whoever looks at events is interrupted, and stops looking. */
    @Deactivate
    void deactivate() {
        closed = true;
        listeners.forEach(Thread::interrupt);
        functions.forEach(ServiceRegistration::unregister);
    }
}
