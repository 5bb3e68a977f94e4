package com.acme.ami.weather;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;
import org.patchbay.testkit.FakeDatastores;
import org.patchbay.testkit.FakeSession;
import org.patchbay.testkit.RecordingPublisher;

/** The answers of the pack, and what it leaves behind: nothing. */
public class WeatherPackTest {
    private final Stations stations = new Stations();
    private final FakeDatastores datastores = new FakeDatastores();
    private final WeatherPack pack = new WeatherPack(stations, datastores);

    @Test
    public void listsTheStations() {
        List<AmiMessage> packets = AmiTest.run(pack, "Action: WeatherStations", "ActionID: 5");
        assertEquals("start", packets.get(0).header("EventList"));
        assertEquals("Bergen", packets.get(1).header("Station"));
        assertEquals("WeatherStationsComplete", packets.get(4).header("Event"));
        assertEquals("3", packets.get(4).header("ListItems"));
        packets.forEach(packet -> assertEquals("5", packet.actionId()));
    }

    @Test
    public void forecastsLater() {
        assertEquals(
                "Sunny at Oslo",
                AmiTest.run(pack, "Action: WeatherForecast", "Station: Oslo")
                        .get(0)
                        .header("Message"));
    }

    @Test
    public void writesTheDumpLineByLineAndCountsItsDumps() {
        FakeSession session = FakeSession.admin();
        FakeCall call = FakeCall.of("Action: WeatherDump", "ActionID: 5").from(session);
        AmiTest.perform(pack, call);
        assertEquals("""
                Response: Follows
                Privilege: Command
                ActionID: 5
                Bergen
                Oslo
                Tromsø
                Dump 2 of this session
                --END COMMAND--

                """, AmiTest.perform(pack, call).text());
    }

    @Test
    public void closesItsNotebookWithTheSessionOrTheBundle() {
        FakeSession first = FakeSession.admin();
        AmiTest.run(pack, first, "Action: WeatherDump");
        AmiTest.run(pack, "Action: WeatherDump");
        assertEquals(2, stations.openNotebooks());
        datastores.endSession(first);
        assertEquals(1, stations.openNotebooks());
        datastores.stopBundle();
        assertEquals(0, stations.openNotebooks());
    }

    @Test
    public void keepsTheDumpFromThoseWhoMayOnlyReport() {
        FakeSession reporter =
                FakeSession.of("joe").write(EventCategory.REPORTING).build();
        assertEquals(
                "Permission denied",
                AmiTest.run(pack, reporter, "Action: WeatherDump").get(0).header("Message"));
    }

    @Test
    public void warnsOfAStormAndOfNothingElse() {
        RecordingPublisher publisher = new RecordingPublisher();
        WeatherHook hook = new WeatherHook(publisher);
        hook.onEvent(AmiEvent.of("UserEvent").with("UserEvent", "Breeze").with("Station", "Oslo"));
        hook.onEvent(AmiEvent.of("Storm"));
        hook.onEvent(AmiEvent.of("UserEvent").with("UserEvent", "Storm").with("Station", "Oslo"));
        assertEquals(1, publisher.events().size());
        assertEquals("Oslo", publisher.events("WeatherWarning").get(0).header("Station"));
    }
}
