package org.patchbay.health;

import java.util.List;
import java.util.function.Supplier;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;

/**
 * One check as Felix Health Checks takes it.
 *
 * @param name what operators see
 * @param live whether a server that fails it should be started again; all belong to those that say it is ready
 * @param findings looks; what is worst decides
 */
record Check(String name, boolean live, Supplier<List<Finding>> findings) implements HealthCheck {
    static final String LIVE = "live";
    static final String READY = "ready";

    String[] tags() {
        return live ? new String[] {LIVE, READY} : new String[] {READY};
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        for (Finding finding : findings.get()) {
            switch (finding.grade()) {
                case GOOD -> log.info("{}", finding.words());
                case DOUBTFUL -> log.warn("{}", finding.words());
                case BAD -> log.critical("{}", finding.words());
            }
        }
        return new Result(log);
    }
}
