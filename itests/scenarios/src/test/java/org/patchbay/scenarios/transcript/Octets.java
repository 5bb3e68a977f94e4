package org.patchbay.scenarios.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Bytes as text, one character for each; and the escapes by which recordings write bytes that cannot be seen. */
final class Octets {
    private Octets() {}

    /** Replaces what has no byte by a question mark. */
    static String of(String text) {
        return new String(text.getBytes(ISO_8859_1), ISO_8859_1);
    }

    /** Reads {@code \r \n \t \0 \\ \xHH}; any other backslash stands for itself. */
    static String unescape(String text) {
        StringBuilder octets = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            String code = text.charAt(at) == '\\' ? text.substring(at + 1, Math.min(at + 2, text.length())) : "";
            if (code.equals("x")) {
                octets.append((char) Integer.parseInt(text.substring(at + 2, at + 4), 16));
                at += 4;
            } else if (!code.isEmpty() && "rnt0\\".contains(code)) {
                octets.append("\r\n\t\0\\".charAt("rnt0\\".indexOf(code)));
                at += 2;
            } else {
                octets.append(text.charAt(at));
                at++;
            }
        }
        return of(octets.toString());
    }

    static String escape(String octets) {
        StringBuilder text = new StringBuilder();
        for (char octet : octets.toCharArray()) {
            int common = "\r\n\t\\".indexOf(octet);
            if (common >= 0) {
                text.append('\\').append("rnt\\".charAt(common));
            } else if (octet >= ' ' && octet <= '~') {
                text.append(octet);
            } else {
                text.append(String.format(Locale.ROOT, "\\x%02x", (int) octet));
            }
        }
        return text.toString();
    }
}
