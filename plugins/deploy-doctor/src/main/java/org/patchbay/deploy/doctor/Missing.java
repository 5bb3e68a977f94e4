package org.patchbay.deploy.doctor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A requirement that nobody meets, or nobody who runs.
 *
 * @param wanted what is needed
 * @param others who offers the same in a version that does not fit, such as {@code 3.0.0 by com.acme.lib 3.0.0}
 * @param blocked who would meet it, but has unmet requirements of its own; empty if nobody
 */
record Missing(Wanted wanted, List<String> others, String blocked) {
    /** More than this nobody reads; the first one mended shows the next. */
    private static final int MAX_NAMED = 3;

    static Symptom symptom(List<Missing> all, int runningJava) {
        String named = all.stream()
                .limit(MAX_NAMED)
                .map(missing -> missing.words(runningJava))
                .collect(Collectors.joining("; it needs ", "it needs ", ""));
        String more = all.size() > MAX_NAMED ? "; and it needs " + (all.size() - MAX_NAMED) + " more" : "";
        return Symptom.of(named + more, all.get(0).remedy(runningJava));
    }

    private String words(int runningJava) {
        if (wanted.namespace().equals(Wanted.JAVA)) {
            return wanted.words() + ", and the server runs on Java " + runningJava;
        }
        String verb = wanted.namespace().equals(Wanted.PACKAGE) ? "exports" : "provides";
        if (!blocked.isEmpty()) {
            return wanted.words() + ", which " + blocked + " " + verb + ", but that bundle lacks something itself";
        }
        if (!others.isEmpty()) {
            return wanted.words() + ", but there is only " + String.join(" and ", others);
        }
        boolean isBundle =
                wanted.namespace().equals(Wanted.BUNDLE) || wanted.namespace().equals(Wanted.HOST);
        return wanted.words() + (isBundle ? ", which is not there" : ", which no bundle " + verb);
    }

    private String remedy(int runningJava) {
        if (wanted.namespace().equals(Wanted.JAVA)) {
            return "Run the server on Java " + wanted.versions() + " or newer, or build the pack for Java "
                    + runningJava + ".";
        }
        if (!blocked.isEmpty()) {
            return "Mend " + blocked + " first.";
        }
        if (wanted.isPatchbayApi() || wanted.isManager() && !others.isEmpty()) {
            return "Build it against the api-bundle of this server.";
        }
        if (wanted.isManager()) {
            return "Start the core bundle (org.patchbay.core).";
        }
        return others.isEmpty()
                ? "Put a bundle that provides it into the deploy folder too."
                : "Put the version it needs into the deploy folder too, or build it against the one that is there.";
    }
}
