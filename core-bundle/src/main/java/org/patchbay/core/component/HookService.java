package org.patchbay.core.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.event.HookActions;
import org.patchbay.api.message.AmiMessage;

/** Actions for hooks. */
@Component(service = HookActions.class)
public final class HookService implements HookActions {
    private final HookActions caller;

    /** Sends actions to the manager. */
    @Activate
    public HookService(@Reference ManagerHost manager) {
        this.caller = manager.core().hookCaller();
    }

    @Override
    public boolean send(EventHook hook, AmiMessage action) {
        return caller.send(hook, action);
    }
}
