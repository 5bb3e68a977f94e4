package org.patchbay.core.filter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** White and black filters together (specification 8); the events are those of the filter transcripts. */
public class FilterSetTest {
    private static FilterSet set(String... sources) {
        FilterSet set = FilterSet.NONE;
        for (String source : sources) {
            set = set.with(EventFilter.parse(source).orElseThrow());
        }
        return set;
    }

    private static String event(String... lines) {
        return "Event: UserEvent\r\nPrivilege: user,all\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
    }

    @Test
    public void withoutFiltersEverythingPasses() {
        assertTrue(FilterSet.NONE.passes(event("UserEvent: X")));
        assertTrue(FilterSet.NONE.isEmpty());
    }

    @Test
    public void withWhiteFiltersOneOfThemMustMatch() {
        FilterSet set = set("UserEvent: Good", "UserEvent: Fine");
        assertTrue(set.passes(event("UserEvent: Good")));
        assertTrue(set.passes(event("UserEvent: Goodness")));
        assertTrue(set.passes(event("UserEvent: Fine")));
        assertFalse(set.passes(event("UserEvent: good")));
        assertFalse(set.passes(event("UserEvent: Other")));
    }

    @Test
    public void withBlackFiltersNoneOfThemMayMatch() {
        FilterSet set = set("!UserEvent: Bad", "!Key: worse");
        assertTrue(set.passes(event("UserEvent: Fine", "Key: ok")));
        assertFalse(set.passes(event("UserEvent: Bad")));
        assertFalse(set.passes(event("UserEvent: Fine", "Key: worse")));
    }

    @Test
    public void withBothAWhiteOneMustMatchAndNoBlackOneMay() {
        FilterSet set = set("!secret", "UserEvent: Good");
        assertTrue(set.passes(event("UserEvent: Good", "Key: open")));
        assertFalse(set.passes(event("UserEvent: Good", "Key: secret")));
        assertFalse(set.passes(event("UserEvent: Plain", "Key: open")));
    }

    @Test
    public void aFilterSeesTheWholeEvent() {
        assertTrue(
                set("^Event: UserEvent\r\nPrivilege: user,all\r\nA: b\r\n\r\n$").passes(event("A: b")));
        assertTrue(set("user.*b").passes(event("A: b")));
        assertFalse(set("^A: b").passes(event("A: b")));
        assertFalse(set("b$").passes(event("A: b")));
    }

    @Test
    public void anEmptyWhiteFilterLetsEverythingThrough() {
        assertTrue(set("").passes(event("UserEvent: Shown")));
        assertFalse(set("!").passes(event("UserEvent: Shown")));
    }

    @Test
    public void addingAFilterMakesAnotherSet() {
        FilterSet one = set("a");
        FilterSet two = one.with(EventFilter.parse("!b").orElseThrow());
        assertEquals(List.of("a"), one.sources());
        assertEquals(List.of("a", "!b"), two.sources());
        assertEquals(2, two.size());
        assertFalse(two.isEmpty());
    }

    /** Sessions of equal sets share the result, so equality decides how often an event is looked at. */
    @Test
    public void setsOfTheSameFiltersInTheSameOrderAreEqual() {
        assertEquals(set("a", "!b"), set("a", "!b"));
        assertEquals(set("a", "!b").hashCode(), set("a", "!b").hashCode());
        assertEquals(FilterSet.NONE, set());
        assertNotEquals(set("a"), set("!a"));
        assertNotEquals(set("a"), set("a", "a"));
    }

    @Test
    public void aSessionHasALimitedNumberOfFilters() {
        FilterSet set = FilterSet.NONE;
        EventFilter plain = EventFilter.parse("plain words").orElseThrow();
        for (int i = 0; i < FilterSet.MAX_FILTERS; i++) {
            assertFalse("filter " + i + " fits", set.isFullFor(plain));
            set = set.with(plain);
        }
        assertTrue(set.isFullFor(plain));
    }

    /** A publisher looks for all of them in every event. */
    @Test
    public void allExpressionsOfASessionTogetherAreBounded() {
        EventFilter half = EventFilter.parse("[ab]\\{512\\}").orElseThrow();
        EventFilter small = EventFilter.parse("!^x").orElseThrow();
        assertFalse(FilterSet.NONE.with(half).isFullFor(half));
        assertTrue(FilterSet.NONE.with(half).with(half).isFullFor(small));
        assertFalse(
                "plain words cost nothing",
                FilterSet.NONE
                        .with(half)
                        .with(half)
                        .isFullFor(EventFilter.parse("x").orElseThrow()));
    }
}
