package org.patchbay.core.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.core.builtin.Filter;
import org.patchbay.core.builtin.Ping;

/** Documentation from resources. */
public class HelpTextsTest {
    private static final ActionDescriptor WEATHER = ActionDescriptor.of("Weather");

    private static final String TEXT = """
            Synopsis: Temperature at a station.
            Argument: Station - The name of
              the station.
            Argument: [Unit] - Celsius without it.
            See-Also: Stations, Forecast

            In degrees.

            Second paragraph.
            """;

    @Test
    public void fillsInWhatTheDescriptorLeavesOpen() {
        ActionDescriptor full = HelpTexts.complete(WEATHER, TEXT);
        assertEquals("Temperature at a station.", full.synopsis());
        assertEquals("In degrees.\n\nSecond paragraph.", full.description());
        assertEquals(List.of("Stations", "Forecast"), full.seeAlso());
        assertEquals("The name of the station.", full.arguments().get(0).text());
        assertTrue(full.arguments().get(0).required());
        assertFalse(full.arguments().get(1).required());
        assertEquals("[Unit:] <value>", full.arguments().get(1).toString());
    }

    @Test
    public void leavesWhatTheCodeSays() {
        ActionDescriptor own = WEATHER.synopsis("Mine.").description("My own.").seeAlso("Me");
        ActionDescriptor full = HelpTexts.complete(own, TEXT);
        assertEquals("Mine.", full.synopsis());
        assertEquals("My own.", full.description());
        assertEquals(List.of("Me"), full.seeAlso());
    }

    @Test
    public void takesADescriptionWithoutHeaders() {
        assertEquals(
                "Only words.", HelpTexts.complete(WEATHER, "\nOnly words.\n").description());
        assertEquals("", HelpTexts.complete(WEATHER, "Synopsis: only this").description());
    }

    @Test
    public void refusesALineThatIsNoHeaderOfItsOwn() {
        assertThrows(IllegalArgumentException.class, () -> HelpTexts.complete(WEATHER, "Sinopsis: typo\n\ntext"));
    }

    @Test
    public void withoutAResourceTheDescriptorStaysAsItIs() {
        assertSame(WEATHER, new HelpTexts(path -> null).complete(WEATHER));
    }

    @Test
    public void everyBuiltInActionIsDocumented() {
        assertFalse(new Ping().entry().descriptor().description().isEmpty());
        assertEquals(2, new Filter().entry().descriptor().arguments().size());
    }
}
