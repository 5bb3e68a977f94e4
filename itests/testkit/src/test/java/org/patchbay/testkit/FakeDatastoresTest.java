package org.patchbay.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.patchbay.api.session.DatastoreType;
import org.patchbay.api.session.SessionDatastores;

/** The rules are those of {@code ast_datastore}, specification 11.1. */
public class FakeDatastoresTest {
    private final List<String> destroyed = new ArrayList<>();
    private final DatastoreType<String> notes =
            DatastoreType.of("notes", String.class).destroyedBy(destroyed::add);
    private final FakeDatastores stores = new FakeDatastores();
    private final FakeSession session = FakeSession.admin();

    @Test
    public void findsTheNewestByTypeAndByUidWithoutCase() {
        stores.add(session, notes, "a", "first");
        stores.add(session, notes, "B", "second");
        stores.add(session, notes, "b", "third");
        assertEquals(Optional.of("third"), stores.find(session, notes));
        assertEquals(Optional.of("first"), stores.find(session, notes, "A"));
        assertEquals(Optional.of("third"), stores.find(session, notes, "B"));
        assertEquals(Optional.empty(), stores.find(session, notes, "c"));
        assertEquals(Optional.empty(), stores.find(FakeSession.admin(), notes));
        assertEquals(Optional.empty(), stores.find(session, DatastoreType.of("notes", String.class)));
    }

    @Test
    public void neverFindsAValueWithoutUidByUid() {
        stores.add(session, notes, "", "anonymous");
        assertEquals(Optional.empty(), stores.find(session, notes, ""));
        assertEquals(Optional.of("anonymous"), stores.find(session, notes));
        assertTrue(stores.remove(session, notes, ""));
    }

    @Test
    public void removesWithoutDestroying() {
        stores.add(session, notes, "a", "older");
        stores.add(session, notes, "a", "newer");
        assertTrue(stores.remove(session, notes, "A"));
        assertEquals(Optional.of("older"), stores.find(session, notes, "a"));
        assertFalse(stores.remove(session, notes, "x"));
        assertTrue(destroyed.isEmpty());
    }

    @Test
    public void destroysNewestFirstWhenTheSessionEnds() {
        FakeSession other = FakeSession.admin();
        stores.add(session, notes, "", "same");
        stores.add(other, notes, "", "same");
        stores.add(session, notes, "", "last");
        stores.endSession(session);
        assertEquals(List.of("last", "same"), destroyed);
        assertFalse(session.authenticated());
        assertEquals(1, stores.size(other));
        assertThrows(IllegalStateException.class, () -> stores.add(session, notes, "", "late"));
        assertEquals("destroyed at once", List.of("last", "same", "late"), destroyed);
    }

    @Test
    public void destroysEverythingWhenTheBundleStops() {
        stores.add(session, notes, "", "one");
        stores.add(FakeSession.admin(), notes, "", "two");
        stores.stopBundle();
        assertEquals(List.of("two", "one"), destroyed);
        assertThrows(IllegalStateException.class, () -> stores.add(session, notes, "", "late"));
    }

    @Test
    public void holdsALimitedNumberOfValues() {
        for (int i = 0; i < SessionDatastores.MAX_PER_SESSION; i++) {
            stores.add(session, notes, "", "value");
        }
        assertThrows(IllegalStateException.class, () -> stores.add(session, notes, "", "one more"));
        stores.add(FakeSession.admin(), notes, "", "of another session");
    }
}
