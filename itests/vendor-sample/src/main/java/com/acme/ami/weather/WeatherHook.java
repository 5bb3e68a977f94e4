package com.acme.ami.weather;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.event.EventPublisher;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;

/** Answers each user event named {@code Storm} with a warning for its station. */
@RequireAmi
@Component(property = EventHook.NAME + "=weather.storms")
public final class WeatherHook implements EventHook {
    private final EventPublisher publisher;

    @Activate
    public WeatherHook(@Reference EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void onEvent(AmiEvent event) {
        if (event.name().equals("UserEvent") && event.header("UserEvent").equals("Storm")) {
            publisher.publish(
                    AmiEvent.of("WeatherWarning", EventCategory.REPORTING).with("Station", event.header("Station")));
        }
    }
}
