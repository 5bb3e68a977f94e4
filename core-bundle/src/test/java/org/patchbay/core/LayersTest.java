package org.patchbay.core;

import static java.util.Map.entry;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.Test;
import org.patchbay.core.config.ManagerConfReader;

/** The layers of the core (house, 5.3), read from the built class files with jdeps. */
public class LayersTest {
    private static final String CORE = "org.patchbay.core.";
    private static final String COMPONENT = "component";
    private static final Pattern EDGE = Pattern.compile("\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*");

    /** What lies outside of the core, by the short names of the table. Java itself may be used by all. */
    private static final Map<String, String> OUTSIDE = Map.of(
            "api", "org.patchbay.api.",
            "log", "org.slf4j.",
            "mina", "org.apache.mina.",
            "re2j", "com.google.re2j.",
            "osgi", "org.osgi.");

    /** From the bottom to the top; a package may use only what its row names. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("settings", Set.of("api")),
            entry("acl", Set.of()),
            entry("filter", Set.of("re2j")),
            entry("account", Set.of("settings", "acl", "filter", "api")),
            entry("audit", Set.of("account", "api", "log")),
            entry("bus", Set.of("api")),
            entry("store", Set.of("api", "log")),
            entry("config", Set.of("settings", "api")),
            entry("session", Set.of("account", "bus", "filter", "settings", "api", "log")),
            entry("action", Set.of("audit", "session", "api", "log")),
            entry("module", Set.of("action", "api", "log")),
            entry("command", Set.of("action", "session", "account", "settings", "api", "log")),
            entry("cli", Set.of("action", "account", "bus", "session", "settings", "api")),
            entry("hook", Set.of("action", "bus", "session", "settings", "api", "log")),
            entry("request", Set.of("audit", "session", "account", "api", "log")),
            entry(
                    "builtin",
                    Set.of("audit", "action", "bus", "session", "account", "filter", "settings", "api", "log")),
            entry("transport", Set.of("settings", "api", "log", "mina")));

    /** The edges of all classes of the core, each as two class names; jdeps is asked once for all tests. */
    private static final List<String[]> EDGES = edges();

    private static List<String[]> edges() {
        ToolProvider tool = ToolProvider.findFirst("jdeps").orElseThrow();
        StringWriter out = new StringWriter();
        int code = tool.run(
                new PrintWriter(out), new PrintWriter(out), "-v", classes().toString());
        assertEquals(out.toString(), 0, code);
        List<String[]> edges = new ArrayList<>();
        out.toString().lines().forEach(line -> {
            Matcher edge = EDGE.matcher(line);
            if (edge.matches() && edge.group(1).startsWith(CORE)) {
                edges.add(new String[] {edge.group(1), edge.group(2)});
            }
        });
        return List.copyOf(edges);
    }

    @Test
    public void jdepsSeesTheWholeCore() {
        Set<String> seen = new TreeSet<>();
        EDGES.forEach(edge -> seen.add(packageOf(edge[0])));
        Set<String> expected = new TreeSet<>(MAY_USE.keySet());
        expected.add(COMPONENT);
        assertEquals("every package of the core has a row in the table of this test", expected, seen);
    }

    @Test
    public void everyPackageUsesOnlyWhatItsRowNames() {
        Set<String> wrong = new TreeSet<>();
        for (String[] edge : EDGES) {
            String from = packageOf(edge[0]);
            String to = layerOf(edge[1]);
            boolean allowed = to.isEmpty()
                    || to.equals(from)
                    || from.equals(COMPONENT)
                    || MAY_USE.getOrDefault(from, Set.of()).contains(to);
            if (!allowed) {
                wrong.add(edge[0] + " uses " + edge[1] + ", but " + from + " may use only "
                        + new TreeSet<>(MAY_USE.getOrDefault(from, Set.of())));
            }
        }
        if (!wrong.isEmpty()) {
            fail("A layer is broken. Move the class, or let the lower layer declare an interface that the higher one"
                    + " implements; a new row in this table needs an ADR:\n" + String.join("\n", wrong));
        }
    }

    @Test
    public void minaStaysInTheTransport() {
        assertOnlyIn("transport", "mina", "transports are behind org.patchbay.api.frontend; use that");
    }

    @Test
    public void theExpressionEngineStaysInTheFilter() {
        assertOnlyIn("filter", "re2j", "patterns are compiled by EventFilter, so that they are bounded; use that");
    }

    /** jdeps does not see annotations that are gone at run time, such as those of components; the bytes show them. */
    @Test
    public void osgiStaysInTheComponents() throws Exception {
        assertOnlyIn(COMPONENT, "osgi", "below the components all is plain Java; pass in what is needed");
        try (Stream<Path> files = Files.walk(classes().resolve("org/patchbay/core"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                if (!file.getParent().endsWith(COMPONENT)) {
                    assertTrue(file + " names a type of OSGi; only org.patchbay.core.component does", !namesOsgi(file));
                }
            }
        }
    }

    @Test
    public void noPackagesUseEachOtherInACircle() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (String[] edge : EDGES) {
            if (edge[1].startsWith(CORE)) {
                uses.computeIfAbsent(packageOf(edge[0]), k -> new TreeSet<>()).add(packageOf(edge[1]));
            }
        }
        for (String start : uses.keySet()) {
            Set<String> reached = reachable(start, uses);
            assertTrue(
                    start + " uses itself by way of one of " + reached + "; cut one of these edges",
                    !reached.contains(start));
        }
    }

    @Test
    public void noPluginLooksIntoTheCoreBecauseNothingOfItIsExported() throws Exception {
        Path manifest = classes().resolve("META-INF/MANIFEST.MF");
        assertTrue(
                "the core exports a package; only the api-bundle does",
                !Files.readString(manifest).contains("Export-Package"));
    }

    private static Set<String> reachable(String start, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            String from = next.pop();
            for (String to : uses.getOrDefault(from, Set.of())) {
                if (!to.equals(from) && reached.add(to)) {
                    next.push(to);
                }
            }
        }
        return reached;
    }

    private static void assertOnlyIn(String home, String outside, String advice) {
        String prefix = OUTSIDE.get(outside);
        int used = 0;
        for (String[] edge : EDGES) {
            if (edge[1].startsWith(prefix)) {
                used++;
                assertEquals(edge[0] + " uses " + edge[1] + ": " + advice, home, packageOf(edge[0]));
            }
        }
        assertTrue("nobody uses " + prefix + ": this test looks in the wrong place", used > 0);
    }

    private static boolean namesOsgi(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains("Lorg/osgi/");
    }

    private static Path classes() {
        try {
            return Path.of(ManagerConfReader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String packageOf(String type) {
        return type.substring(CORE.length()).split("\\.")[0];
    }

    /** The short name of what the class belongs to; empty for Java itself. */
    private static String layerOf(String type) {
        if (type.startsWith(CORE)) {
            return packageOf(type);
        }
        for (Map.Entry<String, String> outside : OUTSIDE.entrySet()) {
            if (type.startsWith(outside.getValue())) {
                return outside.getKey();
            }
        }
        return type.startsWith("java.") || type.startsWith("javax.") ? "" : type;
    }
}
