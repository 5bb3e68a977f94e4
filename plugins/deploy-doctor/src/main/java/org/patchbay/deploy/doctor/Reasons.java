package org.patchbay.deploy.doctor;

import java.util.regex.Pattern;
import org.osgi.framework.BundleException;

/** Says in one line what an exception is about. */
final class Reasons {
    private static final int MAX_LENGTH = 300;

    /** Deeper chains than this are loops. */
    private static final int MAX_DEPTH = 20;

    /** An object's identity differs each time; with it a problem would never be the same. */
    private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{4,}\\b");

    private static final Pattern CAUSE = Pattern.compile("(?m)^\\s*Caused by: (.*)$");

    private Reasons() {}

    /** What was complained of first, and the innermost cause if that is something else. */
    static String of(Throwable error) {
        Throwable first = error;
        Throwable last = error;
        for (int depth = 0; depth < MAX_DEPTH && last.getCause() != null; depth++) {
            first = first == last && isWrapper(last) ? last.getCause() : first;
            last = last.getCause();
        }
        return tidy(first == last ? words(last) : words(first) + ", because of " + words(last));
    }

    private static boolean isWrapper(Throwable error) {
        String message = error.getMessage();
        return error instanceof BundleException
                || message == null
                || message.contains(error.getCause().getClass().getName());
    }

    private static String words(Throwable error) {
        String message = error.getMessage();
        String name = error.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message;
    }

    /** The innermost cause in a stack trace that is there as text only. */
    static String ofTrace(String trace) {
        String words = trace.strip().split("\\R", 2)[0];
        for (var causes = CAUSE.matcher(trace); causes.find(); ) {
            words = causes.group(1);
        }
        int colon = words.indexOf(':');
        String type = colon < 0 ? words : words.substring(0, colon);
        return tidy(type.substring(type.lastIndexOf('.') + 1) + words.substring(type.length()));
    }

    private static String tidy(String words) {
        String line = IDENTITY.matcher(words.strip().replaceAll("\\s+", " ")).replaceAll("");
        String whole = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return whole.length() <= MAX_LENGTH ? whole : whole.substring(0, MAX_LENGTH) + "...";
    }
}
