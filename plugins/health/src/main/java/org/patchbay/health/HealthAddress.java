package org.patchbay.health;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Where the checks are asked for: the servlet of Felix Health Checks, which exists by configuration. It is there only
 * while this bundle runs, since without checks it would call every server healthy.
 */
final class HealthAddress implements AutoCloseable {
    private static final String SERVLET = "org.apache.felix.hc.core.impl.servlet.HealthCheckExecutorServlet";

    private final Configuration configuration;

    HealthAddress(ConfigurationAdmin admin) throws IOException {
        configuration = admin.getFactoryConfiguration(SERVLET, "patchbay", "?");
        configuration.update(properties());
    }

    static Dictionary<String, Object> properties() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("servletPath", "/health");
        properties.put("tags", new String[] {Check.READY});
        properties.put("format", "json");
        properties.put("allowed.formats", new String[] {"json", "txt"});
        properties.put(
                "httpStatusMapping",
                "OK:200,WARN:200,CRITICAL:503,TEMPORARILY_UNAVAILABLE:503," + "HEALTH_CHECK_ERROR:500");
        // Its default lets the page of any site read the answer.
        properties.put("cors.accessControlAllowOrigin", "");
        // Nobody chooses by parameters what is run, for how long, and which code an illness has.
        properties.put("disable.request.configuration", true);
        return properties;
    }

    @Override
    public void close() throws IOException {
        configuration.delete();
    }
}
