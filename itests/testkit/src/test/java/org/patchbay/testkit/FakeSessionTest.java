package org.patchbay.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.session.Transport;

/** What stands in for the server's own objects. */
public class FakeSessionTest {
    @Test
    public void mayDoEverythingUnlessRestricted() {
        FakeSession admin = FakeSession.admin();
        assertTrue(admin.authenticated());
        assertEquals(Privileges.ALL, admin.readPrivileges());
        assertEquals(Privileges.ALL, admin.writePrivileges());
        assertEquals(Transport.TCP, admin.transport());
        assertNotEquals(admin.ident(), FakeSession.admin().ident());
    }

    @Test
    public void isWhatTheTestSays() {
        FakeSession session = FakeSession.of("joe")
                .read(EventCategory.CALL)
                .write()
                .transport(Transport.INTERNAL)
                .remoteAddress("192.0.2.9:1")
                .build();
        assertEquals("joe", session.account());
        assertEquals(Privileges.of(EventCategory.CALL), session.readPrivileges());
        assertTrue(session.writePrivileges().isEmpty());
        assertEquals("an internal session has no address", "", session.remoteAddress());
    }

    @Test
    public void isNotAuthenticatedBeforeLoginAndAfterTheEnd() {
        assertFalse(FakeSession.beforeLogin().authenticated());
        FakeSession session = FakeSession.admin();
        session.end();
        assertFalse(session.authenticated());
        assertEquals("what was true last", "admin", session.account());
    }

    @Test
    public void itsPublisherRemembersInOrder() {
        RecordingPublisher publisher = new RecordingPublisher();
        publisher.publish(AmiEvent.of("A"));
        publisher.publish(AmiEvent.of("B"));
        publisher.publish(AmiEvent.of("A"));
        assertEquals(
                List.of("A", "B", "A"),
                publisher.events().stream().map(AmiEvent::name).toList());
        assertEquals(2, publisher.events("A").size());
        publisher.clear();
        assertTrue(publisher.events().isEmpty());
    }
}
