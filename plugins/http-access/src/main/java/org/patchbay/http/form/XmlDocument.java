package org.patchbay.http.form;

import java.util.Locale;
import org.patchbay.api.message.AmiMessage;

/**
 * The answer as XML: one element for each packet, one attribute for each header (specification 18.7). Asterisk can be made
 * to send what is no XML; this cannot: names are made distinct and valid, and what XML cannot carry is replaced.
 */
final class XmlDocument {
    private static final String OPAQUE = "opaque_data";

    private XmlDocument() {}

    static String of(String answer, AmiMessage request) {
        String[] names = Parameters.elementNames(request);
        String id = value(names[0]);
        String element = elementName(names[1]);
        StringBuilder xml = new StringBuilder("<ajax-response>\n");
        for (Packet packet : Packet.of(answer)) {
            xml.append("<response type='object' id='").append(id).append("'><").append(element);
            attributes(xml, packet);
            xml.append(" /></response>\n");
        }
        return xml.append("</ajax-response>\n").toString();
    }

    private static void attributes(StringBuilder xml, Packet packet) {
        Repeats repeats = new Repeats();
        for (Packet.Header header : packet.headers()) {
            attribute(xml, repeats.distinct(header.name(), attributeName(header.name())), value(header.value()));
        }
        if (!packet.opaque().isEmpty()) {
            attribute(xml, repeats.distinct(OPAQUE, OPAQUE), value(String.join("\n", packet.opaque())));
        }
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        xml.append(' ').append(name).append("='").append(value).append('\'');
    }

    private static String value(String text) {
        return Markup.escape(Markup.carriable(text));
    }

    /** Every byte that is no letter or digit becomes an underscore; what would be no name gets one in front. */
    static String attributeName(String header) {
        StringBuilder name = new StringBuilder();
        header.codePoints().forEach(point -> {
            boolean plain = point < 0x80 && Character.isLetterOrDigit(point);
            name.append(plain ? String.valueOf((char) Character.toLowerCase(point)) : "_".repeat(octets(point)));
        });
        String text = name.toString();
        boolean valid = !text.isEmpty() && !Character.isDigit(text.charAt(0)) && !text.startsWith("xml");
        return valid ? text : "_" + text;
    }

    private static int octets(int point) {
        boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point < 0x80 || lone ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    /** What is no name is not taken. */
    private static String elementName(String wanted) {
        boolean valid = wanted.matches("[A-Za-z_][A-Za-z0-9_.-]*")
                && !wanted.toLowerCase(Locale.ROOT).startsWith("xml");
        return valid ? wanted : "generic";
    }
}
