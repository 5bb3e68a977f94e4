package org.patchbay.scenarios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle made while a test runs: from nothing, or from a jar of this build. */
final class TestBundle {
    /** What a bundle imports that uses all of the API for packs. */
    static final String API = String.join(
            ",",
            "org.patchbay.api.action;version=\"[1.0,2)\"",
            "org.patchbay.api.command;version=\"[1.0,2)\"",
            "org.patchbay.api.event;version=\"[1.0,2)\"",
            "org.patchbay.api.message;version=\"[1.0,2)\"",
            "org.patchbay.api.session;version=\"[1.0,2)\"",
            "org.patchbay.api.wire;version=\"[0.9,1)\"");

    private final Manifest manifest;
    private final Map<String, byte[]> content = new TreeMap<>();

    private TestBundle(Manifest manifest) {
        this.manifest = manifest;
    }

    /** An empty bundle. */
    static TestBundle of(String symbolicName) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return new TestBundle(manifest).named(symbolicName, "1.0.0");
    }

    /** A bundle with the content of one of the jars that the build put beside the tests. */
    static TestBundle copyOf(String jar) {
        Path file = Path.of(System.getProperty("scenarios.jars"), jar);
        try (JarInputStream in = new JarInputStream(Files.newInputStream(file))) {
            TestBundle copy = new TestBundle(in.getManifest());
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    copy.content.put(entry.getName(), in.readAllBytes());
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample pack, as its vendor ships it. */
    static TestBundle weather() {
        return copyOf("vendor-sample.jar");
    }

    TestBundle named(String symbolicName, String version) {
        return header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", symbolicName)
                .header("Bundle-Version", version);
    }

    TestBundle header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    TestBundle activator(Class<?> type) {
        return with(type).header("Bundle-Activator", type.getName());
    }

    /** Adds one class; what is nested in it stays behind. */
    TestBundle with(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream octets = type.getResourceAsStream("/" + name)) {
            content.put(name, octets.readAllBytes());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestBundle with(String name, String text) {
        content.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] toBytes() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(octets, manifest)) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }
}
