package org.patchbay.scenarios;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A session of the Gogo in the framework, which the tests do not compile against. */
final class GogoLine implements AutoCloseable {
    private static final String PROCESSOR = "org.apache.felix.service.command.CommandProcessor";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Object session;

    GogoLine(BundleContext context) throws ReflectiveOperationException {
        ServiceReference<?> reference = context.getServiceReference(PROCESSOR);
        Object processor = context.getService(reference);
        Class<?> type = processor.getClass();
        this.session = type.getMethod(
                        "createSession", InputStream.class, java.io.OutputStream.class, java.io.OutputStream.class)
                .invoke(processor, InputStream.nullInputStream(), printed, printed);
    }

    /** What that line prints. */
    String run(String line) {
        printed.reset();
        try {
            session.getClass().getMethod("execute", CharSequence.class).invoke(session, "patchbay:" + line);
            return printed.toString(StandardCharsets.UTF_8);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(line, e);
        }
    }

    @Override
    public void close() throws ReflectiveOperationException {
        session.getClass().getMethod("close").invoke(session);
    }
}
