package org.patchbay.api.message;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Lookup as in specification 2.3; the messages are those of the framing transcripts. */
public class AmiMessageTest {
    private static AmiMessage message(String... lines) {
        return AmiMessage.ofLines(List.of(lines));
    }

    @Test
    public void findsAHeaderInAnyCase() {
        AmiMessage message = message("aCtIoN: Ping", "ACTIONID: 1");
        assertEquals("Ping", message.action());
        assertEquals("1", message.actionId());
        assertEquals("1", message.header("actionid"));
    }

    @Test
    public void onlyTheCaseOfAsciiIsIgnored() {
        assertEquals("", message("Act\u0131on: Ping").action());
        assertEquals("", message("\u212aey: x").header("Key"));
        assertEquals("", message("\u017fecret: x").header("Secret"));
        assertEquals("", message("@[`{: x").header("`{@["));
    }

    @Test
    public void blanksAndControlsBehindTheColonAreSkipped() {
        assertEquals("Ping", message("Action:Ping").action());
        assertEquals("Ping", message("Action:   Ping").action());
        assertEquals("many", message("ActionID: \t \u0001\t many").actionId());
    }

    @Test
    public void trailingBlanksBelongToTheValue() {
        assertEquals("Ping ", message("Action: Ping ").action());
        assertEquals("trail  ", message("ActionID: trail  ").actionId());
    }

    @Test
    public void aNameWithBlanksAroundItIsAnotherName() {
        assertEquals("", message("Action : Ping").action());
        assertEquals("", message(" Action: Ping").action());
    }

    @Test
    public void aLongerNameIsAnotherName() {
        assertEquals("", message("ActionID: 1").action());
        assertEquals("", message("Action").action());
        assertEquals("", message("Actio: Ping").action());
    }

    @Test
    public void theFirstMatchWinsEvenIfItIsEmpty() {
        AmiMessage message = message("ActionID:", "ActionID: second");
        assertEquals("", message.actionId());
        assertEquals("", message("ActionID: \t", "ActionID: second").actionId());
    }

    @Test
    public void theFirstActionThatIsNotEmptyWins() {
        assertEquals(
                "Ping",
                message("Action:", "Action: ", "Action: Ping", "Action: Logoff").action());
        assertEquals("", message("Action:", "X: Action: Ping").action());
    }

    @Test
    public void aMissingHeaderIsTheEmptyText() {
        assertEquals("", message().header("Action"));
        assertEquals("", message("X: y").header("Action"));
    }

    @Test
    public void theValueMayContainColons() {
        assertEquals("a: b:c", message("X: a: b:c").header("X"));
    }

    @Test
    public void headersAreTheLinesWithANameAndAColon() {
        AmiMessage message = message("A: 1", "no colon", ": nameless", "B:2 ", "C: x\ry", "A: 3");
        assertEquals(List.of(new Header("A", "1"), new Header("B", "2 "), new Header("A", "3")), message.headers());
    }

    @Test
    public void linesAreKeptAsTheyAre() {
        List<String> lines = List.of("A:1", "no colon", "B: \rx");
        assertEquals(lines, AmiMessage.ofLines(lines).lines());
    }

    @Test
    public void isMadeHeaderByHeader() {
        AmiMessage first = AmiMessage.of("Response", "Success");
        AmiMessage second = first.with("Number", 7).with("Empty", "");
        assertEquals(List.of("Response: Success"), first.lines());
        assertEquals(List.of("Response: Success", "Number: 7", "Empty: "), second.lines());
    }

    @Test
    public void refusesWhatWouldBeMoreThanALine() {
        for (String end : new String[] {"\r", "\n", "\0"}) {
            assertThrows(IllegalArgumentException.class, () -> AmiMessage.of("A", "1" + end + "B: 2"));
            assertThrows(IllegalArgumentException.class, () -> AmiMessage.of("A" + end, "1"));
        }
        assertThrows(IllegalArgumentException.class, () -> message("a\nb"));
        assertThrows(IllegalArgumentException.class, () -> message("a\0b"));
    }

    @Test
    public void refusesNull() {
        assertThrows(NullPointerException.class, () -> AmiMessage.of("A", null));
        assertThrows(NullPointerException.class, () -> AmiMessage.of(null, "1"));
        assertThrows(NullPointerException.class, () -> message("A: 1").header(null));
    }

    @Test
    public void doesNotChangeWithTheListItWasMadeOf() {
        List<String> lines = new ArrayList<>(List.of("A: 1"));
        AmiMessage message = AmiMessage.ofLines(lines);
        lines.set(0, "A: 2");
        assertEquals("1", message.header("A"));
        assertThrows(UnsupportedOperationException.class, () -> message.lines().set(0, "A: 3"));
    }

    @Test
    public void messagesOfTheSameLinesAreEqual() {
        assertEquals(message("A: 1", "B: 2"), message("A: 1", "B: 2"));
        assertEquals(message("A: 1").hashCode(), message("A: 1").hashCode());
        assertNotEquals(message("A: 1"), message("A:1"));
    }

    @Test
    public void doesNotShowSecretsInLogs() {
        AmiMessage login = message("Secret: hush", "Action: Login", "Key: psst");
        assertFalse(login.toString(), login.toString().contains("hush"));
        assertFalse(login.toString(), login.toString().contains("psst"));
    }
}
