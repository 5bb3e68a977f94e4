package org.patchbay.pack.system;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * The rolling files of Log4j 2 behind Pax Logging. Pax Logging exports nothing of Log4j, and Log4j has no service to
 * ask: the managers of its files are found in the table where it keeps them, and told to roll over by the method that
 * its own policies call. If a later Log4j has another table, rotation is refused and nothing else happens.
 */
final class Log4jFiles implements LogFiles {
    private static final String BACKEND = "org.ops4j.pax.logging.pax-logging-log4j2";
    private static final String APPENDERS = "org.apache.logging.log4j.core.appender.";

    private final BundleContext context;

    Log4jFiles(BundleContext context) {
        this.context = context;
    }

    @Override
    public int rotate() throws RotationException {
        try {
            Bundle backend = backend();
            Class<?> rolling = backend.loadClass(APPENDERS + "rolling.RollingFileManager");
            List<?> files =
                    managers(backend).stream().filter(rolling::isInstance).toList();
            for (Object file : files) {
                rolling.getMethod("rollover").invoke(file);
            }
            return files.size();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new RotationException("the log files cannot be rotated: " + e, e);
        }
    }

    private Bundle backend() throws RotationException {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> BACKEND.equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new RotationException("there is no bundle " + BACKEND + " to ask", null));
    }

    /** A copy; who changes the settings of the log at the same moment has rotated it as well as can be. */
    private static List<?> managers(Bundle backend) throws ReflectiveOperationException, RotationException {
        Field table = backend.loadClass(APPENDERS + "AbstractManager").getDeclaredField("MAP");
        table.setAccessible(true);
        try {
            return List.copyOf(((Map<?, ?>) table.get(null)).values());
        } catch (ConcurrentModificationException e) {
            throw new RotationException("the settings of the log are being changed", e);
        }
    }
}
