package org.patchbay.deploy.doctor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.patchbay.api.runtime.DeployedFile;

/** The cases of all files of the folder. Not thread-safe; belongs to the thread of the doctor. */
final class CaseBook {
    private final SortedMap<String, FileCase> cases = new TreeMap<>();

    /**
     * Takes in what one look shows.
     *
     * @param findings each file, or bundle of a file that is gone, by the name of the file
     * @param now the time in nanoseconds, from any origin
     * @return what there is to say
     */
    List<Line> observe(SortedMap<String, Finding> findings, long now) {
        List<Line> lines = new ArrayList<>();
        for (Iterator<Map.Entry<String, FileCase>> all = cases.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, FileCase> entry = all.next();
            if (!findings.containsKey(entry.getKey())) {
                lines.addAll(entry.getValue().gone());
                all.remove();
            }
        }
        findings.forEach((file, finding) ->
                lines.addAll(cases.computeIfAbsent(file, FileCase::new).observe(finding, now)));
        return lines;
    }

    /** Whether time alone brings no news. */
    boolean settled() {
        return cases.values().stream().allMatch(FileCase::settled);
    }

    List<DeployedFile> reports() {
        return cases.values().stream().map(FileCase::report).toList();
    }
}
