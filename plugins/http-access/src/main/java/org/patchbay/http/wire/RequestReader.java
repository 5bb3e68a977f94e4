package org.patchbay.http.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the bytes of one connection into one request, however they are cut. It holds at most one line, one head and one
 * form, and what breaks a limit becomes an answer at once (specification 18.2). Used by one thread at a time.
 */
public final class RequestReader {
    /** Bytes of the request line, and of each header line. */
    public static final int MAX_LINE = 4095;

    /** Header lines. */
    public static final int MAX_FIELDS = 100;

    /** Bytes of a form. */
    public static final int MAX_FORM = 1024;

    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private final List<HttpField> fields = new ArrayList<>();
    private Optional<String[]> requestLine = Optional.empty();
    private Optional<HttpRequest> request = Optional.empty();
    private Optional<HttpResponse> refusal = Optional.empty();
    private State state = State.HEAD;
    private int formBytes;
    /** Bytes behind the head that the client has announced and that have not come. */
    private long outstanding;

    /** What comes next. */
    private enum State {
        /** The request line, and headers. */
        HEAD,
        /** The rest of a head that is refused already. */
        REFUSED_HEAD,
        /** What is behind the head. */
        BODY
    }

    /**
     * Takes the next bytes; behind the request they are thrown away.
     *
     * @param bytes from its position to its limit
     */
    public void feed(ByteBuffer bytes) {
        while (bytes.hasRemaining() && state != State.BODY) {
            octet(bytes.get());
        }
        if (state == State.BODY) {
            outstanding -= bytes.remaining();
            while (bytes.hasRemaining() && body.size() < formBytes) {
                body.write(bytes.get());
            }
            bytes.position(bytes.limit());
            if (request.isEmpty() && refusal.isEmpty() && body.size() == formBytes) {
                complete();
            }
        }
    }

    /** Nothing more comes. A form that is cut short counts as none; a head that is cut short is no request. */
    public void endOfInput() {
        if (request.isEmpty() && refusal.isEmpty()) {
            if (state == State.BODY) {
                body.reset();
                complete();
            } else {
                refuse(ErrorPage.BAD_REQUEST);
            }
        }
        state = State.BODY;
        outstanding = 0;
    }

    /** The request, when it is complete. */
    public Optional<HttpRequest> request() {
        return request;
    }

    /** The answer to what is no request. */
    public Optional<HttpResponse> refusal() {
        return refusal;
    }

    /** Whether the client still sends what nobody reads. */
    public boolean expectsMore() {
        return state == State.REFUSED_HEAD || state == State.BODY && outstanding > 0;
    }

    private void octet(byte octet) {
        if (octet == '\n') {
            String text = line.toString(StandardCharsets.ISO_8859_1);
            line.reset();
            endOfLine(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        } else if (line.size() <= MAX_LINE) {
            line.write(octet);
        } else if (state == State.HEAD) {
            refuseLine();
        }
    }

    private void refuseLine() {
        refuse(requestLine.isEmpty() ? ErrorPage.BAD_REQUEST : ErrorPage.TOO_MANY_HEADERS);
    }

    private void endOfLine(String text) {
        if (state == State.HEAD) {
            takeLine(text);
        } else if (text.isEmpty()) {
            state = State.BODY;
        }
    }

    private void takeLine(String text) {
        if (text.length() > MAX_LINE) {
            refuseLine();
        } else if (text.indexOf(0) >= 0 || text.indexOf('\r') >= 0) {
            refuse(ErrorPage.BAD_REQUEST);
        } else if (requestLine.isEmpty()) {
            takeRequestLine(text.strip().split("[ \t]+"));
        } else if (text.isEmpty()) {
            endOfHead();
        } else if (fields.size() == MAX_FIELDS) {
            refuse(ErrorPage.TOO_MANY_HEADERS);
        } else {
            int colon = text.indexOf(':');
            // A line that is no header counts as one, and says nothing.
            fields.add(
                    colon < 0
                            ? new HttpField(text, "")
                            : new HttpField(
                                    text.substring(0, colon),
                                    text.substring(colon + 1).strip()));
        }
    }

    private void takeRequestLine(String[] words) {
        if (words.length < 2 || words[0].isEmpty()) {
            refuse(ErrorPage.BAD_REQUEST);
            return;
        }
        words[0] = words[0].toUpperCase(Locale.ROOT);
        requestLine = Optional.of(words);
    }

    private void endOfHead() {
        state = State.BODY;
        String method = requestLine.orElseThrow()[0];
        HttpRequest head = new HttpRequest(method, requestLine.orElseThrow()[1], fields, new byte[0]);
        outstanding = length(head);
        if (!METHODS.contains(method)) {
            refusal = Optional.of(ErrorPage.NOT_IMPLEMENTED);
        } else if (head.posts() && outstanding > MAX_FORM && isForm(head)) {
            refusal = Optional.of(ErrorPage.BODY_TOO_LONG);
        } else if (head.posts() && outstanding > 0 && isForm(head)) {
            formBytes = (int) outstanding;
        }
    }

    /** Without a type it is taken for a form; with another one, or with a character set, it is not. */
    private static boolean isForm(HttpRequest head) {
        return head.field("content-type").map(FORM_TYPE::equalsIgnoreCase).orElse(true);
    }

    private static long length(HttpRequest head) {
        String text = head.field("content-length").orElse("");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private void refuse(HttpResponse response) {
        state = State.REFUSED_HEAD;
        refusal = Optional.of(response);
    }

    private void complete() {
        String[] words = requestLine.orElseThrow();
        request = Optional.of(new HttpRequest(words[0], words[1], fields, body.toByteArray()));
    }
}
