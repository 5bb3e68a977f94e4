package org.patchbay.deploy.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bundle needs from another one, in words.
 *
 * @param namespace the kind of the requirement, such as {@code osgi.wiring.package}
 * @param name what is needed, such as the name of the package
 * @param versions which versions will do, empty if any
 */
record Wanted(String namespace, String name, String versions) {
    static final String PACKAGE = "osgi.wiring.package";
    static final String BUNDLE = "osgi.wiring.bundle";
    static final String HOST = "osgi.wiring.host";
    static final String JAVA = "osgi.ee";
    static final String IMPLEMENTATION = "osgi.implementation";

    /** What the framework writes for a requirement that names no version. */
    private static final String ANY = "0.0.0";

    private static final Pattern VERSION = Pattern.compile("(\\(!\\s*)?\\((?:bundle-)?version(>=|<=|=)([^)]+)\\)");

    static Wanted of(String namespace, String filter) {
        Matcher name = Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)]*)\\)")
                .matcher(filter);
        return name.find()
                ? new Wanted(namespace, name.group(1), namespace.equals(JAVA) ? java(filter) : versions(filter))
                : new Wanted(namespace, filter, "");
    }

    /** Several profiles may be offered for choice; the first is the one that was meant. */
    private static String java(String filter) {
        Matcher version = VERSION.matcher(filter);
        return version.find() ? version.group(3).replaceFirst("^1\\.(?=\\d)", "") : "";
    }

    private static String versions(String filter) {
        List<String> words = new ArrayList<>();
        for (Matcher version = VERSION.matcher(filter); version.find(); ) {
            boolean not = version.group(1) != null;
            String number = version.group(3).strip();
            if (!not && version.group(2).equals(">=") && number.equals(ANY)) {
                continue;
            }
            words.add(
                    switch (version.group(2)) {
                        case ">=" -> not ? "below " + number : number + " or newer";
                        case "<=" -> not ? "newer than " + number : "up to " + number;
                        default -> not ? "other than " + number : number;
                    });
        }
        return String.join(", ", words);
    }

    boolean isPatchbayApi() {
        return namespace.equals(PACKAGE) && (name.equals("org.patchbay.api") || name.startsWith("org.patchbay.api."));
    }

    boolean isManager() {
        return namespace.equals(IMPLEMENTATION) && name.equals("ami.manager");
    }

    String words() {
        String version = versions.isEmpty() ? "" : " in version " + versions;
        return switch (namespace) {
            case PACKAGE -> "the package " + name + version;
            case BUNDLE -> "the bundle " + name + version;
            case HOST -> "the bundle " + name + version + " to be a fragment of";
            case JAVA -> "Java " + versions;
            default -> isManager() ? "a manager" + version : namespace + " " + name + version;
        };
    }
}
