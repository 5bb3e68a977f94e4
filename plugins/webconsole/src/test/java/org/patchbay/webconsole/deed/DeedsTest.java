package org.patchbay.webconsole.deed;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.MetaTypeService;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditOutcome;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.webconsole.Fake;
import org.patchbay.webconsole.pack.PackBundles;
import org.patchbay.webconsole.pack.PackFolders;

/** What buttons do, and what is recorded of it. */
public class DeedsTest {
    private static final long IDENT = 5877215601831034123L;

    private final List<AuditEntry> recorded = new ArrayList<>();
    private final List<Object> disconnected = new ArrayList<>();

    private record Asked(Map<String, String> fields) implements Order {
        @Override
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public String user() {
            return "operator";
        }

        @Override
        public InetSocketAddress client() {
            return new InetSocketAddress("127.0.0.1", 40000);
        }
    }

    private ManagerService manager() {
        return (ManagerService) Proxy.newProxyInstance(
                ManagerService.class.getClassLoader(), new Class<?>[] {ManagerService.class}, (self, method, words) -> {
                    if (method.getName().equals("disconnect")) {
                        disconnected.add(words[0]);
                        return words[0].equals(IDENT);
                    }
                    throw new AssertionError("Nobody asks for " + method.getName());
                });
    }

    private Outcome perform(String deed, Map<String, String> fields) throws IOException {
        Journal journal = new Journal(recorded::add);
        RequestSessions sessions = Fake.of(RequestSessions.class, "openAs", Optional.empty());
        Path nowhere = Path.of("/nowhere");
        PackBundles bundles = new PackBundles(Fake.of(BundleContext.class), Fake.of(MetaTypeService.class), nowhere);
        return new Deeds(
                        manager(),
                        new Trial(sessions, journal),
                        new PackFolders(nowhere, nowhere, nowhere),
                        bundles,
                        journal)
                .find(deed)
                .orElseThrow()
                .perform(new Asked(fields));
    }

    @Test
    public void aSessionIsEndedByItsWholeNumber() throws Exception {
        assertTrue(perform("kick", Map.of("ident", String.valueOf(IDENT))).done());
        assertEquals(List.of(IDENT), disconnected);
    }

    @Test
    public void whatIsNoNumberEndsNothing() throws Exception {
        assertFalse(perform("kick", Map.of("ident", "99999999999999999999")).done());
        assertFalse(perform("kick", Map.of()).done());
        assertEquals(List.of(), disconnected);
    }

    @Test
    public void everyDeedIsRecordedWithWhoAndWhatCameOfIt() throws Exception {
        perform("kick", Map.of("ident", String.valueOf(IDENT)));
        perform("kick", Map.of("ident", "1"));
        AuditEntry done = recorded.get(0);
        assertEquals(AuditKind.OPERATION, done.kind());
        assertEquals("operator", done.account());
        assertEquals("127.0.0.1", done.address());
        assertEquals("web console", done.means());
        assertEquals(AuditOutcome.SUCCESS, done.outcome());
        assertEquals(AuditOutcome.FAILURE, recorded.get(1).outcome());
    }

    @Test
    public void anActionIsNotTriedAsAnAccountThatThereIsNot() throws Exception {
        Outcome outcome = perform("try", Map.of("account", "nobody", "message", "Action: Ping"));
        assertFalse(outcome.done());
        assertEquals(
                Map.of("Account", "nobody", "Action", "Ping"), recorded.get(0).targets());
    }

    @Test
    public void noFileOutsideTheFolderIsTouched() throws Exception {
        Outcome outcome = perform("pack-remove", Map.of("file", "../etc/passwd.jar"));
        assertFalse(outcome.done());
        assertTrue(outcome.message(), outcome.message().contains("is no name for a pack"));
        assertEquals(AuditOutcome.FAILURE, recorded.get(0).outcome());
    }
}
