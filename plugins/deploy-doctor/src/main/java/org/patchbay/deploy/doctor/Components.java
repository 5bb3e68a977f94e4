package org.patchbay.deploy.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Looks at the components of a bundle: which of them wait, and for what. */
final class Components {
    private static final String REQUIRE = "require";

    /** A bundle whose components have more kinds of trouble than this has one that explains the rest. */
    private static final int MAX_TROUBLES = 3;

    private static final int MAX_NAMED = 3;

    private final ServiceComponentRuntime runtime;

    Components(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** What is wrong, without the names of the components it is wrong with. */
    private record Trouble(String words, String reason, String remedy) {
        private Trouble(String words, String remedy) {
            this(words, "", remedy);
        }
    }

    List<Symptom> symptoms(Bundle bundle) {
        Map<Trouble, List<String>> troubles = new LinkedHashMap<>();
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs(bundle)) {
            if (runtime.isComponentEnabled(component)) {
                for (Trouble trouble : troubles(component)) {
                    troubles.computeIfAbsent(trouble, fresh -> new ArrayList<>())
                            .add(component.name);
                }
            }
        }
        return troubles.entrySet().stream()
                .limit(MAX_TROUBLES)
                .map(entry -> symptom(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Symptom symptom(Trouble trouble, List<String> components) {
        return Symptom.of(trouble.words() + names(components), trouble.remedy()).because(trouble.reason());
    }

    private static String names(List<String> all) {
        List<String> components = all.stream().distinct().sorted().toList();
        String named = String.join(", ", components.subList(0, Math.min(MAX_NAMED, components.size())));
        int more = components.size() - MAX_NAMED;
        String kind = components.size() == 1 ? " its component " : " its components ";
        return kind + named + (more > 0 ? " and " + more + " more" : "");
    }

    private List<Trouble> troubles(ComponentDescriptionDTO component) {
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.isEmpty()) {
            return REQUIRE.equals(component.configurationPolicy) ? List.of(configuration(component)) : List.of();
        }
        return configurations.stream()
                .flatMap(configuration -> troubles(configuration).stream())
                .distinct()
                .toList();
    }

    private static List<Trouble> troubles(ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                List.of(configuration(configuration.description));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                Arrays.stream(configuration.unsatisfiedReferences)
                        .map(reference -> service(configuration.description, reference))
                        .toList();
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                List.of(new Trouble(
                        "activation failed in",
                        Reasons.ofTrace(String.valueOf(configuration.failure)),
                        "Mend what the component complains of, and copy the jar again."));
            default -> List.of();
        };
    }

    private static Trouble configuration(ComponentDescriptionDTO component) {
        String pid = component.configurationPid.length == 0 ? component.name : component.configurationPid[0];
        return new Trouble(
                "the configuration " + pid + " is missing for", "Put a file " + pid + ".cfg into etc/ of the server.");
    }

    private static Trouble service(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO unsatisfied) {
        String service = Arrays.stream(component.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .map(reference -> service(reference, unsatisfied.target))
                .findFirst()
                .orElse("the service of reference " + unsatisfied.name);
        boolean copy = unsatisfied.targetServices != null && unsatisfied.targetServices.length > 0;
        return copy
                ? new Trouble(
                        service + " is there, but made from another copy of its package, for",
                        "Let only one bundle hold that package and export it to the others.")
                : new Trouble(
                        service + " is missing for",
                        "Put the bundle that provides the service into the deploy folder too.");
    }

    private static String service(ReferenceDTO reference, String target) {
        boolean any = target == null || target.isEmpty();
        return "the service " + reference.interfaceName + (any ? "" : " with " + target);
    }
}
