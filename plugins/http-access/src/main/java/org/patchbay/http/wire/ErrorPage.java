package org.patchbay.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The answers to requests that reach no page (specification 18.3). Nothing of the request is in them. */
public final class ErrorPage {
    /** The request has no meaning. */
    public static final HttpResponse BAD_REQUEST = page("400 Bad Request", "Bad Request", "Invalid Request");

    /** The request did not become complete in time. */
    public static final HttpResponse TIMEOUT = page("400 Bad Request", "Bad Request", "Timeout");

    /** What is asked for is not to be had this way. */
    public static final HttpResponse PERMISSION_DENIED =
            page("403 Forbidden", "Permission denied", "Permission denied", "Permission denied\n");

    /** There is no such page. */
    public static final HttpResponse NOT_FOUND =
            page("404 Not Found", "Not Found", "The requested URL was not found on this server.");

    /** The head of the request is too long. */
    public static final HttpResponse TOO_MANY_HEADERS =
            page("413 Request Entity Too Large", "Request Entity Too Large", "Too many headers");

    /** The form of the request is too long. */
    public static final HttpResponse BODY_TOO_LONG =
            new HttpResponse("413 Request Entity Too Large", List.of(), new byte[0]);

    /** The answer is longer than anything that is kept in memory for one client. */
    public static final HttpResponse ANSWER_TOO_LONG =
            page("500 Internal Server Error", "Internal Server Error", "The answer is too long");

    /** The method is none of those that are known. */
    public static final HttpResponse NOT_IMPLEMENTED =
            page("501 Not Implemented", "Not Implemented", "Attempt to use unimplemented / unsupported method");

    /** There are more sessions than the server keeps. */
    public static final HttpResponse TOO_MANY_SESSIONS =
            page("503 Service Unavailable", "Service Unavailable", "Too many sessions");

    private ErrorPage() {}

    /**
     * Asks for authorisation.
     *
     * @param challenge what the client has to answer
     */
    public static HttpResponse unauthorized(String challenge) {
        HttpResponse page = page("401 Unauthorized", "401 Unauthorized", "401 Unauthorized", "");
        List<HttpField> fields = new ArrayList<>(List.of(new HttpField("WWW-authenticate", challenge)));
        fields.addAll(page.fields());
        return new HttpResponse(page.status(), fields, page.body());
    }

    /**
     * Sends the client elsewhere.
     *
     * @param location where
     */
    public static HttpResponse moved(String location) {
        return new HttpResponse("302 Moved Temporarily", List.of(new HttpField("Location", location)), new byte[0]);
    }

    private static HttpResponse page(String status, String heading, String text) {
        return page(status, status, heading, text);
    }

    private static HttpResponse page(String status, String title, String heading, String text) {
        String body = String.join(
                "\r\n",
                "<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">",
                "<html><head>",
                "<title>" + title + "</title>",
                "</head><body>",
                "<h1>" + heading + "</h1>",
                "<p>" + text + "</p>",
                "<hr />",
                "<address>Asterisk Server</address>",
                "</body></html>",
                "");
        return new HttpResponse(
                status,
                List.of(new HttpField(HttpResponse.CONTENT_TYPE, "text/html")),
                body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
