package org.patchbay.api.wire;

import static org.junit.Assert.assertEquals;
import static org.patchbay.api.wire.Reading.everyWay;
import static org.patchbay.api.wire.Reading.packet;

import java.util.List;
import org.junit.Test;

/** The rules of specification 2.2 and 2.3; the streams are those of the framing transcripts. */
public class PacketReaderTest {
    private static final String PING = "Action: Ping\r\nActionID: 1\r\n\r\n";

    @Test
    public void linesEndAtCrLf() {
        assertEquals(List.of(packet("Action: Ping", "ActionID: 1")), everyWay(PING));
    }

    @Test
    public void linesEndAtABareLf() {
        assertEquals(List.of(packet("Action: Ping", "ActionID: 1")), everyWay("Action: Ping\nActionID: 1\n\n"));
    }

    @Test
    public void lineEndsMayBeMixed() {
        assertEquals(
                List.of(packet("Action: Ping", "ActionID: mixed")), everyWay("Action: Ping\r\nActionID: mixed\n\r\n"));
    }

    @Test
    public void aCrInsideALineIsData() {
        assertEquals(List.of(packet("Action: Ping\rActionID: 1")), everyWay("Action: Ping\rActionID: 1\r\n\r\n"));
    }

    @Test
    public void onlyOneCrInFrontOfTheLfIsDropped() {
        assertEquals(
                List.of(packet("Action: Ping\r", "ActionID: 2")), everyWay("Action: Ping\r\r\nActionID: 2\r\n\r\n"));
    }

    @Test
    public void aLineOfOneCrIsNotEmpty() {
        assertEquals(List.of(packet("\r", "Action: Ping")), everyWay("\r\r\nAction: Ping\r\n\r\n"));
    }

    @Test
    public void aNulCutsItsLine() {
        assertEquals(
                List.of(packet("Action: Ping", "ActionID: a")), everyWay("Action: Ping\r\nActionID: a\0b\0c\r\n\r\n"));
    }

    @Test
    public void aCrInFrontOfANulIsData() {
        assertEquals(List.of(packet("Action: Ping\r")), everyWay("Action: Ping\r\0\n\n"));
    }

    @Test
    public void aLineThatBeginsWithNulEndsTheMessage() {
        assertEquals(
                List.of(packet("Action: Ping", "ActionID: 1"), packet("Action: Ping", "ActionID: 2")),
                everyWay("Action: Ping\r\nActionID: 1\r\n\0junk\r\nAction: Ping\r\nActionID: 2\r\n\r\n"));
    }

    @Test
    public void eachFurtherEmptyLineIsAnEmptyMessage() {
        assertEquals(List.of(packet("Action: Ping"), packet(), packet()), everyWay("Action: Ping\r\n\r\n\r\n\n"));
    }

    @Test
    public void aLineOfOneBlankIsNotEmpty() {
        assertEquals(List.of(packet(" ", "Action: Ping")), everyWay(" \r\nAction: Ping\r\n\r\n"));
    }

    @Test
    public void linesWithoutAColonAreKept() {
        assertEquals(
                List.of(packet("this line has no colon", "Action: Ping", "nor has this", ":", "ActionID: 1")),
                everyWay("this line has no colon\r\nAction: Ping\r\nnor has this\r\n:\r\nActionID: 1\r\n\r\n"));
    }

    @Test
    public void blanksAroundNamesAndValuesAreKept() {
        assertEquals(
                List.of(packet(" Action : Ping ", "ActionID: \t trail  ")),
                everyWay(" Action : Ping \r\nActionID: \t trail  \r\n\r\n"));
    }

    @Test
    public void pipelinedMessagesComeInOrder() {
        assertEquals(
                List.of(
                        packet("Action: Ping", "ActionID: 1"),
                        packet("Action: Ping", "ActionID: 1"),
                        packet("Action: Ping", "ActionID: 1")),
                everyWay(PING + PING + PING));
    }

    @Test
    public void anUnfinishedMessageIsNotHandedOver() {
        assertEquals(
                List.of(packet("Action: Ping", "ActionID: 1")), everyWay(PING + "Action: Ping\r\nActionID: 2\r\n"));
    }

    @Test
    public void bytesThatAreUtf8BecomeTheirCharacters() {
        assertEquals(
                List.of(packet("Name: caf\u00e9 \u20ac \ud83d\ude00")),
                everyWay("Name: caf\u00c3\u00a9 \u00e2\u0082\u00ac \u00f0\u009f\u0098\u0080\r\n\r\n"));
    }

    @Test
    public void aByteThatIsNotUtf8BecomesOneLoneSurrogate() {
        assertEquals(List.of(packet("Name: caf\udce9 \u00e9")), everyWay("Name: caf\u00e9 \u00c3\u00a9\r\n\r\n"));
    }

    @Test
    public void nothingOfAMessageIsLeftInTheNextOne() {
        assertEquals(
                List.of(packet("Action: One", "X: 1"), packet("Action: Two")),
                everyWay("Action: One\r\nX: 1\r\n\r\nAction: Two\r\n\r\n"));
    }
}
