package org.patchbay.health;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;

/**
 * {@code GET /health}, {@code /health/live}, {@code /health/ready}. The servlet that Felix Health Checks has for this
 * stays registered when its configuration is deleted, and calls a server without checks healthy; so this is one of our
 * own. The executor behind it keeps results for two seconds, so asking often costs little.
 */
final class HealthServlet extends HttpServlet {
    static final String[] PATHS = {"/health", "/health/live", "/health/ready"};

    private static final long serialVersionUID = 1L;

    private final transient HealthCheckExecutor executor;

    HealthServlet(HealthCheckExecutor executor) {
        this.executor = executor;
    }

    /** No header lets the pages of other sites read this, and no parameter chooses what is run. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = request.getServletPath().endsWith("/live") ? Check.LIVE : Check.READY;
        Report report = new Report(executor.execute(HealthCheckSelector.tags(tag)));
        byte[] json = report.json().getBytes(StandardCharsets.US_ASCII);
        response.setStatus(report.well() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
