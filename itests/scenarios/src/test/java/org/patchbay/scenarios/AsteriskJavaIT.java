package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.action.ListCommandsAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.action.UserEventAction;
import org.asteriskjava.manager.response.ManagerResponse;
import org.junit.Rule;
import org.junit.Test;

/** A client library that knows nothing of Patchbay takes it for an Asterisk. */
public class AsteriskJavaIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Rule
    public final ServerProcess server = new ServerProcess();

    private ManagerConnection connection(String secret) {
        DefaultManagerConnection connection =
                new DefaultManagerConnection("127.0.0.1", server.port(), ServerHome.USER, secret);
        connection.setDefaultResponseTimeout(PATIENCE.toMillis());
        return connection;
    }

    @Test
    public void itLogsInPingsListsAndReceivesAnEvent() throws Exception {
        ManagerConnection connection = connection(ServerHome.SECRET);
        BlockingQueue<StormEvent> storms = new LinkedBlockingQueue<>();
        connection.registerUserEventClass(StormEvent.class);
        connection.addEventListener(event -> {
            if (event instanceof StormEvent storm) {
                storms.add(storm);
            }
        });
        connection.login();
        try {
            assertEquals(ManagerConnectionState.CONNECTED, connection.getState());
            assertEquals("Pong", connection.sendAction(new PingAction()).getAttribute("ping"));
            ManagerResponse commands = connection.sendAction(new ListCommandsAction());
            assertTrue(
                    commands.getAttributes().keySet().toString(),
                    commands.getAttribute("listcommands") != null && commands.getAttribute("userevent") != null);

            StormEvent storm = new StormEvent(this);
            storm.setStation("Oslo");
            connection.sendAction(new UserEventAction(storm));
            StormEvent received = storms.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertEquals("Oslo", received.getStation());
        } finally {
            connection.logoff();
        }
    }

    @Test
    public void itIsRefusedWithAWrongSecret() {
        assertThrows(
                AuthenticationFailedException.class, () -> connection("wrong").login());
    }
}
