package org.patchbay.core.transport;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** Certificates for the tests of one class; each is made once, because that takes as long as many tests. */
public final class CertificateFolder extends ExternalResource {
    private final TemporaryFolder folder = new TemporaryFolder();
    private final Map<String, Certificates> made = new HashMap<>();

    @Override
    protected void before() throws Throwable {
        folder.create();
    }

    @Override
    protected void after() {
        folder.delete();
    }

    /** One of that name whose key is of that kind, {@code RSA} or {@code EC}; more goes to keytool. */
    public Certificates get(String name, String kind, String... more) throws Exception {
        Certificates found = made.get(name);
        if (found == null) {
            Path file = folder.getRoot().toPath().resolve(name + ".p12");
            found = Certificates.make(file, name, kind, more);
            made.put(name, found);
        }
        return found;
    }
}
