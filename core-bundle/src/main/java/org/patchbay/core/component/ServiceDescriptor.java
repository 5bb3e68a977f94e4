package org.patchbay.core.component;

import java.util.Arrays;
import java.util.Locale;
import org.osgi.framework.ServiceReference;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.message.EventCategory;

/** Reads the description of an action out of the properties of its service. */
final class ServiceDescriptor {
    private ServiceDescriptor() {}

    /**
     * What the properties say.
     *
     * @throws IllegalArgumentException if they do not describe an action; the message says why
     */
    static ActionDescriptor of(ServiceReference<?> reference) {
        EventCategory[] privileges = PropertyWords.of(reference.getProperty(ActionHandler.PRIVILEGES)).stream()
                .map(ServiceDescriptor::category)
                .toArray(EventCategory[]::new);
        return ActionDescriptor.of(name(reference), privileges)
                .synopsis(text(reference.getProperty(ActionHandler.SYNOPSIS)))
                .description(text(reference.getProperty(ActionHandler.DESCRIPTION)));
    }

    static String name(ServiceReference<?> reference) {
        return text(reference.getProperty(ActionHandler.NAME));
    }

    private static String text(Object property) {
        return property == null ? "" : String.valueOf(property);
    }

    private static EventCategory category(String word) {
        try {
            return EventCategory.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + word + "' in " + ActionHandler.PRIVILEGES
                    + " is no class; the classes are " + Arrays.toString(EventCategory.values()));
        }
    }
}
