package org.patchbay.core.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfException;
import org.patchbay.core.settings.ClassWords;
import org.patchbay.core.settings.ListenerSettings;
import org.patchbay.core.settings.TlsSettings;
import org.patchbay.core.settings.TlsSettings.ClientCertificates;
import org.patchbay.core.settings.TlsSettings.Line;

/** Reads what {@code [general]} says of TLS, in the names of Asterisk ({@code ast_tls_read_conf}) and two of our own. */
final class TlsReader {
    /** Ours are {@code tlsclientcert} and {@code tlspassword}. */
    static final Set<String> KEYS = Set.of(
            "tlsenable",
            "sslenable",
            "tlsbindaddr",
            "sslbindaddr",
            "tlsbindport",
            "sslbindport",
            "tlscertfile",
            "tlscert",
            "sslcert",
            "tlsprivatekey",
            "sslprivatekey",
            "tlscipher",
            "sslcipher",
            "tlscafile",
            "tlsverifyclient",
            "tlsdisablev1",
            "tlsclientcert",
            "tlspassword");

    private static final String DEFAULT_CERTIFICATE = "asterisk.pem";
    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]+)](?::(\\d{1,5}))?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:]+):(\\d{1,5})");

    private final CheckedKeys keys;

    TlsReader(CheckedKeys keys) {
        this.keys = keys;
    }

    TlsSettings read(String bindAddress) throws ConfException {
        Optional<ConfEntry> enable = keys.find("tlsenable", "sslenable");
        boolean enabled = enable.isPresent() && keys.truth(enable.get());
        // Where no file is named the message about the missing one points at the line that asks for TLS.
        Line certificate = line("tlscertfile", "tlscert", "sslcert")
                .orElse(new Line(
                        DEFAULT_CERTIFICATE, enable.map(ConfEntry::origin).orElse("")));
        Optional<Line> authorities = line("tlscafile");
        warnOfOldVersions();
        return new TlsSettings(
                enabled,
                listener(bindAddress),
                certificate,
                line("tlsprivatekey", "sslprivatekey").orElse(certificate),
                keys.text("tlspassword").orElse(""),
                line("tlscipher", "sslcipher"),
                authorities,
                enabled ? clientCertificates(authorities) : ClientCertificates.NONE);
    }

    private Optional<Line> line(String... names) {
        return keys.find(names).map(entry -> new Line(entry.value(), entry.origin()));
    }

    private void warnOfOldVersions() {
        keys.find("tlsdisablev1")
                .filter(entry -> ClassWords.isFalse(entry.value()))
                .ifPresent(entry -> keys.warn(entry, "TLS 1.0 and 1.1 stay off; clients need TLS 1.2 or 1.3"));
    }

    /** The address may carry a port, as in Asterisk; a key for the port outweighs it. */
    private ListenerSettings listener(String bindAddress) {
        String host = bindAddress;
        int port = TlsSettings.DEFAULT_PORT;
        Optional<ConfEntry> entry = keys.find("tlsbindaddr", "sslbindaddr");
        if (entry.isPresent()) {
            String text = entry.get().value();
            Matcher bracketed = BRACKETED.matcher(text);
            Matcher plain = HOST_AND_PORT.matcher(text);
            Matcher parts = bracketed.matches() ? bracketed : plain.matches() ? plain : null;
            host = parts == null ? text : parts.group(1);
            port = parts == null || parts.group(2) == null ? port : port(entry.get(), parts.group(2));
        }
        String key = keys.find("tlsbindport").isPresent() ? "tlsbindport" : "sslbindport";
        return new ListenerSettings(host, keys.number(key, 1, 65535, port));
    }

    private int port(ConfEntry entry, String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            keys.warn(entry, "a port is a number from 1 to 65535, not " + port + "; 5039 is used");
            return TlsSettings.DEFAULT_PORT;
        }
        return port;
    }

    /** A word that cannot be understood must not open the door. */
    private ClientCertificates clientCertificates(Optional<Line> authorities) throws ConfException {
        Optional<ConfEntry> entry = keys.find("tlsclientcert", "tlsverifyclient");
        if (entry.isEmpty()) {
            return ClientCertificates.NONE;
        }
        ClientCertificates wish = clientCertificates(entry.get());
        if (wish != ClientCertificates.NONE && authorities.isEmpty()) {
            throw new ConfException(entry.get().origin() + ": " + entry.get().key()
                    + " needs tlscafile, the file of the certificates that vouch for clients");
        }
        return wish;
    }

    private ClientCertificates clientCertificates(ConfEntry entry) throws ConfException {
        if (entry.key().equalsIgnoreCase("tlsverifyclient")) {
            return keys.truth(entry) ? ClientCertificates.REQUIRED : ClientCertificates.NONE;
        }
        return switch (entry.value().toLowerCase(Locale.ROOT)) {
            case "none" -> ClientCertificates.NONE;
            case "wanted" -> ClientCertificates.WANTED;
            case "required" -> ClientCertificates.REQUIRED;
            default ->
                throw new ConfException(
                        entry.origin() + ": tlsclientcert is none, wanted or required, not '" + entry.value() + "'");
        };
    }
}
