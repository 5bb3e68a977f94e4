package org.patchbay.api.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** What can be said of an action before it is called. */
public class ActionDescriptorTest {
    @Test
    public void saysWhatTheActionIs() {
        ActionDescriptor descriptor = ActionDescriptor.of("Weather", EventCategory.REPORTING, EventCategory.SYSTEM)
                .synopsis("Temperature.")
                .description("One.\n\nTwo.");
        assertEquals("Weather", descriptor.name());
        assertEquals(Privileges.of(EventCategory.SYSTEM, EventCategory.REPORTING), descriptor.privileges());
        assertEquals("Temperature.", descriptor.synopsis());
        assertEquals("One.\n\nTwo.", descriptor.description());
        assertEquals("ActionDescriptor[Weather, system,reporting,all]", descriptor.toString());
    }

    @Test
    public void eachTextLeavesTheOthersAlone() {
        ActionDescriptor plain = ActionDescriptor.of("X");
        plain.synopsis("a").description("b");
        assertEquals("", plain.synopsis());
        assertEquals("", plain.description());
        ActionDescriptor both = plain.description("b").synopsis("a");
        assertEquals("b", both.description());
        assertEquals(Privileges.NONE, both.privileges());
    }

    @Test
    public void takesTheNamesThatAsteriskHas() {
        for (String name : new String[] {"A", "IAXpeers", "sip-notify", "a.b_c", "X".repeat(79)}) {
            assertEquals(name, ActionDescriptor.of(name).name());
        }
    }

    @Test
    public void refusesWhatIsNoName() {
        String[] none = {
            "", " ", "a b", "a:b", "Ping\r", "Ping\n", "Ping\0", "\u00e9", "\u0131", "X".repeat(80), "a/b", "a,b", "*"
        };
        for (String name : none) {
            assertThrows(name, IllegalArgumentException.class, () -> ActionDescriptor.of(name));
        }
        assertThrows(NullPointerException.class, () -> ActionDescriptor.of(null));
    }

    @Test
    public void theSynopsisIsOneLine() {
        ActionDescriptor descriptor = ActionDescriptor.of("X");
        for (String text : new String[] {"a\nb", "a\rb", "a\0b", "a\n"}) {
            assertThrows(IllegalArgumentException.class, () -> descriptor.synopsis(text));
        }
        assertThrows(NullPointerException.class, () -> descriptor.synopsis(null));
        assertThrows(NullPointerException.class, () -> descriptor.description(null));
    }
}
