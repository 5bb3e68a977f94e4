package org.patchbay.http.form;

/** The answer as a page, one row for each header, below a form to ask the next question (specification 18.8). */
final class HtmlPage {
    private static final String CRLF = "\r\n";
    private static final String TITLE = "Asterisk&trade; Manager Interface";

    private static final String HEAD = "<title>" + TITLE + "</title><body bgcolor=\"#ffffff\">"
            + "<table align=center bgcolor=\"#f1f1f1\" width=\"500\">" + CRLF
            + "<tr><td colspan=\"2\" bgcolor=\"#f1f1ff\"><h1>Manager Tester</h1></td></tr>" + CRLF
            + String.join(
                    "\n",
                    "<tr><td colspan=\"2\" bgcolor=\"#f1f1ff\"><form action=\"manager\" method=\"post\">",
                    "\tAction: <select name=\"action\">",
                    "\t\t<option value=\"\">-----&gt;</option>",
                    "\t\t<option value=\"login\">login</option>",
                    "\t\t<option value=\"command\">Command</option>",
                    "\t\t<option value=\"waitevent\">waitevent</option>",
                    "\t\t<option value=\"listcommands\">listcommands</option>",
                    "\t</select>",
                    "\tor <input name=\"action\"><br/>",
                    "\tCLI Command <input name=\"command\"><br>",
                    "\tuser <input name=\"username\"> pass <input type=\"password\" name=\"secret\"><br>",
                    "\t<input type=\"submit\">",
                    "</form>",
                    "")
            + "</td></tr>" + CRLF;

    private static final String FOOT = "</table></body>" + CRLF;

    private static final String DIGEST_HEAD = String.join(
            CRLF,
            "<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">",
            "<html><head>",
            "<title>" + TITLE + "</title>",
            "</head><body style=\"background-color: #ffffff;\">",
            "<form method=\"POST\">",
            "<table align=\"center\" style=\"background-color: #f1f1f1;\" width=\"500\">",
            "<tr><th colspan=\"2\" style=\"background-color: #f1f1ff;\"><h1>Manager Tester</h1></th></tr>",
            "<tr><th colspan=\"2\" style=\"background-color: #f1f1ff;\">Action: <input name=\"action\" /> Cmd: "
                    + "<input name=\"command\" /><br><input type=\"submit\" value=\"Send request\" /></th></tr>",
            "");

    private static final String DIGEST_FOOT = "</table></form></body></html>" + CRLF;

    private static final String RULE = "<tr><td colspan=\"2\"><hr></td></tr>" + CRLF;

    private HtmlPage() {}

    static String of(String answer, boolean digest) {
        StringBuilder html = new StringBuilder(digest ? DIGEST_HEAD : HEAD);
        for (Packet packet : Packet.of(answer)) {
            rows(html, packet);
            html.append(RULE);
        }
        return html.append(digest ? DIGEST_FOOT : FOOT).toString();
    }

    private static void rows(StringBuilder html, Packet packet) {
        Repeats repeats = new Repeats();
        for (Packet.Header header : packet.headers()) {
            row(html, repeats.counted(header.name(), Markup.escape(header.name())), Markup.escape(header.value()));
        }
        if (!packet.opaque().isEmpty()) {
            String lines = packet.opaque().stream()
                    .map(Markup::escape)
                    .reduce((first, second) -> first + "<br>\n" + second)
                    .orElseThrow();
            row(html, "Opaque-data", lines);
        }
    }

    private static void row(StringBuilder html, String name, String value) {
        html.append("<tr><td>").append(name).append("</td><td>").append(value).append("</td></tr>\n");
    }
}
