package org.patchbay.webconsole.deed;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.runtime.AuditTrail;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.webconsole.data.Json;
import org.patchbay.webconsole.pack.PackBundles;
import org.patchbay.webconsole.pack.PackFolders;

/** Takes what buttons ask for: POST {@code patchbay-deed/NAME}, with the token of the page. */
public final class DeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The header with the token. A form of another site cannot set one. */
    private static final String TOKEN = "X-Patchbay-Token";

    // A servlet is never serialised here.
    private final transient Token token;
    private final transient Deeds deeds;

    /**
     * A servlet.
     *
     * @param token proves that a page of ours asks
     * @param manager ends sessions and lock-outs
     * @param trail takes the records
     * @param sessions try actions
     * @param packs are installed and removed
     */
    public DeedServlet(Token token, ManagerService manager, AuditTrail trail, RequestSessions sessions, Packs packs) {
        this.token = token;
        Journal journal = new Journal(trail);
        this.deeds = new Deeds(manager, new Trial(sessions, journal), packs.folders(), packs.bundles(), journal);
    }

    /**
     * Where packs are.
     *
     * @param folders their files
     * @param bundles what was made from them
     */
    public record Packs(PackFolders folders, PackBundles bundles) {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Deed> deed = deeds.find(
                Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1));
        if (deed.isEmpty()) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, Outcome.failed("There is no such deed."));
        } else if (!token.proves(Objects.requireNonNullElse(request.getHeader(TOKEN), ""), user(request))) {
            answer(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    Outcome.failed("This page is out of date, or the request comes from elsewhere: load it again."));
        } else {
            Outcome outcome = deed.get().perform(new Asked(request));
            answer(response, outcome.done() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CONFLICT, outcome);
        }
    }

    private static void answer(HttpServletResponse response, int status, Outcome outcome) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.text(outcome.tree()));
    }

    private static String user(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getRemoteUser(), "");
    }

    /** An order that came over HTTP. */
    private record Asked(HttpServletRequest request) implements Order {
        @Override
        public String field(String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }

        @Override
        public InputStream body() throws IOException {
            return request.getInputStream();
        }

        @Override
        public String user() {
            return DeedServlet.user(request);
        }

        @Override
        public InetSocketAddress client() {
            try {
                // It is an address already, so nobody is asked for it.
                return new InetSocketAddress(InetAddress.getByName(request.getRemoteAddr()), request.getRemotePort());
            } catch (UnknownHostException e) {
                throw new IllegalStateException("A connection has an address", e);
            }
        }
    }
}
