package org.patchbay.webconsole.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/**
 * What a jar says of itself.
 *
 * @param file its name
 * @param symbolicName of the bundle; empty if it is none
 * @param version of the bundle
 * @param vendor who made it
 */
public record PackFile(String file, String symbolicName, String version, String vendor) {

    static PackFile read(Path path) {
        String file = path.getFileName().toString();
        try (JarInputStream jar = new JarInputStream(Files.newInputStream(path))) {
            Manifest manifest = jar.getManifest();
            Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String name = text(attributes, "Bundle-SymbolicName")
                    .replaceFirst(";.*", "")
                    .trim();
            return new PackFile(file, name, text(attributes, "Bundle-Version"), text(attributes, "Bundle-Vendor"));
        } catch (IOException e) {
            return new PackFile(file, "", "", "");
        }
    }

    private static String text(Attributes attributes, String name) {
        return Objects.requireNonNullElse(attributes.getValue(name), "");
    }
}
