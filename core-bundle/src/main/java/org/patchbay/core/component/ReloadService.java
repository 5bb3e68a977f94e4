package org.patchbay.core.component;

import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;

/** Reloads, for everybody. */
@Component(service = Reloader.class)
public final class ReloadService implements Reloader {
    private final Reloader desk;

    /** The reloads of the manager. */
    @Activate
    public ReloadService(@Reference ManagerHost manager) {
        this.desk = manager.core().reloadDesk();
    }

    @Override
    public ReloadOutcome reload(String module) {
        return desk.reload(module);
    }

    @Override
    public ReloadOutcome reloadAll() {
        return desk.reloadAll();
    }

    @Override
    public Optional<Instant> lastReload() {
        return desk.lastReload();
    }
}
