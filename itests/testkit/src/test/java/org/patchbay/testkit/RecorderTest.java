package org.patchbay.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.Test;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;

/** The rules of {@link org.patchbay.api.action.Responder}, packet by packet. */
public class RecorderTest {
    private final Recorder out = new Recorder(AmiMessage.of("Action", "X").with("ActionID", "a b "));

    @Test
    public void putsTheActionIdBehindTheFirstHeaderOfAPacket() {
        out.sendAck("Done");
        out.sendError("Not done");
        out.sendListAck("", "start");
        out.sendEvent(AmiEvent.of("Item").with("Name", "x"));
        assertEquals("""
                Response: Success
                ActionID: a b\040
                Message: Done

                Response: Error
                ActionID: a b\040
                Message: Not done

                Response: Success
                ActionID: a b\040
                EventList: start

                Event: Item
                ActionID: a b\040
                Name: x

                """, out.text());
    }

    @Test
    public void leavesAnActionIdThatThePacketHas() {
        out.send(AmiMessage.of("Response", "Success").with("actionid", "mine"));
        out.append("Response: Success");
        out.append("ActionID: mine");
        out.end();
        assertEquals(
                List.of("Response: Success", "actionid: mine"),
                out.packets().get(0).lines());
        assertEquals(
                List.of("Response: Success", "ActionID: mine"),
                out.packets().get(1).lines());
    }

    @Test
    public void addsNothingToAnAnswerWithoutActionId() {
        Recorder plain = new Recorder(AmiMessage.of("Action", "X"));
        plain.sendAck("");
        assertEquals(List.of("Response: Success"), plain.first().lines());
    }

    @Test
    public void putsTheActionIdBehindThePrivilegeOfAPacketWrittenByLine() {
        out.append("Response: Follows");
        out.append("Privilege: Command");
        out.append("no header at all");
        out.end();
        out.append("Response: Follows");
        out.end();
        assertEquals(
                List.of("Response: Follows", "Privilege: Command", "ActionID: a b ", "no header at all"),
                out.packets().get(0).lines());
        assertEquals(
                List.of("Response: Follows", "ActionID: a b "),
                out.packets().get(1).lines());
    }

    @Test
    public void countsTheItemsOfAListAndClosesItsStream() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<AmiEvent> items =
                Stream.of(AmiEvent.of("Item"), AmiEvent.of("Item")).onClose(() -> closed.set(true));
        Reply.list("Items follow", items, "ItemsComplete").with("Sum", 2).sendTo(out);
        assertEquals(4, out.packets().size());
        assertEquals(
                List.of("Response: Success", "ActionID: a b ", "EventList: start", "Message: Items follow"),
                out.first().lines());
        assertEquals(
                List.of("Event: ItemsComplete", "EventList: Complete", "ListItems: 2", "Sum: 2", "ActionID: a b "),
                out.packets().get(3).lines());
        assertTrue(closed.get());
    }

    @Test
    public void refusesWhatIsNotOneLine() {
        for (String bad : List.of("Response: a\r", "Response: a\nb: c", "Response: \0", "")) {
            assertThrows(IllegalArgumentException.class, () -> out.append(bad));
        }
        AmiMessage forged = AmiMessage.ofLines(List.of("Response: Success", "Value: a\rb"));
        assertThrows(IllegalArgumentException.class, () -> out.send(forged));
        assertThrows(IllegalArgumentException.class, () -> out.sendAck("a\r\nEvent: Forged"));
        assertTrue(out.packets().isEmpty());
    }

    @Test
    public void refusesAPacketThatIsNeitherResponseNorEvent() {
        assertThrows(IllegalArgumentException.class, () -> out.append("Message: hi"));
        assertThrows(IllegalArgumentException.class, () -> out.send(AmiMessage.of("Message", "hi")));
        assertThrows(IllegalArgumentException.class, () -> out.send(AmiMessage.ofLines(List.of())));
    }

    @Test
    public void insistsOnTheEndOfAPacket() {
        assertThrows(IllegalStateException.class, out::end);
        out.append("Response: Success");
        assertThrows(IllegalStateException.class, () -> out.sendAck("Done"));
        assertThrows(IllegalStateException.class, out::packets);
    }

    @Test
    public void writesLinesThatAreNoPacketAsTheyAre() {
        out.sendLines(List.of("a queue", "", ""));
        assertEquals("a queue\n\n\n", out.text());
        assertThrows(IllegalArgumentException.class, () -> out.sendLines(List.of("open")));
        assertThrows(IllegalArgumentException.class, () -> out.sendLines(List.of("two\nlines", "")));
    }

    @Test
    public void hasNoFirstPacketBeforeThereIsOne() {
        assertThrows(IllegalStateException.class, out::first);
    }

    @Test
    public void keepsTheTextOfACommandAsOnePacket() {
        Reply.follows(text -> {
                    text.print("one\n\ntwo --END");
                    text.print(" COMMAND-- three");
                })
                .sendTo(out);
        assertEquals("""
                Response: Follows
                Privilege: Command
                ActionID: a b\040
                one

                two --END_COMMAND-- three--END COMMAND--

                """, out.text());
    }
}
