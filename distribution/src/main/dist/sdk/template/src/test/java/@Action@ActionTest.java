package @package@;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiTest;

/** What a client gets, found out without a server and without OSGi. */
public class @action@ActionTest {
    private static AmiMessage ask(String... lines) {
        return AmiTest.run(new @action@Action(new Meters()), lines).get(0);
    }

    @Test
    public void tellsTheReading() {
        AmiMessage reply = ask("Action: @action@", "ActionID: 1", "Meter: Hall");
        assertEquals("Success", reply.header("Response"));
        assertEquals("1", reply.actionId());
        assertEquals("21.5", reply.header("Reading"));
    }

    @Test
    public void refusesAMeterThatIsNotKnown() {
        AmiMessage reply = ask("Action: @action@", "Meter: roof");
        assertEquals("Error", reply.header("Response"));
        assertEquals("No such meter", reply.header("Message"));
    }

    @Test
    public void insistsOnAMeter() {
        assertEquals("No Meter specified", ask("Action: @action@").header("Message"));
    }
}
