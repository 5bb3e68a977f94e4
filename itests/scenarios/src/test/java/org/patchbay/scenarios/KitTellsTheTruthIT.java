package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.patchbay.testkit.Await.await;

import com.acme.ami.weather.Stations;
import com.acme.ami.weather.WeatherAction;
import com.acme.ami.weather.WeatherPack;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiClient;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeDatastores;

/** What the test kit says without a server is, line by line, what the server says. */
public class KitTellsTheTruthIT {
    @Rule
    public final ServerProcess server = new ServerProcess();

    private final Stations stations = new Stations();
    private final WeatherAction action = new WeatherAction(stations);
    private final WeatherPack pack = new WeatherPack(stations, new FakeDatastores());

    @Test
    public void theKitSaysWhatTheServerSays() throws IOException {
        Files.write(server.deploy().resolve("weather.jar"), TestBundle.weather().toBytes());
        try (AmiClient client = server.login()) {
            await(
                    Lab.SOON,
                    "the pack is there",
                    () -> Lab.knows(client, "Weather") && Lab.knows(client, "WeatherDump"));
            for (List<String> request : List.of(
                    List.of("Action: Weather", "ActionID: 1", "Station: Oslo"),
                    List.of("action:WEATHER", "actionid:  2 ", "Station:   tromsø", "Station: Oslo"),
                    List.of("Action: Weather", "ActionID: 3", "Station: Atlantis"),
                    List.of("Action: Weather", "ActionID: 4"))) {
                String[] lines = request.toArray(String[]::new);
                assertEquals(lines(AmiTest.run(action, lines)), lines(client.send(lines)));
            }
            for (List<String> request : List.of(
                    List.of("Action: WeatherStations", "ActionID: 5"),
                    List.of("Action: WeatherForecast", "ActionID: 6", "Station: Oslo"),
                    List.of("Action: WeatherForecast", "ActionID: 7"),
                    List.of("Action: WeatherDump", "ActionID: 8"),
                    List.of("Action: WeatherDumb", "ActionID: 9"))) {
                String[] lines = request.toArray(String[]::new);
                assertEquals(lines(AmiTest.run(pack, lines)), lines(client.send(lines)));
            }
        }
    }

    private static List<List<String>> lines(List<AmiMessage> packets) {
        return packets.stream().map(AmiMessage::lines).toList();
    }
}
