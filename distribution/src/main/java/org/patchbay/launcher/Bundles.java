package org.patchbay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** The jars under {@code bundles/}, each with the start level that its folder names: {@code bundles/03/core-bundle.jar}. */
final class Bundles {

    /** One jar and its start level. */
    record Entry(Path jar, int startLevel) {}

    private final List<Entry> entries;

    private Bundles(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static Bundles in(Path folder) throws StartFailure {
        List<Entry> entries = new ArrayList<>();
        try {
            for (Path level : sorted(folder)) {
                if (level.getFileName().toString().matches("[0-9]{1,2}") && Files.isDirectory(level)) {
                    addJars(level, entries);
                }
            }
        } catch (IOException e) {
            throw new StartFailure(ExitCode.BUNDLE, "Cannot read the bundles in " + folder + ": " + e, e);
        }
        if (entries.isEmpty()) {
            throw new StartFailure(ExitCode.BUNDLE, "There are no bundles in " + folder + ".");
        }
        return new Bundles(entries);
    }

    private static void addJars(Path level, List<Entry> entries) throws IOException {
        int startLevel = Integer.parseInt(level.getFileName().toString());
        for (Path jar : sorted(level)) {
            if (jar.getFileName().toString().endsWith(".jar")) {
                entries.add(new Entry(jar, startLevel));
            }
        }
    }

    /** In the order of names, so that every start installs in the same order. */
    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** Installs all of them and marks them to be started when the framework reaches their level. */
    List<Bundle> install(BundleContext context) throws StartFailure {
        List<Bundle> installed = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                Bundle bundle = context.installBundle(entry.jar().toUri().toString());
                bundle.adapt(BundleStartLevel.class).setStartLevel(entry.startLevel());
                if (!isFragment(bundle)) {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                }
                installed.add(bundle);
            } catch (BundleException e) {
                throw new StartFailure(
                        ExitCode.BUNDLE, BundleFaults.describe(entry.jar().toString(), e), e);
            }
        }
        return installed;
    }

    static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}
