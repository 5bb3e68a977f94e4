package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.Transport;

/** Sessions that are logged in on the word of a bundle. */
public class VouchedSessionTest {
    private static final InetSocketAddress HERE = new InetSocketAddress("127.0.0.1", 40000);

    @Rule
    public final RunningManager manager = new RunningManager();

    private Optional<RequestSession> openAs(String account) {
        return manager.core().requests().openAs(account, Transport.HTTP, HERE, () -> {});
    }

    @Test
    public void haveTheRightsOfTheirAccount() {
        RequestSession session = openAs("ADMIN").orElseThrow();
        assertTrue(session.authenticated());
        Answer answer = new Answer();
        assertTrue(session.request(AmiMessage.of("Action", "Ping"), HERE, answer));
        assertTrue(answer.text(), answer.text().contains("Ping: Pong\r\n"));
        assertEquals(
                "admin",
                manager.core().sessions().find(session.ident()).orElseThrow().account());
    }

    @Test
    public void areNotOpenedForAnAccountThatThereIsNot() {
        assertEquals(Optional.empty(), openAs("stranger"));
        assertTrue(manager.core().sessions().isEmpty());
    }

    @Test
    public void endLikeAllOthers() {
        RequestSession session = openAs("admin").orElseThrow();
        session.close("test");
        assertTrue(session.over());
        assertFalse(session.request(AmiMessage.of("Action", "Ping"), HERE, new Answer()));
        assertTrue(manager.core().sessions().isEmpty());
    }
}
