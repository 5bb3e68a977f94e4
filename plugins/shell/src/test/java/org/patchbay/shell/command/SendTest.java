package org.patchbay.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.Test;
import org.patchbay.api.frontend.AnswerSink;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.api.frontend.DigestVerdict;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.Transport;
import org.patchbay.shell.output.Screen;

/** An action is sent as an account; whatever happens, its session is closed. */
public class SendTest {
    private static final String ANSWER = "Response: Success\r\nMessage: A list\r\n\r\n"
            + "Event: Item\r\nName: a\r\nName: b\r\n\r\nEvent: End\u001b\r\n\r\n";

    private final List<String> journal = new ArrayList<>();
    private boolean permitted = true;
    private Consumer<AnswerSink> answer = sink -> {
        sink.write(ByteBuffer.wrap(ANSWER.getBytes(StandardCharsets.UTF_8)));
        sink.end(false);
    };

    /** Knows one account, ann. */
    private final class Sessions implements RequestSessions {
        @Override
        public RequestSession open(Transport transport, InetSocketAddress client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<RequestSession> openAs(String account, Transport transport, InetSocketAddress client) {
            journal.add("open " + transport + " as " + account);
            return account.equals("ann") ? Optional.of(new Session()) : Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ZERO;
        }
    }

    /** Answers as the test says. */
    private final class Session implements RequestSession {
        @Override
        public long ident() {
            return 1;
        }

        @Override
        public boolean authenticated() {
            return false;
        }

        @Override
        public boolean over() {
            return false;
        }

        @Override
        public boolean request(AmiMessage message, InetSocketAddress client, AnswerSink sink) {
            journal.add(message.lines().toString());
            answer.accept(sink);
            return permitted;
        }

        @Override
        public DigestVerdict login(DigestAnswer digest, InetSocketAddress client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close(String reason) {
            journal.add("close");
        }
    }

    private List<String> send(String... typed) throws Exception {
        Send send = new Send(
                new Sessions(),
                new FakeManager(),
                new Journal(entry -> journal.add(entry.subject() + " " + entry.outcome() + " " + entry.targets())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Words words = Words.of(List.of(typed), send);
        send.run(words, new Screen(new PrintStream(bytes, false, StandardCharsets.UTF_8), 0, words.json()));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String refusal(String... typed) {
        return assertThrows(ShellException.class, () -> send(typed)).getMessage();
    }

    @Test
    public void theAnswerIsShownPacketByPacket() throws Exception {
        assertEquals(
                List.of(
                        "Response: Success",
                        "Message: A list",
                        "",
                        "Event: Item",
                        "Name: a",
                        "Name: b",
                        "",
                        "Event: End?"),
                send("ann", "Items", "Kind=small ones", "Empty="));
        assertEquals(
                List.of(
                        "open INTERNAL as ann",
                        "send Items as an account SUCCESS {Account=ann}",
                        "[Action: Items, Kind: small ones, Empty: ]",
                        "close"),
                journal);
    }

    @Test
    public void aProgramGetsAnObjectForEachPacket() throws Exception {
        assertEquals(
                List.of(
                        "[{\"Response\":\"Success\",\"Message\":\"A list\"},",
                        " {\"Event\":\"Item\",\"Name\":[\"a\",\"b\"]},",
                        " {\"Event\":\"End\\u001B\"}]"),
                send("--json", "ann", "Items"));
    }

    @Test
    public void whatIsNoRequestIsRefusedBeforeASessionIsOpened() {
        assertEquals("Not HEADER=VALUE: Oslo", refusal("ann", "Weather", "Oslo"));
        refusal("ann", "Weather", "Station=a\r\nAction: Logoff");
        refusal("ann", "Wea\nther");
        assertEquals(List.of(), journal);
    }

    @Test
    public void anAccountThatIsNoneIsRefused() {
        assertEquals("There is no account eve, or it is in use and allowmultiplelogin is off.", refusal("eve", "Ping"));
        assertEquals(List.of("open INTERNAL as eve", "send Ping as an account FAILURE {Account=eve}"), journal);
    }

    @Test
    public void anAccountThatMayNotBeUsedFromHereIsToldSo() {
        permitted = false;
        answer = sink -> {};
        assertEquals("The access list of this account does not permit 127.0.0.1.", refusal("ann", "Ping"));
        assertEquals("close", journal.get(journal.size() - 1));
    }

    @Test
    public void whoDoesNotAnswerIsNotWaitedForForever() {
        answer = sink -> {};
        assertEquals("No answer within 1 s.", refusal("--timeout", "1", "ann", "Slow"));
        assertEquals("close", journal.get(journal.size() - 1));
    }

    @Test
    public void anAnswerWithoutEndIsCutOff() {
        answer = sink -> {
            for (int i = 0; i <= Answer.MAX_BYTES / 100_000; i++) {
                sink.write(ByteBuffer.wrap(new byte[100_000]));
            }
        };
        assertEquals("The answer is longer than " + Answer.MAX_BYTES + " bytes.", refusal("ann", "Endless"));
    }
}
