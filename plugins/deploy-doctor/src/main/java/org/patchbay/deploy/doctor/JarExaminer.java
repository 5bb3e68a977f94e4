package org.patchbay.deploy.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Reads a file as FileInstall does, but says what it finds. */
final class JarExaminer {
    /** Enough of a file to tell text from a jar. */
    private static final int HEAD_BYTES = 512;

    /** So much of a jar is unpacked to see whether it can be; what lies behind is believed. */
    private static final long MAX_UNPACKED_BYTES = 256L << 20;

    /** Before OSGi 4 bundles had no names; the framework still takes a manifest without this for one of those. */
    private static final String MANIFEST_VERSION = "2";

    private final Path file;

    private JarExaminer(Path file) {
        this.file = file;
    }

    /**
     * Examines a file.
     *
     * @throws IOException if it vanished or changed under the eyes of the examiner
     */
    static JarExamination examine(Path file) throws IOException {
        try {
            return new JarExaminer(file).examine();
        } catch (AccessDeniedException e) {
            return JarExamination.defective(FileSymptoms.unreadable());
        }
    }

    private JarExamination examine() throws IOException {
        byte[] head = head();
        if (head.length == 0) {
            return JarExamination.defective(FileSymptoms.empty());
        }
        if (!beginsLikeZip(head)) {
            return JarExamination.defective(isText(head) ? FileSymptoms.text() : FileSymptoms.notZip());
        }
        try (JarFile jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ)) {
            return examine(jar);
        } catch (IOException | IllegalArgumentException e) {
            requireUnchanged();
            return JarExamination.defective(FileSymptoms.torn());
        }
    }

    private JarExamination examine(JarFile jar) throws IOException {
        Manifest manifest;
        try {
            manifest = jar.getManifest();
        } catch (IOException e) {
            return JarExamination.defective(FileSymptoms.badManifest(Reasons.of(e)));
        }
        if (manifest == null) {
            return JarExamination.defective(FileSymptoms.noManifest());
        }
        Attributes attributes = manifest.getMainAttributes();
        String name = firstClause(attributes.getValue(Constants.BUNDLE_SYMBOLICNAME));
        if (name.isEmpty()) {
            return JarExamination.defective(FileSymptoms.noSymbolicName());
        }
        if (!MANIFEST_VERSION.equals(attributes.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            return JarExamination.defective(FileSymptoms.oldManifest());
        }
        return examine(jar, name, attributes.getValue(Constants.BUNDLE_VERSION));
    }

    private JarExamination examine(JarFile jar, String name, String version) throws IOException {
        Version parsed;
        try {
            parsed = Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            return JarExamination.defective(FileSymptoms.badVersion(version));
        }
        ClassLevel newest = ClassLevel.NONE;
        long unpacked = 0;
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            unpacked += Math.max(0, entry.getSize());
            if (unpacked > MAX_UNPACKED_BYTES) {
                break;
            }
            try {
                newest = newest.newer(unpack(jar, entry));
            } catch (IOException e) {
                requireUnchanged();
                return JarExamination.defective(FileSymptoms.damaged(entry.getName()));
            }
        }
        return manifestIsFirst()
                ? JarExamination.bundle(name, parsed.toString(), newest)
                : JarExamination.defective(FileSymptoms.lateManifest());
    }

    /** A ZipFile does not look at the checksums of its own accord. */
    private static ClassLevel unpack(JarFile jar, JarEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(jar.getInputStream(entry), sum)) {
            byte[] header = in.readNBytes(ClassLevel.HEADER_BYTES);
            in.transferTo(OutputStream.nullOutputStream());
            if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                throw new IOException("checksum of " + entry.getName());
            }
            return ClassLevel.concerns(entry.getName()) ? ClassLevel.of(entry.getName(), header) : ClassLevel.NONE;
        }
    }

    /** FileInstall reads the jar as a stream when it installs it. */
    private boolean manifestIsFirst() throws IOException {
        try (JarInputStream stream = new JarInputStream(Files.newInputStream(file), false)) {
            return stream.getManifest() != null;
        }
    }

    private byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    /** A defect of a file that has just vanished is none. */
    private void requireUnchanged() throws IOException {
        Files.size(file);
    }

    private static boolean beginsLikeZip(byte[] head) {
        byte[] magic = {'P', 'K'};
        for (int i = 0; i < Math.min(magic.length, head.length); i++) {
            if (head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static String firstClause(String header) {
        return header == null ? "" : header.split(";", 2)[0].strip();
    }
}
