package org.patchbay.http.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.WireText;
import org.patchbay.http.wire.HttpRequest;
import org.patchbay.http.wire.Percent;

/** The message that a request carries: one header line for each parameter, in order (specification 18.2). */
public final class Parameters {
    /** More are passed over. */
    private static final int MOST = 128;

    private static final String ELEMENT_ID = "ajaxdest";
    private static final String ELEMENT_NAME = "ajaxobjtype";

    private Parameters() {}

    /** The message; nothing if a parameter hides the end of a line, with which it could forge other lines. */
    public static Optional<AmiMessage> message(HttpRequest request) {
        String text = request.posts() ? new String(request.body(), StandardCharsets.ISO_8859_1) : request.query();
        List<String> lines = new ArrayList<>();
        for (String parameter : text.split("&")) {
            if (!parameter.isEmpty() && lines.size() < MOST) {
                String line = line(parameter);
                if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0 || line.indexOf(0) >= 0) {
                    return Optional.empty();
                }
                lines.add(line);
            }
        }
        return Optional.of(AmiMessage.ofLines(lines));
    }

    private static String line(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        String octets = Percent.decode(name, true) + ": " + Percent.decode(value, true);
        return WireText.decode(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What elements of XML are called by the request: their id and their name. The last one of a name counts. */
    static String[] elementNames(AmiMessage request) {
        String id = "unknown";
        String name = "generic";
        for (String line : request.lines()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).stripLeading();
            if (line.substring(0, colon).equalsIgnoreCase(ELEMENT_ID)) {
                id = value;
            } else if (line.substring(0, colon).equalsIgnoreCase(ELEMENT_NAME)) {
                name = value;
            }
        }
        return new String[] {id, name};
    }
}
