package org.patchbay.pack.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandInfo;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.CommandResult;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;
import org.patchbay.api.session.ManagerSession;

/** What a server offers to the pack, and a journal of what the pack did with it. */
final class FakeServer implements Reloader, CommandLine, LogFiles {
    final List<String> journal = new ArrayList<>();
    final List<ModuleBundle> bundles = new ArrayList<>();
    ReloadOutcome outcome = ReloadOutcome.RELOADED;
    Optional<Instant> lastReload = Optional.empty();
    boolean logBroken;

    SystemPack.Server server() {
        return new SystemPack.Server(this, this, new Modules(() -> bundles), this);
    }

    @Override
    public ReloadOutcome reload(String module) {
        journal.add("reload " + module);
        return outcome;
    }

    @Override
    public ReloadOutcome reloadAll() {
        return reload("");
    }

    @Override
    public Optional<Instant> lastReload() {
        return lastReload;
    }

    @Override
    public CommandResult run(ManagerSession caller, String line, Consumer<String> output) {
        output.accept("ran " + line + " for " + caller.account() + "\n");
        return CommandResult.DONE;
    }

    @Override
    public CommandResult run(String line, Consumer<String> output) {
        throw new UnsupportedOperationException("This pack is no door for operators");
    }

    @Override
    public boolean permits(ManagerSession caller, String line) {
        if (line.length() > MAX_LINE) {
            throw new IllegalArgumentException("too long");
        }
        return !line.startsWith("evil");
    }

    @Override
    public List<String> complete(String beginning) {
        return List.of();
    }

    @Override
    public List<CommandInfo> commands() {
        return List.of(
                row(CommandDescriptor.of("tide show all").summary("Shows all."), CommandInfo.State.ACTIVE),
                row(
                        CommandDescriptor.of("Tide Show").summary("Shows.").usage("Usage: tide show [x]"),
                        CommandInfo.State.ACTIVE),
                row(CommandDescriptor.of("tide set").summary("Sets."), CommandInfo.State.ACTIVE),
                row(CommandDescriptor.of("tide set").summary("Waits."), CommandInfo.State.SHADOWED));
    }

    private static CommandInfo row(CommandDescriptor command, CommandInfo.State state) {
        return new Row(Optional.of(command), command.name(), "com.acme 1.0.0", 0, state, "");
    }

    @Override
    public int rotate() throws RotationException {
        if (logBroken) {
            throw new RotationException("made by a test", null);
        }
        journal.add("rotate");
        return 1;
    }

    /** One command as an operator sees it. */
    private record Row(
            Optional<CommandDescriptor> descriptor, String name, String owner, int ranking, State state, String reason)
            implements CommandInfo {}

    /** Adds a bundle. */
    FakeModule bundle(String symbolicName, String... aliases) {
        FakeModule module = new FakeModule(symbolicName, List.of(aliases));
        bundles.add(module);
        return module;
    }

    /** A bundle that runs. */
    static final class FakeModule implements ModuleBundle {
        private final String symbolicName;
        private final List<String> aliases;
        boolean loaded = true;
        boolean broken;

        FakeModule(String symbolicName, List<String> aliases) {
            this.symbolicName = symbolicName;
            this.aliases = aliases;
        }

        @Override
        public String symbolicName() {
            return symbolicName;
        }

        @Override
        public List<String> aliases() {
            return aliases;
        }

        @Override
        public String description() {
            return "What " + symbolicName.toUpperCase(Locale.ROOT) + " does";
        }

        @Override
        public boolean loaded() {
            return loaded;
        }

        @Override
        public int users() {
            return 1;
        }

        @Override
        public void load() throws ModuleException {
            change(true);
        }

        @Override
        public void unload() throws ModuleException {
            change(false);
        }

        private void change(boolean next) throws ModuleException {
            if (broken) {
                throw new ModuleException("made by a test");
            }
            loaded = next;
        }
    }
}
