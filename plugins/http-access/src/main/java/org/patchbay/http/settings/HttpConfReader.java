package org.patchbay.http.settings;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfReader;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.api.frontend.TlsFiles;
import org.patchbay.http.settings.HttpSettings.Redirect;
import org.patchbay.http.settings.HttpSettings.Secure;

/** Reads {@code http.conf}. Without it nothing listens. */
public final class HttpConfReader {
    /** The file. */
    public static final String HTTP_CONF = "http.conf";

    private static final int DEFAULT_PORT = 8088;
    private static final int DEFAULT_TLS_PORT = 8089;
    private static final int DEFAULT_CONNECTIONS = 100;
    private static final int DEFAULT_INACTIVITY = 30_000;
    private static final int MOST_REDIRECTS = 100;
    private static final String DEFAULT_CERTIFICATE = "asterisk.pem";
    private static final Set<String> TRUE = Set.of("yes", "true", "y", "t", "1", "on");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]+)](?::(\\d{1,5}))?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:]+):(\\d{1,5})");

    private final ConfSection general;
    private final Consumer<String> warnings;

    private HttpConfReader(ConfSection general, Consumer<String> warnings) {
        this.general = general;
        this.warnings = warnings;
    }

    /**
     * Reads the file.
     *
     * @param directory where it is
     * @param warnings takes what an operator should know, one line each
     * @throws ConfException if it cannot be used
     */
    public static HttpSettings read(Path directory, Consumer<String> warnings) throws ConfException {
        ConfSection general = ConfReader.in(directory)
                .warnings(warnings)
                .readIfThere(HTTP_CONF)
                .section("general")
                .orElse(ConfSection.of("general", HTTP_CONF, List.of()));
        return new HttpConfReader(general, warnings).settings();
    }

    private HttpSettings settings() {
        boolean enabled = truth("enabled");
        if (truth("enablestatic")) {
            warn("enablestatic", "static files are not served");
        }
        return new HttpSettings(
                enabled,
                clear(enabled),
                truth("tlsenable", "sslenable") ? Optional.of(secure()) : Optional.empty(),
                prefix(),
                redirects(),
                number("sessionlimit", 1, 1_000_000, DEFAULT_CONNECTIONS),
                Duration.ofMillis(number("session_inactivity", 1, 86_400_000, DEFAULT_INACTIVITY)));
    }

    private Optional<ConfEntry> find(String... names) {
        Optional<ConfEntry> found = Optional.empty();
        for (String name : names) {
            found = found.or(() -> general.last(name));
        }
        return found;
    }

    private boolean truth(String... names) {
        return find(names)
                .map(entry -> TRUE.contains(entry.value().toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    private void warn(String name, String text) {
        find(name).ifPresent(entry -> warnings.accept(entry.origin() + ": " + text));
    }

    private int number(String name, int least, int most, int otherwise) {
        Optional<ConfEntry> entry = find(name);
        if (entry.isEmpty()) {
            return otherwise;
        }
        String text = entry.get().value();
        long number = text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            warn(
                    name,
                    name + " is a number from " + least + " to " + most + ", not '" + text + "'; " + otherwise
                            + " is used");
            return otherwise;
        }
        return (int) number;
    }

    /** As in Asterisk the address has to be given. */
    private Optional<InetSocketAddress> clear(boolean enabled) {
        int port = number("bindport", 1, 65535, DEFAULT_PORT);
        Optional<InetSocketAddress> address =
                find("bindaddr").filter(entry -> !entry.value().isBlank()).map(entry -> address(entry.value(), port));
        if (enabled && address.isEmpty()) {
            warnings.accept(general.origin() + ": without bindaddr nothing listens in the clear");
        }
        return address;
    }

    private static InetSocketAddress address(String text, int port) {
        Matcher bracketed = BRACKETED.matcher(text);
        Matcher plain = HOST_AND_PORT.matcher(text);
        Matcher parts = bracketed.matches() ? bracketed : plain.matches() ? plain : null;
        String host = parts == null ? text : parts.group(1);
        String digits = parts == null || parts.group(2) == null ? "" : parts.group(2);
        int own = digits.isEmpty() || Integer.parseInt(digits) > 65535 ? port : Integer.parseInt(digits);
        return InetSocketAddress.createUnresolved(host, own);
    }

    private Secure secure() {
        String host = find("tlsbindaddr", "sslbindaddr")
                .or(() -> find("bindaddr"))
                .map(ConfEntry::value)
                .orElse("127.0.0.1");
        int port = number(find("tlsbindport").isPresent() ? "tlsbindport" : "sslbindport", 1, 65535, DEFAULT_TLS_PORT);
        Optional<ConfEntry> certificate = find("tlscertfile", "tlscert", "sslcert");
        String origin = certificate
                .or(() -> find("tlsenable", "sslenable"))
                .map(ConfEntry::origin)
                .orElse(HTTP_CONF);
        String file = certificate.map(ConfEntry::value).orElse(DEFAULT_CERTIFICATE);
        String key =
                find("tlsprivatekey", "sslprivatekey").map(ConfEntry::value).orElse(file);
        TlsFiles files = TlsFiles.of(file, key, origin)
                .withPassword(general.value("tlspassword"))
                .withCiphers(
                        find("tlscipher", "sslcipher").map(ConfEntry::value).orElse(""));
        return new Secure(address(host, port), files);
    }

    private String prefix() {
        String bare = general.value("prefix").replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private List<Redirect> redirects() {
        List<Redirect> redirects = new ArrayList<>();
        for (ConfEntry entry : general.entries()) {
            if (entry.key().equalsIgnoreCase("redirect")) {
                String[] words = entry.value().strip().split("\\s+");
                boolean good = words.length == 2 && words[0].startsWith("/") && words[1].matches("[\\x21-\\x7e]+");
                if (good && redirects.size() < MOST_REDIRECTS) {
                    redirects.add(new Redirect(words[0], words[1]));
                } else {
                    warnings.accept(entry.origin() + ": a redirect is a path and where it leads, and there are at most "
                            + MOST_REDIRECTS + "; the line is ignored");
                }
            }
        }
        return redirects;
    }
}
