package org.patchbay.metrics;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.patchbay.api.runtime.ManagerService;

/** {@code GET /metrics}. It answers without a manager as well: then {@code patchbay_up} is 0. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/metrics")
public final class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Scrapes at the same time; one more is told to come again. */
    private static final int AT_ONCE = 2;

    /** The text format; Prometheus has read it since its beginning. */
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /** The same with exemplars and units, which newer ones ask for. */
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final transient AtomicReference<ManagerService> manager = new AtomicReference<>();
    private final transient Semaphore scrapes = new Semaphore(AT_ONCE);
    private final transient Exposition exposition;

    /** Begins to watch. */
    @Activate
    public MetricsServlet(BundleContext context) {
        BundleStates bundles = new BundleStates(context);
        this.exposition = new Exposition(() -> Optional.ofNullable(manager.get()), bundles::snapshot);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindManager(ManagerService service) {
        manager.set(service);
    }

    void unbindManager(ManagerService service) {
        manager.compareAndSet(service, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!scrapes.tryAcquire()) {
            response.setHeader("Retry-After", "1");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            String type = type(request.getHeader("Accept"));
            ByteArrayOutputStream text = new ByteArrayOutputStream(64 * 1024);
            exposition.write(text, type);
            response.setContentType(type);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(text.size());
            text.writeTo(response.getOutputStream());
        } finally {
            scrapes.release();
        }
    }

    private static String type(String accept) {
        return accept != null && accept.contains("application/openmetrics-text") ? OPEN_METRICS : TEXT;
    }

    /** Leaves nothing with the virtual machine. */
    @Deactivate
    void deactivate() {
        exposition.close();
    }
}
