package org.patchbay.api.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.ManagerSession;

/** What a handler asks its call. */
public class ActionCallTest {
    private static ActionCall call(String... lines) {
        return new ActionCall() {
            @Override
            public AmiMessage request() {
                return AmiMessage.ofLines(List.of(lines));
            }

            @Override
            public ManagerSession session() {
                throw new AssertionError("nobody asks for the session here");
            }
        };
    }

    @Test
    public void aHeaderIsFoundInAnyCase() {
        assertEquals("Bath", call("Action: Weather", "STATION: Bath").header("Station"));
        assertEquals("", call("Action: Weather").header("Station"));
    }

    @Test
    public void aRequiredHeaderIsThere() throws ActionException {
        assertEquals("Bath", call("Station: Bath").require("Station"));
    }

    @Test
    public void aMissingOrEmptyRequiredHeaderIsRefusedByName() {
        for (ActionCall call : List.of(call("Action: Weather"), call("Station:"))) {
            ActionException refusal = assertThrows(ActionException.class, () -> call.require("Station"));
            assertEquals("No Station specified", refusal.getMessage());
        }
    }
}
