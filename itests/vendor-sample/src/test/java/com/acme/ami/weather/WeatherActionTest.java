package com.acme.ami.weather;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiTest;

/** The test of the 30 lines: no server, no OSGi. */
public class WeatherActionTest {
    @Test
    public void refusesAnUnknownStation() {
        AmiMessage reply = AmiTest.run(new WeatherAction(new Stations()), "Action: Weather", "Station: Atlantis")
                .get(0);
        assertEquals("Error", reply.header("Response"));
        assertEquals("No such station", reply.header("Message"));
    }

    @Test
    public void tellsTheTemperature() {
        AmiMessage reply = AmiTest.run(
                        new WeatherAction(new Stations()), "Action: Weather", "Station: oslo", "ActionID: 1")
                .get(0);
        assertEquals("Success", reply.header("Response"));
        assertEquals("1", reply.actionId());
        assertEquals("21.5", reply.header("Celsius"));
    }

    @Test
    public void insistsOnAStation() {
        AmiMessage reply = AmiTest.run(new WeatherAction(new Stations()), "Action: Weather")
                .get(0);
        assertEquals("No Station specified", reply.header("Message"));
    }

    /** The gate of the house: an action fits into 30 lines, imports included. */
    @Test
    public void isWrittenInThirtyLines() throws IOException {
        Path source = Path.of("src/main/java/com/acme/ami/weather/WeatherAction.java");
        int lines = Files.readAllLines(source).size();
        assertTrue(source.getFileName() + " has " + lines + " lines", lines <= 30);
    }
}
