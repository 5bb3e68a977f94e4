package org.patchbay.webconsole.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** GET {@code patchbay-live}: what is new, as server-sent events, for as long as the page is open. */
public final class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    // A servlet is never serialised here.
    private final transient Viewers viewers;

    /**
     * A servlet.
     *
     * @param viewers takes whoever comes
     */
    public LiveServlet(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (viewers.size() >= Viewers.MOST) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too many pages are open.");
            return;
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        AtomicReference<Viewer> self = new AtomicReference<>();
        Stream stream =
                new Stream(context, () -> Optional.ofNullable(self.get()).ifPresent(viewers::remove));
        Viewer viewer = new Viewer(stream, tail(request));
        self.set(viewer);
        stream.open();
        stream.send("hello", "{}");
        if (!viewers.add(viewer)) {
            stream.close();
        }
    }

    private static Optional<Tail> tail(HttpServletRequest request) {
        if (request.getParameter("tail") == null) {
            return Optional.empty();
        }
        return Optional.of(new Tail(TailFilter.of(field(request, "classes"), field(request, "text"))));
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
