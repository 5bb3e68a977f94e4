package org.patchbay.http.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One answer.
 *
 * @param status its number and its words, such as {@code 200 OK}
 * @param fields the headers behind those that every answer has, in order
 * @param body what follows the head
 */
public record HttpResponse(String status, List<HttpField> fields, byte[] body) {
    /** The name of the header that says what the body is, spelt as Asterisk spells it. */
    public static final String CONTENT_TYPE = "Content-type";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Makes the list unchangeable. */
    public HttpResponse {
        fields = List.copyOf(fields);
    }

    /**
     * The bytes of it, with the head in the order of specification 18.3.
     *
     * @param server what the server calls itself
     * @param now when it is sent
     * @param headOnly whether the body stays out; its length is told all the same
     */
    public byte[] encode(String server, Instant now, boolean headOnly) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        append(head, new HttpField("Server", server));
        append(head, new HttpField("Date", DATE.format(now)));
        append(head, new HttpField("Connection", "close"));
        append(head, new HttpField("Cache-Control", "no-cache, no-store"));
        append(head, new HttpField("Content-Length", Integer.toString(body.length)));
        fields.forEach(field -> append(head, field));
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + body.length);
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!headOnly) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private static void append(StringBuilder head, HttpField field) {
        head.append(field.name()).append(": ").append(field.value()).append("\r\n");
    }
}
