package org.patchbay.core.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.patchbay.api.session.DatastoreType;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.SessionDatastores;

/** Values stored with sessions (specification 11.1). */
public class DatastoreTableTest {
    private static final Optional<String> ANY = Optional.empty();

    private final List<String> destroyed = new ArrayList<>();
    private final DatastoreType<String> type =
            DatastoreType.of("test", String.class).destroyedBy(destroyed::add);
    private final DatastoreTable table = new DatastoreTable();
    private final ManagerSession session = new FakeSession(7);
    private final Object owner = "one bundle";
    private final Object other = "another bundle";

    /** Opens the session. */
    @Before
    public void open() {
        table.open(session);
    }

    private void add(String uid, String value) {
        assertTrue(table.add(session, type, uid, value, owner));
    }

    @Test
    public void theNewestValueIsFound() {
        add("a", "first");
        add("a", "second");
        add("b", "third");
        assertEquals(Optional.of("third"), table.find(session, type, ANY));
        assertEquals(Optional.of("second"), table.find(session, type, Optional.of("a")));
    }

    @Test
    public void theSameValueMayBeStoredTwice() {
        add("a", "same");
        add("a", "same");
        table.remove(session, type, "a");
        assertEquals(Optional.of("same"), table.find(session, type, Optional.of("a")));
    }

    @Test
    public void uidsAreComparedWithoutCase() {
        add("SIP/Anna", "value");
        assertEquals(Optional.of("value"), table.find(session, type, Optional.of("sip/aNNA")));
        assertTrue(table.remove(session, type, "SIP/ANNA"));
        assertEquals(ANY, table.find(session, type, ANY));
    }

    @Test
    public void aValueWithoutUidIsFoundByItsTypeOnly() {
        add("", "value");
        assertEquals(Optional.of("value"), table.find(session, type, ANY));
        assertEquals(ANY, table.find(session, type, Optional.of("")));
        assertEquals(ANY, table.find(session, type, Optional.of("a")));
        assertTrue(table.remove(session, type, ""));
    }

    @Test
    public void typesOfOneNameAreDifferentTypes() {
        DatastoreType<String> twin = DatastoreType.of("test", String.class);
        add("a", "value");
        assertEquals(ANY, table.find(session, twin, Optional.of("a")));
        assertFalse(table.remove(session, twin, "a"));
        assertEquals(ANY, table.find(session, type.destroyedBy(value -> {}), ANY));
    }

    @Test
    public void sessionsDoNotShareValues() {
        ManagerSession second = new FakeSession(8);
        table.open(second);
        add("a", "value");
        assertEquals(ANY, table.find(second, type, ANY));
        table.close(second, Runnable::run);
        assertEquals(Optional.of("value"), table.find(session, type, ANY));
    }

    @Test
    public void aRemovedValueIsNotDestroyed() {
        add("a", "removed");
        assertTrue(table.remove(session, type, "a"));
        assertFalse("it is not there any more", table.remove(session, type, "a"));
        table.close(session, Runnable::run);
        assertEquals(List.of(), destroyed);
    }

    @Test
    public void theEndOfTheSessionDestroysTheNewestFirstAndOnce() {
        add("a", "1");
        add("b", "2");
        assertTrue(table.add(session, type, "", "3", other));
        table.close(session, Runnable::run);
        table.close(session, Runnable::run);
        table.release(owner);
        assertEquals(List.of("3", "2", "1"), destroyed);
        assertEquals(ANY, table.find(session, type, ANY));
    }

    @Test
    public void theEndOfABundleDestroysItsValuesInAllSessions() {
        ManagerSession second = new FakeSession(8);
        table.open(second);
        add("a", "1");
        table.add(session, type, "a", "theirs", other);
        add("a", "2");
        table.add(second, type, "a", "3", owner);
        assertEquals(3, table.countOf(owner));
        table.release(owner);
        table.release(owner);
        assertEquals(List.of("2", "1", "3"), destroyed);
        assertEquals(0, table.countOf(owner));
        assertEquals(1, table.countOf(other));
        assertEquals(Optional.of("theirs"), table.find(session, type, ANY));
    }

    @Test
    public void aValueThatComesAfterTheEndIsDestroyedAtOnce() {
        table.close(session, Runnable::run);
        assertFalse(table.add(session, type, "a", "late", owner));
        assertEquals(List.of("late"), destroyed);
        assertEquals(0, table.countOf(owner));
        assertFalse(table.add(new FakeSession(99), type, "a", "unknown", owner));
        assertEquals(List.of("late", "unknown"), destroyed);
    }

    @Test
    public void aDestroyerThatFailsDoesNotStopTheOthers() {
        DatastoreType<String> failing = DatastoreType.of("failing", String.class)
                .destroyedBy(value -> {
                    destroyed.add(value);
                    throw new IllegalStateException("on purpose");
                });
        DatastoreType<String> unlinked = DatastoreType.of("unlinked", String.class)
                .destroyedBy(value -> {
                    destroyed.add(value);
                    throw new NoClassDefFoundError("on purpose");
                });
        add("", "1");
        table.add(session, failing, "", "2", owner);
        table.add(session, unlinked, "", "3", owner);
        add("", "4");
        table.release(owner);
        assertEquals(List.of("4", "3", "2", "1"), destroyed);
    }

    /** Destroyers are foreign code: no lock is held, and the table is already without the value. */
    @Test
    public void aDestroyerMayUseTheTable() {
        DatastoreType<String> curious = DatastoreType.of("curious", String.class)
                .destroyedBy(value -> {
                    destroyed.add(value + table.find(session, type, ANY).isPresent());
                    destroyed.add("stored " + table.add(session, type, "", "again", owner));
                });
        table.add(session, curious, "", "1", owner);
        table.close(session, Runnable::run);
        assertEquals(List.of("1false", "again", "stored false"), destroyed);
    }

    @Test
    public void aSessionHoldsALimitedNumberOfValues() {
        for (int i = 0; i < SessionDatastores.MAX_PER_SESSION; i++) {
            add("", "value");
        }
        assertThrows(IllegalStateException.class, () -> add("", "one too many"));
        assertEquals("a refused value stays its owner's", List.of(), destroyed);
        assertTrue(table.remove(session, type, ""));
        add("", "fits again");
    }

    @Test
    public void whatIsFoundIsTheObjectThatWasStored() {
        DatastoreType<Object> objects = DatastoreType.of("objects", Object.class);
        Object value = new Object();
        table.add(session, objects, "a", value, owner);
        assertSame(value, table.find(session, objects, Optional.of("A")).orElseThrow());
    }
}
