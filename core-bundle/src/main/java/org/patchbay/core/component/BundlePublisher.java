package org.patchbay.core.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.patchbay.api.event.EventPublisher;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.core.bus.EventStream;

/** One instance for each bundle that publishes; silent once the bundle or the server has stopped. */
@Component(service = EventPublisher.class, scope = ServiceScope.BUNDLE)
public final class BundlePublisher implements EventPublisher {
    private final EventStream stream;
    private volatile boolean closed;

    /** A publisher for the bundle that asks for it. */
    @Activate
    public BundlePublisher(@Reference ManagerHost manager) {
        this.stream = manager.core().stream();
    }

    @Override
    public void publish(AmiEvent event) {
        if (!closed) {
            stream.publish(event);
        }
    }

    @Deactivate
    void deactivate() {
        closed = true;
    }
}
