package org.patchbay.http.form;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;
import org.patchbay.http.wire.HttpRequest;

/** A query becomes a message (specification 18.2). */
public class ParametersTest {
    private static HttpRequest get(String query) {
        return new HttpRequest("GET", "/rawman?" + query, List.of(), new byte[0]);
    }

    private static List<String> lines(String query) {
        return Parameters.message(get(query)).orElseThrow().lines();
    }

    @Test
    public void eachParameterIsALine() {
        assertEquals(List.of("action: ping", "actionid: 1"), lines("action=ping&actionid=1"));
    }

    @Test
    public void plusIsABlankAndPercentIsAByte() {
        assertEquals(
                List.of("a: a b+c&d", "empty: ", ": noname", "bad: %zz", "colon:: x", "e: =%"),
                lines("a=a+b%2Bc%26d&empty&=noname&bad=%zz&colon%3a=x&e==%"));
    }

    @Test
    public void bytesKeepTheirMeaning() {
        assertEquals(List.of("a: \u00e9", "b: \udce9"), lines("a=%c3%a9&b=%e9"));
    }

    @Test
    public void nothingIsAnEmptyMessage() {
        assertEquals(List.of(), lines(""));
        assertEquals(List.of(), lines("&&"));
        assertEquals(
                List.of(),
                Parameters.message(new HttpRequest("GET", "/rawman", List.of(), new byte[0]))
                        .orElseThrow()
                        .lines());
    }

    @Test
    public void aFormCountsInsteadOfTheQuery() {
        HttpRequest request =
                new HttpRequest("POST", "/rawman?a=1", List.of(), "b=2".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("b: 2"), Parameters.message(request).orElseThrow().lines());
    }

    @Test
    public void moreThan128ArePassedOver() {
        assertEquals(128, lines("x=1&".repeat(500)).size());
    }

    @Test
    public void nobodyForgesALine() {
        for (String escape : new String[] {"%0d", "%0a", "%0D%0A", "%00"}) {
            assertTrue(
                    Parameters.message(get("a=1" + escape + "Action:+Logoff")).isEmpty());
            assertTrue(Parameters.message(get("a" + escape + "=1")).isEmpty());
        }
    }

    @Test
    public void theLastWordOnElementsCounts() {
        var message =
                Parameters.message(get("AjaxDest=a&ajaxdest=b&ajaxobjtype=c")).orElseThrow();
        assertEquals(List.of("b", "c"), List.of(Parameters.elementNames(message)));
    }
}
