package org.patchbay.launcher;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/** Remembers what the framework could not start, and says it in words. The framework itself only goes on. */
final class BundleFaults implements FrameworkListener {
    /** The innermost cause stands last: "missing requirement [x] ...; (filter) [caused by: ... missing requirement ...]". */
    private static final Pattern MISSING =
            Pattern.compile("missing requirement \\[(\\S+)[^;]*?\\] ([a-z.]+); (\\(.*?\\))(?=\\s|]|$)");

    private static final Pattern NAME = Pattern.compile("\\((?:osgi\\.[a-z.]+|objectClass)=([^)]*)\\)");
    private static final Pattern VERSION = Pattern.compile("\\((!?)\\(?version>=([^)]*)\\)");

    private final Map<Bundle, Throwable> errors = new ConcurrentHashMap<>();

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR && event.getThrowable() != null) {
            errors.put(event.getBundle(), event.getThrowable());
        }
    }

    /** Refuses to go on if one of these does not run. */
    void check(List<Bundle> bundles) throws StartFailure {
        String faults = bundles.stream()
                .filter(bundle -> !runs(bundle))
                .map(bundle -> describe(bundle.getSymbolicName() + " " + bundle.getVersion(), errors.get(bundle)))
                .collect(Collectors.joining("\n"));
        if (!faults.isEmpty()) {
            throw new StartFailure(ExitCode.BUNDLE, faults);
        }
    }

    /** A lazy bundle that waits for its first class counts as running, and so does a fragment that found its host. */
    static boolean runs(Bundle bundle) {
        return Bundles.isFragment(bundle)
                ? bundle.getState() == Bundle.RESOLVED
                : bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }

    static String describe(String bundle, Throwable error) {
        return "The bundle " + bundle + " cannot start: " + reason(error);
    }

    private static String reason(Throwable error) {
        if (error == null) {
            return "the framework gave no reason; see log/patchbay.log.";
        }
        boolean wrapped = error instanceof BundleException && error.getCause() != null;
        String message = String.valueOf(error.getMessage());
        Matcher missing = MISSING.matcher(message);
        String last = "";
        while (missing.find()) {
            last = requirement(missing.group(1), missing.group(2), missing.group(3));
        }
        return last.isEmpty() ? message + (wrapped ? " (" + error.getCause() + ")" : "") : last;
    }

    private static String requirement(String needer, String namespace, String filter) {
        String kind = namespace.substring(namespace.lastIndexOf('.') + 1);
        Matcher name = NAME.matcher(filter);
        if (!name.find()) {
            return needer + " needs " + namespace + " " + filter + ", which nothing here provides.";
        }
        return needer + " needs the " + kind + " " + name.group(1) + versions(filter)
                + ", which nothing here provides.";
    }

    private static String versions(String filter) {
        StringBuilder range = new StringBuilder();
        Matcher version = VERSION.matcher(filter);
        while (version.find()) {
            range.append(version.group(1).isEmpty() ? ", version " : " up to below ")
                    .append(version.group(2));
        }
        return range.toString();
    }
}
