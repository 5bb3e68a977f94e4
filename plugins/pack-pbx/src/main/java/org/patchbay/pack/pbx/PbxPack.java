package org.patchbay.pack.pbx;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.event.EventPublisher;
import org.patchbay.api.runtime.AmiModule;
import org.patchbay.api.runtime.CallCounter;
import org.patchbay.api.runtime.ModulePart;
import org.patchbay.api.runtime.Reloadable;
import org.patchbay.pack.pbx.application.ApplicationModule;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.Loop;
import org.patchbay.pack.pbx.time.SimClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulated PBX of a running server. The documentation of its actions is in {@code OSGI-INF/ami}. */
@RequireAmi
@AmiModule({"pbx_config.so", "chan_local.so", "chan_sip.so", "chan_iax2.so", "app_queue.so", "chan_agent.so"})
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
    private final Loop loop;
    private final Pbx pbx;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();

    /**
     * Starts it.
     *
     * @param context of this bundle
     * @param publisher tells of what happens
     */
    @Activate
    public PbxPack(BundleContext context, @Reference EventPublisher publisher) {
        configuration = new PbxConfiguration(
                Path.of(Optional.ofNullable(context.getProperty(DIRECTORY)).orElse(DEFAULT_DIRECTORY)));
        Agenda agenda = new Agenda(new SimClock(Instant.now(), System::nanoTime, configuration.speed()));
        pbx = new Pbx(agenda, publisher, configuration.settings(), configuration::read);
        pbx.load(configuration.files());
        loop = new Loop(agenda, "pbx");
        loop.start();
        pbx.features().forEach(feature -> offerReload(context, feature));
        ApplicationModule.all().forEach(module -> offerModule(context, module));
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
        pbx.drop();
    }
}
