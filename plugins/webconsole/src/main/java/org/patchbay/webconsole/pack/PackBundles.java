package org.patchbay.webconsole.pack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;

/** The bundles that were made from the files of the watched folder. */
public final class PackBundles {
    private final BundleContext context;
    private final MetaTypeService metatypes;
    private final Path deploy;

    /**
     * The bundles.
     *
     * @param context of this bundle
     * @param metatypes knows which settings a bundle describes
     * @param deploy the watched folder
     */
    public PackBundles(BundleContext context, MetaTypeService metatypes, Path deploy) {
        this.context = context;
        this.metatypes = metatypes;
        this.deploy = deploy;
    }

    /** The bundle that was made from the file of that name. */
    public Optional<Bundle> of(PackName name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> deploy.resolve(name.file()).equals(file(bundle.getLocation())))
                .findFirst();
    }

    /** The file that a location names; the empty path if it names none. */
    private static Path file(String location) {
        try {
            return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of("");
        } catch (IllegalArgumentException e) {
            return Path.of("");
        }
    }

    /** The settings that a bundle describes. */
    public List<String> settings(Bundle bundle) {
        MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
        return information == null ? List.of() : List.of(information.getPids());
    }

    /** Starts it, for good. */
    public void start(PackName name) throws PackException {
        Bundle bundle = existing(name);
        try {
            bundle.start();
        } catch (BundleException e) {
            throw new PackException(name.file() + " does not start: " + e.getMessage(), e);
        }
    }

    /** Stops it, until somebody starts it or replaces its file. */
    public void stop(PackName name) throws PackException {
        Bundle bundle = existing(name);
        if (bundle.getBundleId() == context.getBundle().getBundleId()) {
            throw new PackException("This page is a part of " + name.file() + ": remove the file instead.");
        }
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new PackException(name.file() + " does not stop: " + e.getMessage(), e);
        }
    }

    private Bundle existing(PackName name) throws PackException {
        return of(name).orElseThrow(() -> new PackException("No bundle was made from " + name.file() + "."));
    }
}
