package org.patchbay.pack.pbx;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
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
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.event.EventPublisher;
import org.patchbay.api.runtime.AmiModule;
import org.patchbay.api.runtime.CallCounter;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.ModulePart;
import org.patchbay.api.runtime.Reloadable;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.pack.pbx.application.ApplicationModule;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.function.ClientFunctions;
import org.patchbay.pack.pbx.function.StoreDesk;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.Loop;
import org.patchbay.pack.pbx.time.Questions;
import org.patchbay.pack.pbx.time.SimClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulated PBX of a running server. The documentation of its actions is in {@code OSGI-INF/ami}. */
@RequireAmi
@AmiModule({
    "app_confbridge.so",
    "app_meetme.so",
    "app_mixmonitor.so",
    "app_queue.so",
    "app_voicemail.so",
    "chan_agent.so",
    "chan_iax2.so",
    "chan_local.so",
    "chan_sip.so",
    "pbx_config.so",
    "res_monitor.so",
    "res_mutestream.so"
})
@Component(
        service = {ActionPack.class, CommandPack.class, CallCounter.class, Reloadable.class},
        property = {Reloadable.MODULE + "=pbx_config.so", Reloadable.MODULE + "=cel"})
public final class PbxPack implements ActionPack, CommandPack, CallCounter, Reloadable {
    /** Framework property: the directory of the files in Asterisk's format. */
    private static final String DIRECTORY = "patchbay.etc.asterisk";

    /** Where that is if nobody says so. */
    private static final String DEFAULT_DIRECTORY = "etc/asterisk";

    private static final Logger LOG = LoggerFactory.getLogger(PbxPack.class);

    private final PbxConfiguration configuration;
    private final AtomicReference<KeyStore> store = new AtomicReference<>();
    private final Questions questions = new Questions("pbx-store");
    private final Loop loop;
    private final Pbx pbx;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    /**
     * Starts it.
     *
     * @param context of this bundle
     * @param publisher tells of what happens
     * @param manager knows who is logged in
     */
    @Activate
    public PbxPack(BundleContext context, @Reference EventPublisher publisher, @Reference ManagerService manager) {
        configuration = new PbxConfiguration(
                Path.of(Optional.ofNullable(context.getProperty(DIRECTORY)).orElse(DEFAULT_DIRECTORY)));
        Agenda agenda = new Agenda(new SimClock(Instant.now(), System::nanoTime, configuration.speed()));
        loop = new Loop(agenda, "pbx");
        StoreDesk desk = new StoreDesk(() -> Optional.ofNullable(store.get()), questions, loop::comeBack);
        pbx = new Pbx(agenda, publisher, configuration.settings(), configuration::read, desk);
        ClientFunctions.addTo(pbx.switchboard().functions(), account -> sessions(manager, account));
        pbx.load(configuration.files());
        loop.start();
        pbx.features().forEach(feature -> offerReload(context, feature));
        ApplicationModule.all().forEach(module -> offerModule(context, module));
    }

    private static OptionalLong sessions(ManagerService manager, String account) {
        if (manager.accounts().stream().noneMatch(known -> known.name().equalsIgnoreCase(account))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(manager.sessions().stream()
                .map(SessionInfo::session)
                .filter(session -> session.authenticated() && session.account().equalsIgnoreCase(account))
                .count());
    }

    /** From now on functions of the dialplan reach the key/value store. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindStore(KeyStore next) {
        store.set(next);
    }

    void unbindStore(KeyStore gone) {
        store.compareAndSet(gone, null);
    }

    /** Each part has module names of its own; the framework takes the service back with this bundle. */
    private void offerReload(BundleContext context, Feature feature) {
        Reloadable reload = () -> onLoop(() -> feature.modules().forEach(feature::reload));
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Reloadable.MODULE, feature.modules().toArray(String[]::new));
        services.add(context.registerService(Reloadable.class, reload, properties));
    }

    private void offerModule(BundleContext context, ApplicationModule module) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(ModulePart.MODULE, module.name());
        ModulePart part = new LoopModule(module, pbx.switchboard().applications(), loop);
        services.add(context.registerService(ModulePart.class, part, properties));
    }

    @Override
    public void define(ActionCatalog catalog) {
        pbx.define(catalog, loop);
    }

    @Override
    public void define(CommandCatalog catalog) {
        pbx.commands(catalog, loop);
    }

    @Override
    public int current() {
        return pbx.channelCount();
    }

    @Override
    public long processed() {
        return pbx.channelsCreated();
    }

    /** The files are read here; from then on the loop uses what they say. */
    @Override
    public void reload() {
        PbxFiles files = configuration.files();
        onLoop(() -> pbx.load(files));
    }

    private void onLoop(Runnable task) {
        try {
            loop.ask(() -> {
                        task.run();
                        return true;
                    })
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException refused) {
            LOG.warn("What was read again is not used: {}", refused.getMessage());
        }
    }

    /** All calls are gone, without a word; so is the thread. */
    @Deactivate
    void deactivate() {
        services.forEach(ServiceRegistration::unregister);
        loop.stop();
        questions.stop();
        pbx.drop();
    }
}
