package org.patchbay.pack.system;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bundles and parts of them as modules, by symbolic name or by the names they give themselves. Nothing is installed or deleted here. */
final class Modules {
    private static final Logger LOG = LoggerFactory.getLogger(Modules.class);

    private static final String ENDING = ".so";

    private final Supplier<List<ModuleBundle>> bundles;

    Modules(Supplier<List<ModuleBundle>> bundles) {
        this.bundles = bundles;
    }

    /**
     * One line of a list.
     *
     * @param name a name of the bundle
     * @param bundle the bundle
     */
    record Row(String name, ModuleBundle bundle) {}

    /** What is loaded, a row for each name; a bundle that names itself is not listed by its symbolic name. */
    List<Row> loaded() {
        return bundles.get().stream()
                .filter(ModuleBundle::loaded)
                .flatMap(bundle -> bundle.aliases().isEmpty()
                        ? Stream.of(new Row(bundle.symbolicName(), bundle))
                        : bundle.aliases().stream().map(alias -> new Row(alias, bundle)))
                .sorted(Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Whether a module of that name runs; everything behind the first dot counts as {@code .so} (specification 14.7). */
    boolean isLoaded(String name) {
        int dot = name.indexOf('.');
        String asterisks = dot < 0 ? name : name.substring(0, dot);
        return find(name, true).isPresent()
                || !asterisks.isEmpty() && find(asterisks + ENDING, true).isPresent();
    }

    /** Starts what has that name; false if there is nothing to start, or it does not start. */
    boolean load(String name) {
        return find(name, false).map(this::loads).orElse(false);
    }

    /** Stops what has that name; false if nothing of that name runs, or it may not be stopped. */
    boolean unload(String name) {
        return find(name, true).map(this::unloads).orElse(false);
    }

    private boolean loads(ModuleBundle bundle) {
        try {
            bundle.load();
            LOG.info("module {} was loaded", bundle.symbolicName());
            return true;
        } catch (ModuleException e) {
            LOG.warn("module {} does not load: {}", bundle.symbolicName(), e.getMessage());
            return false;
        } catch (RuntimeException defect) {
            LOG.warn("module {} does not load", bundle.symbolicName(), defect);
            return false;
        }
    }

    private boolean unloads(ModuleBundle bundle) {
        try {
            bundle.unload();
            LOG.info("module {} was unloaded", bundle.symbolicName());
            return true;
        } catch (ModuleException e) {
            LOG.warn("module {} does not unload: {}", bundle.symbolicName(), e.getMessage());
            return false;
        } catch (RuntimeException defect) {
            LOG.warn("module {} does not unload", bundle.symbolicName(), defect);
            return false;
        }
    }

    private Optional<ModuleBundle> find(String name, boolean loaded) {
        return name.isEmpty()
                ? Optional.empty()
                : bundles.get().stream()
                        .filter(bundle -> bundle.loaded() == loaded && isCalled(bundle, name))
                        .findFirst();
    }

    private static boolean isCalled(ModuleBundle bundle, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return bundle.symbolicName().equalsIgnoreCase(wanted)
                || bundle.aliases().stream()
                        .map(alias -> alias.toLowerCase(Locale.ROOT))
                        .anyMatch(alias -> alias.equals(wanted) || alias.equals(wanted + ENDING));
    }

    /** The names of what runs or does not, for completion. */
    List<String> names(boolean loaded) {
        return bundles.get().stream()
                .filter(bundle -> bundle.loaded() == loaded)
                .flatMap(bundle -> Stream.concat(Stream.of(bundle.symbolicName()), bundle.aliases().stream()))
                .toList();
    }
}
