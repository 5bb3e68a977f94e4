package org.patchbay.core.module;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchbay.api.runtime.ModulePart;
import org.patchbay.api.runtime.Reloadable;
import org.patchbay.core.action.Owner;

/** What can be reloaded, by name and by owner, and the names of the bundles that run. */
public final class ModuleTable {
    /** Something that can be reloaded. Compared by identity. */
    public static final class Module {
        private final Set<String> names;
        private final Reloadable reloadable;
        private final Owner owner;

        /** A module of these names. */
        public Module(Collection<String> names, Reloadable reloadable, Owner owner) {
            this.names = names.stream().map(ModuleName::key).collect(Collectors.toUnmodifiableSet());
            this.reloadable = reloadable;
            this.owner = owner;
        }

        boolean isCalled(String name) {
            return names.stream().anyMatch(own -> ModuleName.matches(own, name));
        }

        Reloadable reloadable() {
            return reloadable;
        }

        Owner owner() {
            return owner;
        }

        String firstName() {
            return names.stream().min(Comparator.naturalOrder()).orElse("");
        }
    }

    /** What one bundle is called. */
    private record Names(String symbolicName, Set<String> aliases) {}

    private final CopyOnWriteArrayList<Module> modules = new CopyOnWriteArrayList<>();
    private final Map<Long, Names> bundles = new ConcurrentHashMap<>();
    private final Map<ModulePart, String> parts = new ConcurrentHashMap<>();

    /** An empty table. */
    public ModuleTable() {}

    /** Takes a module up. */
    public void add(Module module) {
        modules.add(module);
    }

    /** Takes a module out. */
    public void remove(Module module) {
        modules.remove(module);
    }

    boolean contains(Module module) {
        return modules.contains(module);
    }

    /** A bundle runs; it is known by its symbolic name and what else it calls itself. */
    public void started(long bundle, String symbolicName, Collection<String> aliases) {
        bundles.put(
                bundle,
                new Names(
                        ModuleName.key(symbolicName),
                        aliases.stream().map(ModuleName::key).collect(Collectors.toUnmodifiableSet())));
    }

    /** A bundle no longer runs. */
    public void stopped(long bundle) {
        bundles.remove(bundle);
    }

    /** A part of a bundle is there under its own name; parts are told apart by identity, as services are. */
    public void add(ModulePart part, String name) {
        parts.put(part, ModuleName.key(name));
    }

    /** A part is no longer there. */
    public void remove(ModulePart part) {
        parts.remove(part);
    }

    /** What a name stands for: the modules of that name, else all modules of the bundle with that symbolic name. */
    List<Module> find(String name) {
        List<Module> named =
                modules.stream().filter(module -> module.isCalled(name)).toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Module> owned = new ArrayList<>();
        for (Map.Entry<Long, Names> bundle : bundles.entrySet()) {
            if (bundle.getValue().symbolicName().equals(ModuleName.key(name))) {
                modules.stream()
                        .filter(module -> module.owner.bundle() == bundle.getKey())
                        .forEach(owned::add);
            }
        }
        return owned;
    }

    /** Whether a bundle that runs, or a part that is in, has that name. */
    boolean known(String name) {
        return isPart(name) || isBundle(name);
    }

    private boolean isPart(String name) {
        return parts.entrySet().stream()
                .anyMatch(part -> ModuleName.matches(part.getValue(), name)
                        && part.getKey().loaded());
    }

    private boolean isBundle(String name) {
        return bundles.values().stream()
                .anyMatch(names -> names.symbolicName().equals(ModuleName.key(name))
                        || names.aliases().stream().anyMatch(alias -> ModuleName.matches(alias, name)));
    }

    /** All modules in the order of their names. */
    Stream<Module> all() {
        return modules.stream().sorted(Comparator.comparing(Module::firstName));
    }
}
