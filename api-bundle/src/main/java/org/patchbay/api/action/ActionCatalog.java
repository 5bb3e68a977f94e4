package org.patchbay.api.action;

import org.osgi.annotation.versioning.ProviderType;

/** Takes the actions of an {@link ActionPack}, during its {@code define} and on that thread only. */
@ProviderType
public interface ActionCatalog {
    /**
     * Adds one action. The rules for names, ranking and withdrawal are those of {@link ActionHandler}.
     *
     * @param descriptor what the action is called, who may call it, what it does
     * @param handler answers its calls
     * @return this catalog
     */
    ActionCatalog add(ActionDescriptor descriptor, ActionHandler handler);
}
