package org.patchbay.pack.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.runtime.AmiModule;

/**
 * The bundles of the framework that count as modules: those that need a manager, and those that name themselves. The
 * manager itself, the framework, and what they are built on are none of them, so nobody can unload those.
 */
final class FrameworkBundles {
    private static final String IMPLEMENTATION = "osgi.implementation";

    private final BundleContext context;

    FrameworkBundles(BundleContext context) {
        this.context = context;
    }

    List<ModuleBundle> modules() {
        List<ModuleBundle> modules = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            revision(bundle)
                    .filter(FrameworkBundles::isModule)
                    .ifPresent(revision -> modules.add(new Installed(bundle, aliases(revision))));
        }
        return modules;
    }

    private static Optional<BundleRevision> revision(Bundle bundle) {
        boolean candidate = bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID && bundle.getSymbolicName() != null;
        return candidate ? Optional.ofNullable(bundle.adapt(BundleRevision.class)) : Optional.empty();
    }

    private static boolean isModule(BundleRevision revision) {
        boolean manager = revision.getDeclaredCapabilities(IMPLEMENTATION).stream()
                .anyMatch(capability ->
                        RequireAmi.NAME.equals(capability.getAttributes().get(IMPLEMENTATION)));
        boolean fragment = (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        return !manager
                && !fragment
                && (needsManager(revision) || !aliases(revision).isEmpty());
    }

    private static boolean needsManager(BundleRevision revision) {
        return revision.getDeclaredRequirements(IMPLEMENTATION).stream()
                .map(requirement -> requirement.getDirectives().get(Constants.FILTER_DIRECTIVE))
                .anyMatch(filter ->
                        filter != null && filter.contains("(" + IMPLEMENTATION + "=" + RequireAmi.NAME + ")"));
    }

    private static List<String> aliases(BundleRevision revision) {
        List<String> aliases = new ArrayList<>();
        for (BundleCapability capability : revision.getDeclaredCapabilities(AmiModule.NAMESPACE)) {
            Object names = capability.getAttributes().get(AmiModule.NAMESPACE);
            if (names instanceof Collection<?> several) {
                several.forEach(name -> aliases.add(String.valueOf(name).strip()));
            } else if (names instanceof String one) {
                Arrays.stream(one.split(",")).map(String::strip).forEach(aliases::add);
            }
        }
        aliases.removeIf(String::isEmpty);
        return List.copyOf(aliases);
    }

    /** One of them. */
    private final class Installed implements ModuleBundle {
        private final Bundle bundle;
        private final List<String> aliases;

        Installed(Bundle bundle, List<String> aliases) {
            this.bundle = bundle;
            this.aliases = aliases;
        }

        @Override
        public String symbolicName() {
            return bundle.getSymbolicName();
        }

        @Override
        public List<String> aliases() {
            return aliases;
        }

        @Override
        public String description() {
            Dictionary<String, String> headers = bundle.getHeaders();
            String described = Objects.requireNonNullElse(headers.get(Constants.BUNDLE_DESCRIPTION), "");
            String text = described.isEmpty()
                    ? Objects.requireNonNullElse(headers.get(Constants.BUNDLE_NAME), symbolicName())
                    : described;
            return text.replaceAll("\\s+", " ");
        }

        @Override
        public boolean loaded() {
            return bundle.getState() == Bundle.ACTIVE;
        }

        @Override
        public int users() {
            Set<Bundle> users = new HashSet<>();
            ServiceReference<?>[] services = bundle.getRegisteredServices();
            for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
                Bundle[] using = service.getUsingBundles();
                users.addAll(Arrays.asList(using == null ? new Bundle[0] : using));
            }
            users.remove(bundle);
            return users.size();
        }

        @Override
        public void load() throws ModuleException {
            try {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            } catch (BundleException | IllegalStateException e) {
                throw new ModuleException(e.getMessage());
            }
        }

        /** Whoever stops the bundle that answers would wait for himself. */
        @Override
        public void unload() throws ModuleException {
            if (bundle.equals(context.getBundle())) {
                throw new ModuleException("it cannot unload itself; delete its jar instead");
            }
            try {
                bundle.stop();
            } catch (BundleException | IllegalStateException e) {
                throw new ModuleException(e.getMessage());
            }
        }
    }
}
