package org.patchbay.http.session;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.frontend.AnswerSink;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.api.frontend.DigestVerdict;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.Transport;

/** A manager that knows login, logoff, ping, and wait, which is answered when a test says so. */
final class FakeManager implements RequestSessions {
    static final String SECRET = "right";

    final List<FakeSession> opened = new ArrayList<>();
    Duration timeout = Duration.ofSeconds(60);

    @Override
    public RequestSession open(Transport transport, InetSocketAddress client) {
        FakeSession session = new FakeSession(transport);
        opened.add(session);
        return session;
    }

    @Override
    public Optional<RequestSession> openAs(String account, Transport transport, InetSocketAddress client) {
        throw new UnsupportedOperationException("Nobody logs in without a secret over HTTP");
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    long alive() {
        return opened.stream().filter(session -> !session.over()).count();
    }

    /** One of its sessions. */
    static final class FakeSession implements RequestSession {
        final Transport transport;
        final List<AnswerSink> waiting = new ArrayList<>();
        String closedBecause = "";
        private String account = "";
        private boolean over;

        FakeSession(Transport transport) {
            this.transport = transport;
        }

        @Override
        public long ident() {
            return 1;
        }

        @Override
        public boolean authenticated() {
            return !account.isEmpty() && !over;
        }

        @Override
        public boolean over() {
            return over;
        }

        @Override
        public boolean request(AmiMessage message, InetSocketAddress client, AnswerSink sink) {
            if (over) {
                return false;
            }
            switch (message.action()) {
                case "login" -> {
                    boolean right = message.header("secret").equals(SECRET);
                    account = right ? message.header("username") : "";
                    over = !right;
                    answer(sink, right ? "Success" : "Error");
                }
                case "logoff" -> {
                    over = true;
                    answer(sink, "Goodbye");
                }
                case "wait" -> waiting.add(sink);
                case "long" -> {
                    sink.write(ByteBuffer.allocate(3000));
                    sink.write(ByteBuffer.allocate(3000));
                    sink.end(false);
                }
                default -> answer(sink, authenticated() ? "Pong of " + account : "Permission denied");
            }
            return true;
        }

        void answer(AnswerSink sink, String text) {
            sink.write(ByteBuffer.wrap(("Response: " + text + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1)));
            sink.end(over);
        }

        @Override
        public DigestVerdict login(DigestAnswer answer, InetSocketAddress client) {
            if (client.getAddress().getHostAddress().equals("192.0.2.66")) {
                return DigestVerdict.FORBIDDEN;
            }
            if (!answer.field("response").equals(SECRET)) {
                return DigestVerdict.REFUSED;
            }
            account = answer.field("username");
            return DigestVerdict.ACCEPTED;
        }

        @Override
        public void close(String reason) {
            over = true;
            closedBecause = reason;
        }
    }
}
