package org.patchbay.webconsole.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URL;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.felix.webconsole.servlet.AbstractServlet;
import org.apache.felix.webconsole.servlet.ServletConstants;
import org.owasp.encoder.Encode;

/** One page in the frame of the console: the way to the others, and the place that its script fills. */
public final class ConsolePage extends AbstractServlet {
    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/res/";

    private final Page page;

    // A servlet is never serialised here.
    private final transient UnaryOperator<String> tokens;
    private final transient FramePolicy policy;

    /**
     * A page.
     *
     * @param page which one
     * @param tokens the token of a user
     * @param policy what the browser may load
     */
    public ConsolePage(Page page, UnaryOperator<String> tokens, FramePolicy policy) {
        this.page = page;
        this.tokens = tokens;
        this.policy = policy;
    }

    @Override
    protected URL getResource(String path) {
        int begin = path.indexOf(RESOURCES);
        return begin < 0 || path.contains("..") ? null : ConsolePage.class.getResource(path.substring(begin));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // The pages of a new version must not meet scripts of the old one; by their dates builds cannot be told apart.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", policy.header(root(request), page.label()));
        super.doGet(request, response);
    }

    private static String root(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ServletConstants.ATTR_APP_ROOT));
    }

    @Override
    public void renderContent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String root = root(request);
        String token = tokens.apply(Objects.requireNonNullElse(request.getRemoteUser(), ""));
        PrintWriter out = response.getWriter();
        out.printf(
                "<div id=\"patchbay\" data-page=\"%s\" data-root=\"%s\" data-token=\"%s\">%n",
                page.script(), Encode.forHtmlAttribute(root), Encode.forHtmlAttribute(token));
        out.println("<nav class=\"pb-tabs\" aria-label=\"Manager\">");
        for (Page other : Page.values()) {
            out.printf(
                    "<a href=\"%s/%s\"%s>%s</a>%n",
                    Encode.forHtmlAttribute(root),
                    other.label(),
                    other == page ? " aria-current=\"page\"" : "",
                    other.title());
        }
        out.println("</nav>");
        out.println("<main id=\"pb-main\" tabindex=\"-1\"></main>");
        out.println("<div id=\"pb-said\" role=\"status\" aria-live=\"polite\"></div>");
        out.println("<noscript><p>These pages need JavaScript.</p></noscript>");
        out.println("</div>");
        out.printf(
                "<script type=\"module\" src=\"%s/%s/res/patchbay/%s.js\"></script>%n",
                Encode.forHtmlAttribute(root), Page.OVERVIEW.label(), page.script());
    }
}
