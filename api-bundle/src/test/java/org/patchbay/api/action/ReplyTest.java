package org.patchbay.api.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.patchbay.api.action.RecordingResponder.calls;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;

/** The forms of specification 4.1 and 4.2. */
public class ReplyTest {
    @Test
    public void aSuccessWithoutTextHasNoMessage() {
        assertEquals(List.of("send [Response: Success]"), calls(Reply.success()));
        assertEquals(List.of("send [Response: Success]"), calls(Reply.success("")));
    }

    @Test
    public void eachFormIsOnePacket() {
        assertEquals(List.of("send [Response: Success, Message: Done]"), calls(Reply.success("Done")));
        assertEquals(List.of("send [Response: Error, Message: No]"), calls(Reply.error("No")));
        assertEquals(List.of("send [Response: Goodbye, Message: Bye]"), calls(Reply.response("Goodbye", "Bye")));
    }

    @Test
    public void furtherHeadersStandBehindTheMessageInTheirOrder() {
        Reply reply = Reply.success("Done").with("B", 1).with("A", "").with("B", 2.5);
        assertEquals(List.of("send [Response: Success, Message: Done, B: 1, A: , B: 2.5]"), calls(reply));
    }

    @Test
    public void aReplyDoesNotChangeWhenHeadersAreAddedToIt() {
        Reply plain = Reply.success();
        plain.with("A", 1);
        plain.closingSession();
        assertEquals(List.of("send [Response: Success]"), calls(plain));
        assertFalse(plain.closesSession());
    }

    @Test
    public void aReplyMayBeWrittenMoreThanOnce() {
        Reply reply = Reply.error("No");
        assertEquals(calls(reply), calls(reply));
    }

    @Test
    public void aListIsHandedOverAsAListAndItsHeadersGoIntoTheClosingEvent() {
        Reply reply = Reply.list("Follows", Stream.of(AmiEvent.of("One"), AmiEvent.of("Two")), "AllComplete")
                .with("Total", 2);
        assertEquals(List.of("list Follows [One, Two] AllComplete [Total: 2]"), calls(reply));
    }

    @Test
    public void theItemsOfAListAreNotTouchedBeforeItIsWritten() {
        AtomicBoolean taken = new AtomicBoolean();
        Stream<AmiEvent> items = Stream.of(AmiEvent.of("One")).peek(item -> taken.set(true));
        Reply reply = Reply.list("Follows", items, "AllComplete");
        assertFalse(taken.get());
        calls(reply);
        assertTrue(taken.get());
    }

    @Test
    public void aScriptWritesItsPacketsItself() {
        Reply reply = Reply.write(out -> {
            out.append("Response: Follows");
            out.end();
            out.sendEvent(AmiEvent.of("E").with("A", 1));
        });
        assertEquals(List.of("append Response: Follows", "end", "event E [A: 1]"), calls(reply));
    }

    @Test
    public void aPendingReplyWritesNothingItself() {
        CompletionStage<Reply> stage = new CompletableFuture<>();
        Reply reply = Reply.later(stage);
        assertSame(stage, reply.pending().orElseThrow());
        assertEquals(List.of(), calls(reply));
        assertEquals(Optional.empty(), Reply.success().pending());
    }

    @Test
    public void closingSurvivesFurtherHeaders() {
        Reply reply = Reply.response("Goodbye", "Bye").closingSession().with("A", 1);
        assertTrue(reply.closesSession());
        assertEquals(List.of("send [Response: Goodbye, Message: Bye, A: 1]"), calls(reply));
    }

    @Test
    public void aPendingReplyMayCloseTheSession() {
        Reply reply = Reply.later(new CompletableFuture<>()).closingSession();
        assertTrue(reply.closesSession());
        assertTrue(reply.pending().isPresent());
    }

    @Test
    public void refusesTextThatIsNotOneLineWhenItIsMade() {
        for (String text : new String[] {"a\r\nb", "a\0", "\n"}) {
            assertThrows(IllegalArgumentException.class, () -> Reply.success(text));
            assertThrows(IllegalArgumentException.class, () -> Reply.error(text));
            assertThrows(IllegalArgumentException.class, () -> Reply.response(text, ""));
            assertThrows(IllegalArgumentException.class, () -> Reply.success().with("A", text));
            assertThrows(IllegalArgumentException.class, () -> Reply.success().with(text, "a"));
            assertThrows(IllegalArgumentException.class, () -> Reply.list("m", Stream.empty(), text));
        }
        assertThrows(IllegalArgumentException.class, () -> Reply.list("m", Stream.empty(), ""));
    }

    @Test
    public void refusesNull() {
        assertThrows(NullPointerException.class, () -> Reply.success(null));
        assertThrows(NullPointerException.class, () -> Reply.list("m", null, "Complete"));
        assertThrows(NullPointerException.class, () -> Reply.write(null));
        assertThrows(NullPointerException.class, () -> Reply.later(null));
        assertThrows(NullPointerException.class, () -> Reply.success().with("A", null));
    }

    @Test
    public void textFollowsInsteadOfHeaders() {
        Reply reply = Reply.follows(text -> text.print("a\n"));
        assertEquals(List.of("follows a\n"), RecordingResponder.calls(reply));
        assertThrows(IllegalStateException.class, () -> reply.with("Name", "value"));
    }
}
