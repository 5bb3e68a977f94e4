package com.acme.ami.weather;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.command.AmiCommand;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;

/** {@code weather show Oslo} on the command line. */
@Component
@AmiCommand(words = "weather show", summary = "Temperature at a station.", usage = "Usage: weather show <station>")
public final class WeatherCommand implements CommandHandler {
    private final Stations stations;

    /** The command of these stations. */
    @Activate
    public WeatherCommand(@Reference Stations stations) {
        this.stations = stations;
    }

    @Override
    public void run(CommandCall call, CommandOutput out) throws CommandException {
        String station = call.expect(1, 1).argument(0);
        double celsius = stations.celsius(station).orElseThrow(() -> new CommandException("No such station"));
        out.format("%s: %.1f degrees%n", station, celsius);
    }

    @Override
    public List<String> complete(CommandCall call, String beginning) {
        return stations.names().toList();
    }
}
