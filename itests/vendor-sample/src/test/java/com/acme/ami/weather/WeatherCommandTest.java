package com.acme.ami.weather;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.patchbay.testkit.CommandTest;

/** The test of a command: no server, no OSGi. */
public class WeatherCommandTest {
    private final WeatherCommand command = new WeatherCommand(new Stations());

    @Test
    public void tellsTheTemperature() {
        assertEquals("oslo: 21.5 degrees\n", CommandTest.perform(command, "oslo"));
    }

    @Test
    public void refusesAnUnknownStation() {
        assertEquals("No such station\n", CommandTest.perform(command, "Atlantis"));
    }

    @Test
    public void insistsOnOneStation() {
        assertEquals("(usage)\n", CommandTest.perform(command));
    }
}
