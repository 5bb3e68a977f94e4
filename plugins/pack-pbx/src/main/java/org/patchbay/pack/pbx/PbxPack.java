package org.patchbay.pack.pbx;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.event.EventPublisher;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.Loop;
import org.patchbay.pack.pbx.time.SimClock;

/** The simulated PBX of a running server. The documentation of its actions is in {@code OSGI-INF/ami}. */
@RequireAmi
@Component
public final class PbxPack implements ActionPack {
    /** Framework property: the directory of the files in Asterisk's format. */
    private static final String DIRECTORY = "patchbay.etc.asterisk";

    /** Where that is if nobody says so. */
    private static final String DEFAULT_DIRECTORY = "etc/asterisk";

    private final Loop loop;
    private final Pbx pbx;

    /**
     * Starts it.
     *
     * @param context of this bundle
     * @param publisher tells of what happens
     */
    @Activate
    public PbxPack(BundleContext context, @Reference EventPublisher publisher) {
        PbxConfiguration configuration = new PbxConfiguration(
                Path.of(Optional.ofNullable(context.getProperty(DIRECTORY)).orElse(DEFAULT_DIRECTORY)));
        Agenda agenda = new Agenda(new SimClock(Instant.now(), System::nanoTime, configuration.speed()));
        pbx = new Pbx(agenda, publisher, configuration.settings());
        pbx.load(configuration.files());
        loop = new Loop(agenda, "pbx");
        loop.start();
    }

    @Override
    public void define(ActionCatalog catalog) {
        pbx.define(catalog, loop);
    }

    /** All calls are gone, without a word; so is the thread. */
    @Deactivate
    void deactivate() {
        loop.stop();
        pbx.drop();
    }
}
