package org.patchbay.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.patchbay.http.wire.HttpField;
import org.patchbay.http.wire.HttpResponse;

/** {@code /httpstatus}: that somebody is there, and where the pages are. Nothing of the request is in it. */
final class StatusPage {
    private StatusPage() {}

    static HttpResponse of(String server, String prefix, boolean webEnabled) {
        String body = String.join(
                "\r\n",
                "<!DOCTYPE html>",
                "<html><head><title>" + escaped(server) + "</title></head><body>",
                "<h1>HTTP status</h1>",
                "<table>",
                "<tr><td>Server</td><td>" + escaped(server) + "</td></tr>",
                "<tr><td>Prefix</td><td>" + escaped(prefix) + "</td></tr>",
                "<tr><td>Manager</td><td>" + (webEnabled ? "enabled" : "disabled") + "</td></tr>",
                "</table>",
                "</body></html>",
                "");
        return new HttpResponse(
                "200 OK",
                List.of(new HttpField(HttpResponse.CONTENT_TYPE, "text/html")),
                body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
