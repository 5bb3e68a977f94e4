package org.patchbay.api.action;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Registers actions at run time, for code that cannot say beforehand what it will offer. Each bundle that gets this
 * service has an instance of its own: what is registered here belongs to that bundle, and is withdrawn when the bundle
 * stops, when it no longer uses this service, or when the server stops.
 *
 * <p>A component that references this service is started again with the server and registers again. A bundle activator
 * that registers by hand needs a service tracker for that.
 *
 * <p><b>Threads.</b> Any thread; nothing here blocks except {@code close} and {@code unregister}, which wait for running
 * calls up to the grace period.
 */
@ProviderType
public interface ActionRegistry {
    /**
     * Offers an action. If the name is taken already, this one waits as the replacement.
     *
     * @param descriptor what the action is called, who may call it, what it does
     * @param handler answers its calls
     * @return takes the action back
     * @throws IllegalArgumentException if the name is reserved: Login, Logoff, Challenge
     * @throws IllegalStateException if the using bundle or the server is stopping, or the bundle already registered an
     *     action of that name here
     */
    Registration register(ActionDescriptor descriptor, ActionHandler handler);

    /**
     * Takes an action back that the using bundle registered here.
     *
     * @param name its name, in any case
     * @return whether there was one
     */
    boolean unregister(String name);
}
