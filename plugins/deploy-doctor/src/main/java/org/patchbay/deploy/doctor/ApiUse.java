package org.patchbay.deploy.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.patchbay.api.runtime.DeployDoctor;

/**
 * Tells whether a bundle uses the Patchbay API of this server or brought a copy. With a copy everything in it starts
 * and nothing of it is seen, since a class is the same only if it comes from the same bundle.
 */
final class ApiUse {
    private static final String API = "org.patchbay.api";
    private static final String API_FOLDER = "org/patchbay/api/";

    private ApiUse() {}

    /** The bundle that exports the API to the given one, which must be wired to it. */
    static Bundle provider(Bundle user) {
        String known = DeployDoctor.class.getPackageName();
        return user.adapt(BundleWiring.class).getRequiredWires(Wanted.PACKAGE).stream()
                .filter(wire -> known.equals(packageOf(wire)))
                .map(wire -> wire.getProvider().getBundle())
                .findFirst()
                .orElse(user);
    }

    static List<Symptom> symptoms(Bundle bundle, Bundle api) {
        if (bundle.equals(api)) {
            return List.of();
        }
        Set<String> copies = new TreeSet<>();
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring != null) {
            copies.addAll(ownPackages(wiring));
        }
        copies.addAll(unseenServices(bundle, api));
        return copies.isEmpty() ? List.of() : List.of(BundleSymptoms.ownApi(String.join(", ", copies)));
    }

    /** Packages of the API on the bundle's class path that are not overruled by an import. */
    private static Set<String> ownPackages(BundleWiring wiring) {
        int everywhere = BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL;
        Set<String> packages = wiring.listResources(API_FOLDER, "*.class", everywhere).stream()
                .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        wiring.getRequiredWires(Wanted.PACKAGE).forEach(wire -> packages.remove(packageOf(wire)));
        return packages;
    }

    private static Set<String> unseenServices(Bundle bundle, Bundle api) {
        Set<String> packages = new TreeSet<>();
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
            Arrays.stream((String[]) service.getProperty(Constants.OBJECTCLASS))
                    .filter(type -> type.startsWith(API + ".") && !service.isAssignableTo(api, type))
                    .map(type -> type.substring(0, type.lastIndexOf('.')))
                    .forEach(packages::add);
        }
        return packages;
    }

    private static String packageOf(BundleWire wire) {
        return String.valueOf(wire.getCapability().getAttributes().get(Wanted.PACKAGE));
    }
}
