package org.patchbay.pack.system;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The rolling files of Log4j 2 behind Pax Logging. Pax Logging exports nothing of Log4j, so its public methods are
 * called by name, through the bundle that holds them.
 */
final class Log4jFiles implements LogFiles {
    private static final String BACKEND = "org.ops4j.pax.logging.pax-logging-log4j2";
    private static final String CONFIGURATION = "org.ops4j.pax.logging";
    private static final String CORE = "org.apache.logging.log4j.core.appender.";
    private static final String FILE_NAME = ".filename";

    private final BundleContext context;

    Log4jFiles(BundleContext context) {
        this.context = context;
    }

    @Override
    public int rotate() throws RotationException {
        try {
            Bundle backend = backend();
            Class<?> managers = backend.loadClass(CORE + "AbstractManager");
            Class<?> rolling = backend.loadClass(CORE + "rolling.RollingFileManager");
            int rotated = 0;
            for (String file : files()) {
                rotated += rotate(file, managers, rolling) ? 1 : 0;
            }
            return rotated;
        } catch (ReflectiveOperationException | IOException e) {
            throw new RotationException("the log files cannot be rotated: " + e, e);
        }
    }

    private Bundle backend() throws RotationException {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> BACKEND.equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new RotationException("there is no bundle " + BACKEND, null));
    }

    /** The files that the configuration of Pax Logging names. */
    private Set<String> files() throws IOException {
        Set<String> files = new TreeSet<>();
        ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
        ConfigurationAdmin admin = reference == null ? null : context.getService(reference);
        if (admin == null) {
            return files;
        }
        try {
            Dictionary<String, Object> properties =
                    admin.getConfiguration(CONFIGURATION, null).getProperties();
            List<String> keys = properties == null ? List.of() : Collections.list(properties.keys());
            keys.stream()
                    .filter(key -> key.toLowerCase(Locale.ROOT).endsWith(FILE_NAME))
                    .forEach(key -> files.add(String.valueOf(properties.get(key))));
        } finally {
            context.ungetService(reference);
        }
        return files;
    }

    /** What is asked for by name is shared, and given back afterwards. */
    private static boolean rotate(String file, Class<?> managers, Class<?> rolling)
            throws ReflectiveOperationException {
        Object known = managers.getMethod("hasManager", String.class).invoke(null, file);
        if (!Boolean.TRUE.equals(known)) {
            return false;
        }
        Method find = Arrays.stream(managers.getMethods())
                .filter(method -> method.getName().equals("getManager"))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("getManager"));
        Object manager = find.invoke(null, file, null, null);
        try {
            if (!rolling.isInstance(manager)) {
                return false;
            }
            rolling.getMethod("rollover").invoke(manager);
            return true;
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(file, e.getCause());
        } finally {
            managers.getMethod("close").invoke(manager);
        }
    }
}
