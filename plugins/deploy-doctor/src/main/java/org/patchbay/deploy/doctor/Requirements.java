package org.patchbay.deploy.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.AbstractWiringNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Finds what keeps a bundle from being resolved. The framework knows, but tells only whoever tries to start the bundle.
 * Lives for one look at the bundles.
 */
final class Requirements {
    private final List<BundleRevision> revisions;

    Requirements(Bundle[] bundles) {
        this.revisions = Arrays.stream(bundles)
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(Objects::nonNull)
                .toList();
    }

    List<Missing> missing(BundleRevision needy) {
        return missing(needy, new HashSet<>(Set.of(needy)));
    }

    private List<Missing> missing(BundleRevision needy, Set<BundleRevision> seen) {
        List<Missing> missing = new ArrayList<>();
        for (BundleRequirement requirement : needy.getDeclaredRequirements(null)) {
            if (isNeededToResolve(requirement)) {
                missing(requirement, seen).ifPresent(missing::add);
            }
        }
        return missing;
    }

    private static boolean isNeededToResolve(BundleRequirement requirement) {
        var directives = requirement.getDirectives();
        return Constants.RESOLUTION_MANDATORY.equals(
                        directives.getOrDefault(Constants.RESOLUTION_DIRECTIVE, Constants.RESOLUTION_MANDATORY))
                && Constants.EFFECTIVE_RESOLVE.equals(
                        directives.getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE));
    }

    private Optional<Missing> missing(BundleRequirement requirement, Set<BundleRevision> seen) {
        List<BundleRevision> providers = revisions.stream()
                .filter(revision -> revision.getDeclaredCapabilities(requirement.getNamespace()).stream()
                        .anyMatch(requirement::matches))
                .toList();
        if (providers.stream().anyMatch(provider -> resolvable(provider, seen))) {
            return Optional.empty();
        }
        Wanted wanted = Wanted.of(
                requirement.getNamespace(), requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, ""));
        return Optional.of(
                providers.isEmpty()
                        ? new Missing(wanted, others(wanted), "")
                        : new Missing(wanted, List.of(), label(providers.get(0))));
    }

    /** A circle of bundles does not keep itself from being resolved. */
    private boolean resolvable(BundleRevision provider, Set<BundleRevision> seen) {
        return provider.getWiring() != null
                || !seen.add(provider)
                || missing(provider, seen).isEmpty();
    }

    private List<String> others(Wanted wanted) {
        return revisions.stream()
                .flatMap(revision -> revision.getDeclaredCapabilities(wanted.namespace()).stream())
                .filter(capability -> wanted.name()
                        .equals(String.valueOf(capability.getAttributes().get(wanted.namespace()))))
                .map(Requirements::offer)
                .distinct()
                .sorted()
                .toList();
    }

    private static String offer(BundleCapability capability) {
        boolean bundle = capability.getNamespace().equals(Wanted.BUNDLE)
                || capability.getNamespace().equals(Wanted.HOST);
        Object version = capability
                .getAttributes()
                .get(
                        bundle
                                ? AbstractWiringNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE
                                : Constants.VERSION_ATTRIBUTE);
        return bundle ? "version " + version : "version " + version + " by " + label(capability.getRevision());
    }

    private static String label(BundleRevision revision) {
        return revision.getSymbolicName() + " " + revision.getVersion();
    }
}
