package org.patchbay.api;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.Test;
import org.patchbay.api.message.Ami;

/** The gates of the API (house, 4.3 and 5.2), read from the built class files. */
public class ApiGateTest {
    private static final String ROOT = "org.patchbay.api.";
    private static final String PROVIDER = "Lorg/osgi/annotation/versioning/ProviderType;";
    private static final String CONSUMER = "Lorg/osgi/annotation/versioning/ConsumerType;";
    private static final Pattern EDGE = Pattern.compile("\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*");

    /** Which packages of the API a package may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "message", Set.of(),
            "wire", Set.of("message"),
            "conf", Set.of("wire"),
            "event", Set.of("message"),
            "session", Set.of("message"),
            "action", Set.of("message", "session"),
            "command", Set.of("session", "action"),
            "database", Set.of(),
            "runtime", Set.of("message", "session", "action"),
            "frontend", Set.of("message", "session", "wire"));

    @Test
    public void everyPackageIsExportedWithAVersion() throws Exception {
        Set<String> exported = exports();
        Set<String> expected = new TreeSet<>();
        for (String name : MAY_USE.keySet()) {
            expected.add(ROOT + name);
        }
        assertEquals("every package is listed in this test, and exported with a version", expected, exported);
    }

    @Test
    public void everyPackageSaysWhatItIsForAndItsVersion() throws Exception {
        for (Path folder : packages()) {
            Path info = folder.resolve("package-info.class");
            assertTrue(
                    folder + " has no package-info.java; write three sentences, @Export, @Version", Files.exists(info));
            String text = text(info);
            assertTrue(
                    folder + ": package-info.java lacks @Export",
                    contains(text, "Lorg/osgi/annotation/bundle/Export;"));
            assertTrue(
                    folder + ": package-info.java lacks @Version",
                    contains(text, "Lorg/osgi/annotation/versioning/Version;"));
        }
    }

    /** Without the annotation a new method in an interface is a major change, and baseline cannot know better. */
    @Test
    public void everyPublicInterfaceIsAProviderOrAConsumerType() throws Exception {
        int interfaces = 0;
        for (Path file : classFiles()) {
            Class<?> type = type(file);
            if (type.isInterface() && !type.isAnnotation() && Modifier.isPublic(type.getModifiers())) {
                interfaces++;
                String text = text(file);
                boolean provider = contains(text, PROVIDER);
                boolean consumer = contains(text, CONSUMER);
                assertTrue(
                        type.getName() + " is neither @ProviderType (the server implements it) nor @ConsumerType"
                                + " (others implement it); annotate it",
                        provider || consumer);
                assertFalse(type.getName() + " is both @ProviderType and @ConsumerType", provider && consumer);
            }
        }
        assertTrue(
                "only " + interfaces + " interfaces were found: this test looks in the wrong place", interfaces > 20);
    }

    /** Baseline does not see that a new permitted type breaks a vendor's switch at run time. */
    @Test
    public void nothingInTheApiIsSealed() throws Exception {
        for (Path file : classFiles()) {
            assertFalse(type(file).getName() + " is sealed", type(file).isSealed());
        }
    }

    @Test
    public void packagesUseOnlyThoseBelowThem() throws Exception {
        Set<String> wrong = new TreeSet<>();
        int edges = 0;
        for (String line : jdeps()) {
            Matcher edge = EDGE.matcher(line);
            if (edge.matches() && edge.group(2).startsWith(ROOT)) {
                edges++;
                String from = packageOf(edge.group(1));
                String to = packageOf(edge.group(2));
                if (!from.equals(to) && !MAY_USE.get(from).contains(to)) {
                    wrong.add(edge.group(1) + " -> " + edge.group(2));
                }
            }
        }
        assertTrue("jdeps found only " + edges + " edges: this test looks in the wrong place", edges > 50);
        if (!wrong.isEmpty()) {
            fail("These edges are not in the table of this test; move the class, or argue for a new row: " + wrong);
        }
    }

    @Test
    public void theApiNeedsNothingButJavaAndItself() throws Exception {
        for (String line : jdeps()) {
            Matcher edge = EDGE.matcher(line);
            if (edge.matches()) {
                String to = edge.group(2);
                assertTrue(line.strip(), to.startsWith("java.") || to.startsWith(ROOT));
            }
        }
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(
                Ami.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<Path> classFiles() throws Exception {
        try (Stream<Path> files = Files.walk(classes())) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .toList();
        }
    }

    private static List<Path> packages() throws Exception {
        return classFiles().stream().map(Path::getParent).distinct().toList();
    }

    private static Class<?> type(Path file) throws Exception {
        String name = classes().relativize(file).toString().replace('/', '.').replace('\\', '.');
        return Class.forName(name.substring(0, name.length() - 6), false, ApiGateTest.class.getClassLoader());
    }

    /** Constants of a class file stand in it as they are, if they are ASCII. */
    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static boolean contains(String classFile, String constant) {
        return classFile.contains((char) (constant.length() >> 8) + "" + (char) (constant.length() & 0xFF) + constant);
    }

    private static Set<String> exports() throws Exception {
        Path file = classes().resolve("META-INF/MANIFEST.MF");
        try (InputStream in = Files.newInputStream(file)) {
            String header = new Manifest(in).getMainAttributes().getValue("Export-Package");
            Set<String> names = new TreeSet<>();
            Matcher clause = Pattern.compile("([a-z.]+)((?:;[^;,\"]*=(?:\"[^\"]*\"|[^;,\"]*))*)")
                    .matcher(header);
            while (clause.find()) {
                if (clause.group(2).contains(";version=")) {
                    names.add(clause.group(1));
                }
            }
            return names;
        }
    }

    private static String packageOf(String type) {
        String[] words = type.substring(ROOT.length()).split("\\.");
        return words[0];
    }

    private static List<String> jdeps() throws Exception {
        ToolProvider tool = ToolProvider.findFirst("jdeps").orElseThrow();
        StringWriter out = new StringWriter();
        int code = tool.run(
                new PrintWriter(out), new PrintWriter(out), "-v", classes().toString());
        assertEquals(out.toString(), 0, code);
        return out.toString().lines().toList();
    }
}
