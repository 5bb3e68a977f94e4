package org.patchbay.http.session;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.http.form.Form;
import org.patchbay.http.form.Parameters;
import org.patchbay.http.wire.HttpField;
import org.patchbay.http.wire.HttpRequest;
import org.patchbay.http.wire.HttpResponse;
import org.patchbay.http.wire.Visitor;

/** Asks a door, from an address, with headers. */
final class Client {
    private final Consumer<Query> door;
    private final String address;
    private final boolean secure;
    private final List<HttpField> headers = new ArrayList<>();

    /** Takes what comes. */
    static final class Got {
        private final List<HttpResponse> responses = new ArrayList<>();

        boolean answered() {
            return !responses.isEmpty();
        }

        HttpResponse response() {
            if (responses.size() != 1) {
                throw new AssertionError(responses.size() + " answers");
            }
            return responses.get(0);
        }

        String status() {
            return response().status().substring(0, 3);
        }

        String body() {
            return new String(response().body(), StandardCharsets.ISO_8859_1);
        }

        /** The values of a header. */
        List<String> all(String name) {
            return response().fields().stream()
                    .filter(field -> field.name().equalsIgnoreCase(name))
                    .map(HttpField::value)
                    .toList();
        }

        /** What the expression finds in the headers. */
        Optional<String> find(String name, String expression) {
            for (String value : all(name)) {
                Matcher matcher = Pattern.compile(expression).matcher(value);
                if (matcher.find()) {
                    return Optional.of(matcher.group(1));
                }
            }
            return Optional.empty();
        }

        String id() {
            return find("Set-Cookie", "mansession_id=\"([0-9a-f]{8})\"").orElseThrow();
        }

        Optional<String> key() {
            return find("Set-Cookie", "mansession_key=([0-9a-f]{32});");
        }

        String nonce() {
            return find("WWW-authenticate", "nonce=\"([0-9a-f]{8})\"").orElseThrow();
        }
    }

    Client(Consumer<Query> door, String address, boolean secure) {
        this.door = door;
        this.address = address;
        this.secure = secure;
    }

    static Client of(Consumer<Query> door) {
        return new Client(door, "127.0.0.1", false);
    }

    Client from(String other) {
        return new Client(door, other, secure);
    }

    Client over(boolean tls) {
        return new Client(door, address, tls);
    }

    Client with(String name, String value) {
        Client more = new Client(door, address, secure);
        more.headers.addAll(headers);
        more.headers.add(new HttpField(name, value));
        return more;
    }

    Client cookie(String value) {
        return with("Cookie", value);
    }

    Got get(String query) {
        return ask(new HttpRequest("GET", "/page?" + query, headers, new byte[0]));
    }

    Got post(String form) {
        return ask(new HttpRequest("POST", "/page", headers, form.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Got ask(HttpRequest request) {
        Got got = new Got();
        try {
            InetAddress from = InetAddress.getByName(address);
            Visitor visitor = new Visitor(new InetSocketAddress(from, 40000), secure);
            door.accept(new Query(
                    Parameters.message(request).orElseThrow(), Form.RAW, request, visitor, got.responses::add));
            return got;
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
