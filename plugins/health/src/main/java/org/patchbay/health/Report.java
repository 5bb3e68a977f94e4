package org.patchbay.health;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;

/** What all checks said, as JSON. */
final class Report {
    private final List<HealthCheckExecutionResult> results;

    Report(List<HealthCheckExecutionResult> results) {
        this.results = List.copyOf(results);
    }

    /** The worst of all. A server that nobody has looked at is not healthy. */
    Result.Status status() {
        return results.stream()
                .map(result -> result.getHealthCheckResult().getStatus())
                .max(Enum::compareTo)
                .orElse(Result.Status.HEALTH_CHECK_ERROR);
    }

    /** Whether clients, or a server that is to live on, can be told so. */
    boolean well() {
        return status() == Result.Status.OK || status() == Result.Status.WARN;
    }

    String json() {
        List<String> checks = new ArrayList<>();
        for (HealthCheckExecutionResult result : results) {
            List<String> messages = new ArrayList<>();
            for (ResultLog.Entry entry : result.getHealthCheckResult()) {
                messages.add("{" + pair("status", entry.getStatus().name()) + "," + pair("message", entry.getMessage())
                        + "}");
            }
            checks.add("{" + pair("name", result.getHealthCheckMetadata().getTitle()) + ","
                    + pair("status", result.getHealthCheckResult().getStatus().name()) + ",\"messages\":["
                    + String.join(",", messages) + "]}");
        }
        return "{" + pair("overallResult", status().name()) + ",\"results\":[" + String.join(",", checks) + "]}\n";
    }

    private static String pair(String key, String value) {
        return "\"" + key + "\":\"" + escaped(value) + "\"";
    }

    /** Words come from packs as well. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }
}
