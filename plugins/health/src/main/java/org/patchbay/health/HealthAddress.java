package org.patchbay.health;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Where the checks are asked for: servlets of Felix Health Checks, which exist by configuration, one for each address.
 * They are there only while this bundle runs, since without checks they would call every server healthy.
 */
final class HealthAddress implements AutoCloseable {
    private static final String SERVLET = "org.apache.felix.hc.core.impl.servlet.HealthCheckExecutorServlet";

    /** The path, and which checks it asks for. */
    private static final Map<String, String> PATHS =
            Map.of("/health", Check.READY, "/health/ready", Check.READY, "/health/live", Check.LIVE);

    private final List<Configuration> configurations = new ArrayList<>();

    HealthAddress(ConfigurationAdmin admin) throws IOException {
        for (Map.Entry<String, String> path : PATHS.entrySet()) {
            String name = "patchbay" + path.getKey().replace('/', '-');
            Configuration configuration = admin.getFactoryConfiguration(SERVLET, name, "?");
            configurations.add(configuration);
            configuration.update(properties(path.getKey(), path.getValue()));
        }
    }

    static Dictionary<String, Object> properties(String path, String tag) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("servletPath", path);
        properties.put("tags", new String[] {tag});
        properties.put("format", "json");
        properties.put("allowed.formats", new String[] {"json", "txt"});
        properties.put(
                "httpStatusMapping", "OK:200,WARN:200,CRITICAL:503,TEMPORARILY_UNAVAILABLE:503,HEALTH_CHECK_ERROR:500");
        // Its default lets the page of any site read the answer.
        properties.put("cors.accessControlAllowOrigin", "");
        // Nobody chooses by parameters what is run, for how long, and which code an illness has.
        properties.put("disable.request.configuration", true);
        return properties;
    }

    @Override
    public void close() throws IOException {
        for (Configuration configuration : configurations) {
            configuration.delete();
        }
    }
}
