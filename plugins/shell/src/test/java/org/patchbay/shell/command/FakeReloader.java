package org.patchbay.shell.command;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;

/** Says what a test wants. */
record FakeReloader(Function<String, ReloadOutcome> outcome) implements Reloader {
    static Reloader of(Function<String, ReloadOutcome> outcome) {
        return new FakeReloader(outcome);
    }

    @Override
    public ReloadOutcome reload(String module) {
        return outcome.apply(module);
    }

    @Override
    public ReloadOutcome reloadAll() {
        return reload("");
    }

    @Override
    public Optional<Instant> lastReload() {
        return Optional.empty();
    }
}
