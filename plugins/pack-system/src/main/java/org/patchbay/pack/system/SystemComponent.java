package org.patchbay.pack.system;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.event.EventPublisher;
import org.patchbay.api.runtime.CallCounter;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.ModulePart;
import org.patchbay.api.runtime.Reloadable;
import org.patchbay.api.runtime.Reloader;

/** The edge to the framework: finds what the pack needs, and offers it as services. */
@RequireAmi
@Component(service = {ActionPack.class, CommandPack.class})
public final class SystemComponent implements ActionPack, CommandPack {
    /** Framework property: the directory of the files in Asterisk's format. */
    private static final String DIRECTORY = "patchbay.etc.asterisk";

    /** Where that is if nobody says so. */
    private static final String DEFAULT_DIRECTORY = "etc/asterisk";

    /** Clients look at the number in front to know what they may ask for: this is the Asterisk whose AMI we speak. */
    private static final String ASTERISK = "11.25.3-patchbay-";

    private final Calls calls = new Calls();
    private final ServiceParts moduleParts = new ServiceParts();
    private final SystemPack pack;
    private final List<ServiceRegistration<Reloadable>> parts = new ArrayList<>();

    /**
     * The pack of a running server.
     *
     * @param context of this bundle
     * @param manager whose settings are shown
     * @param reloader reloads modules
     * @param commands the command line
     * @param events takes the events of reloads
     */
    @Activate
    public SystemComponent(
            BundleContext context,
            @Reference ManagerService manager,
            @Reference Reloader reloader,
            @Reference CommandLine commands,
            @Reference EventPublisher events) {
        Path directory =
                Path.of(Optional.ofNullable(context.getProperty(DIRECTORY)).orElse(DEFAULT_DIRECTORY));
        CoreSettings settings = new CoreSettings(
                directory, asteriskVersion(context.getBundle().getVersion()), manager::enabled, manager::webEnabled);
        FrameworkBundles bundles = new FrameworkBundles(context);
        Modules modules = new Modules(() -> Stream.of(bundles.modules(), moduleParts.modules())
                .flatMap(List::stream)
                .toList());
        this.pack = new SystemPack(
                settings,
                new ServerTimes(serverStart(), reloader::lastReload, Clock.systemDefaultZone()),
                calls,
                new SystemPack.Server(reloader, commands, modules, new Log4jFiles(context)));
        new CoreParts(directory, events, settings).reloadables().forEach((name, part) -> {
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put(Reloadable.MODULE, name);
            parts.add(context.registerService(Reloadable.class, part, properties));
        });
    }

    @Deactivate
    void deactivate() {
        parts.forEach(ServiceRegistration::unregister);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindCalls(CallCounter counter) {
        calls.come(counter);
    }

    void unbindCalls(CallCounter counter) {
        calls.go(counter);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPart(ModulePart part, Map<String, Object> properties) {
        if (properties.get(ModulePart.MODULE) instanceof String name) {
            moduleParts.come(name, part);
        }
    }

    void unbindPart(ModulePart part) {
        moduleParts.go(part);
    }

    /** Without the qualifier: a client has no use for the time of a build. */
    static String asteriskVersion(Version bundle) {
        return ASTERISK + bundle.getMajor() + "." + bundle.getMinor() + "." + bundle.getMicro();
    }

    private static Instant serverStart() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    @Override
    public void define(ActionCatalog catalog) {
        pack.define(catalog);
    }

    @Override
    public void define(CommandCatalog catalog) {
        pack.define(catalog);
    }
}
