package com.acme.ami.weather;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.AmiAction;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.EventCategory;

/** {@code Action: Weather} tells the temperature at a station, in degrees Celsius. */
@Component
@AmiAction(name = "Weather", privileges = EventCategory.REPORTING, synopsis = "Temperature at a station.")
public final class WeatherAction implements ActionHandler {
    private final Stations stations;

    @Activate
    public WeatherAction(@Reference Stations stations) {
        this.stations = stations;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        double celsius =
                stations.celsius(call.require("Station")).orElseThrow(() -> new ActionException("No such station"));
        return Reply.success("Measured").with("Celsius", celsius);
    }
}
