package org.patchbay.pack.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.patchbay.api.runtime.ModulePart;

/** The parts of bundles that come and go by themselves. */
final class ServiceParts {
    private final Map<ModulePart, ModuleBundle> parts = new ConcurrentHashMap<>();

    void come(String name, ModulePart part) {
        parts.put(part, new Part(name, part));
    }

    void go(ModulePart part) {
        parts.remove(part);
    }

    List<ModuleBundle> modules() {
        return parts.values().stream().collect(Collectors.toList());
    }

    /**
     * One of them.
     *
     * @param symbolicName its name
     * @param part what is in or out
     */
    private record Part(String symbolicName, ModulePart part) implements ModuleBundle {
        @Override
        public List<String> aliases() {
            return List.of(symbolicName);
        }

        @Override
        public String description() {
            return part.description();
        }

        @Override
        public boolean loaded() {
            return part.loaded();
        }

        @Override
        public int users() {
            return 0;
        }

        @Override
        public void load() throws ModuleException {
            if (!part.load()) {
                throw new ModuleException("its bundle refuses");
            }
        }

        @Override
        public void unload() throws ModuleException {
            if (!part.unload()) {
                throw new ModuleException("its bundle refuses");
            }
        }
    }
}
