package org.patchbay.webconsole.data;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.patchbay.api.action.ActionArgument;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.webconsole.Fake;

/** The rows of the actions, and the documentation of one. */
public class ActionsViewTest {
    private static final CallStatistics CALLS = Fake.of(
            CallStatistics.class,
            "calls",
            10L,
            "errors",
            2L,
            "denied",
            1L,
            "percentile",
            Duration.ofMillis(4),
            "lastError",
            Optional.of(Instant.ofEpochMilli(9)));

    private static ActionInfo action(Optional<ActionDescriptor> descriptor, ActionInfo.State state, String reason) {
        return Fake.of(
                ActionInfo.class,
                "descriptor",
                descriptor,
                "name",
                "Weather",
                "owner",
                "com.acme 1.0",
                "state",
                state,
                "reason",
                reason,
                "changesState",
                true,
                "calls",
                CALLS);
    }

    private static List<?> list(String member, String name, ActionInfo... actions) {
        ManagerService manager = Fake.of(ManagerService.class, "actions", List.of(actions));
        Map<String, String> fields = name.isEmpty() ? Map.of() : Map.of("name", name);
        return (List<?>) new ActionsView(manager).render(new Query(fields)).get(member);
    }

    private static final ActionDescriptor WEATHER = ActionDescriptor.of("Weather", EventCategory.REPORTING)
            .synopsis("Temperature.")
            .description("Of a station.")
            .arguments(ActionArgument.required("Station", "Which."))
            .seeAlso("Ping");

    @Test
    public void aRowHasStateAndFigures() {
        Map<?, ?> row = (Map<?, ?>) list("rows", "", action(Optional.of(WEATHER), ActionInfo.State.ACTIVE, ""))
                .get(0);
        assertEquals("ACTIVE", row.get("state"));
        assertEquals(10L, row.get("calls"));
        assertEquals(4.0, row.get("p99"));
        assertEquals(List.of("reporting"), row.get("classes"));
    }

    @Test
    public void aRefusedActionSaysWhy() {
        Map<?, ?> row = (Map<?, ?>)
                list("rows", "", action(Optional.empty(), ActionInfo.State.FAILED, "Login cannot be taken over."))
                        .get(0);
        assertEquals("Login cannot be taken over.", row.get("reason"));
        assertFalse(row.containsKey("classes"));
    }

    @Test
    public void oneActionComesWithItsDocumentation() {
        Map<?, ?> offer =
                (Map<?, ?>) list("offers", "weather", action(Optional.of(WEATHER), ActionInfo.State.ACTIVE, ""))
                        .get(0);
        assertEquals("Of a station.", offer.get("description"));
        assertEquals(List.of(Map.of("name", "Station", "required", true, "text", "Which.")), offer.get("arguments"));
        assertEquals(List.of("Ping"), offer.get("seeAlso"));
        assertEquals(9L, offer.get("lastError"));
    }

    @Test
    public void anUnknownNameHasNoOffer() {
        assertEquals(List.of(), list("offers", "Nope", action(Optional.of(WEATHER), ActionInfo.State.ACTIVE, "")));
    }
}
