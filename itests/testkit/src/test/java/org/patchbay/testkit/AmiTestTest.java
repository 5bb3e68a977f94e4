package org.patchbay.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;

/** Running a handler or a pack answers as the server would. */
public class AmiTestTest {
    private final ActionHandler echo = call -> Reply.success("Heard")
            .with("Word", call.require("Word"))
            .with("By", call.session().account());

    private final ActionPack pack = catalog -> catalog.add(ActionDescriptor.of("Open"), echo)
            .add(ActionDescriptor.of("Locked", EventCategory.SYSTEM, EventCategory.CALL), echo);

    @Test
    public void returnsThePacketsOfTheReply() {
        List<AmiMessage> packets = AmiTest.run(echo, "Action: Echo", "Word: ho", "ActionID: 7");
        assertEquals(1, packets.size());
        assertEquals(
                List.of("Response: Success", "ActionID: 7", "Message: Heard", "Word: ho", "By: admin"),
                packets.get(0).lines());
    }

    @Test
    public void turnsARefusalIntoTheErrorPacket() {
        AmiMessage reply = AmiTest.run(echo, "Action: Echo", "ActionID: 7").get(0);
        assertEquals(List.of("Response: Error", "ActionID: 7", "Message: No Word specified"), reply.lines());
    }

    @Test
    public void keepsARefusalOnOneLine() {
        ActionHandler refusing = call -> {
            throw new ActionException("No\r\nEvent: Forged");
        };
        assertEquals(
                "No Event: Forged", AmiTest.run(refusing, "Action: X").get(0).header("Message"));
    }

    @Test
    public void letsADefectThrough() {
        ActionHandler broken = call -> {
            throw new IllegalStateException("broken");
        };
        assertEquals(
                "broken",
                assertThrows(IllegalStateException.class, () -> AmiTest.run(broken, "Action: X"))
                        .getMessage());
    }

    @Test
    public void refusesANullReply() {
        ActionHandler nothing = call -> null;
        assertThrows(IllegalStateException.class, () -> AmiTest.run(nothing, "Action: X"));
    }

    @Test
    public void waitsForADeferredReply() {
        ActionHandler slow = call -> Reply.later(CompletableFuture.supplyAsync(() -> Reply.success("at last")));
        assertEquals("at last", AmiTest.run(slow, "Action: X").get(0).header("Message"));
    }

    @Test
    public void turnsADeferredRefusalIntoTheErrorPacketHoweverItIsWrapped() {
        CompletableFuture<Reply> failed = CompletableFuture.failedFuture(new ActionException("too late"));
        for (ActionHandler handler : List.<ActionHandler>of(
                call -> Reply.later(failed), call -> Reply.later(failed.thenApply(reply -> reply)))) {
            AmiMessage reply = AmiTest.run(handler, "Action: X").get(0);
            assertEquals("Error", reply.header("Response"));
            assertEquals("too late", reply.header("Message"));
        }
    }

    @Test
    public void letsADeferredDefectThrough() {
        ActionHandler broken = call -> Reply.later(CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("broken");
        }));
        assertThrows(IllegalStateException.class, () -> AmiTest.run(broken, "Action: X"));
    }

    @Test
    public void tellsWhetherTheSessionIsClosed() {
        ActionHandler bye = call -> Reply.response("Goodbye", "").closingSession();
        ActionHandler lateBye = call ->
                Reply.later(CompletableFuture.completedFuture(Reply.success())).closingSession();
        FakeCall call = FakeCall.of("Action: X");
        assertTrue(AmiTest.perform(bye, call).closesSession());
        assertTrue(AmiTest.perform(lateBye, call).closesSession());
        assertFalse(AmiTest.perform((ActionCall any) -> Reply.success(), call).closesSession());
    }

    @Test
    public void findsTheActionOfAPackWithoutRegardToCase() {
        assertEquals("ho", AmiTest.run(pack, "Action: oPEN", "Word: ho").get(0).header("Word"));
    }

    @Test
    public void answersAnUnknownActionOfAPackAsTheServerDoes() {
        assertEquals(
                "Invalid/unknown command: Shut. Use Action: ListCommands to show available commands.",
                AmiTest.run(pack, "Action: Shut").get(0).header("Message"));
    }

    @Test
    public void checksTheRightsThatThePackDemands() {
        String[] request = {"Action: Locked", "Word: ho"};
        FakeSession caller = FakeSession.of("joe").write(EventCategory.CALL).build();
        FakeSession stranger = FakeSession.of("joe").write(EventCategory.USER).build();
        assertEquals("joe", AmiTest.run(pack, caller, request).get(0).header("By"));
        assertEquals(
                "Permission denied", AmiTest.run(pack, stranger, request).get(0).header("Message"));
        assertEquals(
                "Permission denied",
                AmiTest.run(pack, FakeSession.beforeLogin(), "Action: Open")
                        .get(0)
                        .header("Message"));
    }

    @Test
    public void describesWhatAPackOffers() {
        assertEquals(
                List.of("Open", "Locked"),
                AmiTest.describe(pack).stream().map(ActionDescriptor::name).toList());
        ActionPack twice =
                catalog -> catalog.add(ActionDescriptor.of("A"), echo).add(ActionDescriptor.of("a"), echo);
        assertThrows(IllegalStateException.class, () -> AmiTest.describe(twice));
    }

    @Test
    public void refusesARequestThatWouldArriveAsTwo() {
        assertThrows(IllegalArgumentException.class, () -> FakeCall.of("Action: X", "", "Action: Y"));
        assertThrows(IllegalArgumentException.class, () -> FakeCall.of("Action: X\nAction: Y"));
        assertThrows(IllegalArgumentException.class, () -> FakeCall.of("Action: X\rAction: Y"));
    }
}
