package org.patchbay.webconsole.data;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** GET {@code patchbay-data/NAME}: what there is to see now, as JSON. */
public final class DataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    // A servlet is never serialised here.
    private final transient Map<String, View> views;

    /**
     * A servlet.
     *
     * @param views by name
     */
    public DataServlet(Map<String, View> views) {
        this.views = Map.copyOf(views);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view =
                views.get(Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1));
        if (view == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        String text = Json.text(view.render(new Query(fields)));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(text);
    }
}
