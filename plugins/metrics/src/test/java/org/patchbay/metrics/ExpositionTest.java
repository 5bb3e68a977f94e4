package org.patchbay.metrics;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Test;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;
import org.patchbay.api.runtime.DropReason;
import org.patchbay.api.runtime.LoginFailure;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.testkit.Await;
import org.patchbay.testkit.FakeManager;

/** What Prometheus reads, and that the dashboard asks for nothing else. */
public class ExpositionTest {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final Path DASHBOARD = Path.of("src/main/resources/grafana/patchbay.json");

    /** What the dashboard asks for beside the figures of the server. */
    private static final Pattern METRIC = Pattern.compile("\\b((?:patchbay|jvm|process|system)_[a-z0-9_]+)");

    private final FakeManager manager = new FakeManager()
            .listening("127.0.0.1:5038", true)
            .secured("127.0.0.1:5039", Instant.ofEpochSecond(2_000_000_000))
            .published(EventCategory.CALL, 20)
            .retaining(7)
            .failed(LoginFailure.SECRET, 3)
            .dropped(DropReason.SESSION_LAG, 2);

    private Optional<ManagerService> present = Optional.of(manager);
    private final Exposition exposition = new Exposition(() -> present, ExpositionTest::bundles);

    @After
    public void close() {
        exposition.close();
    }

    private static MetricSnapshot bundles() {
        return new Family.Gauges("patchbay_bundles", "Bundles by state.")
                .add(30, "state", "active")
                .snapshot();
    }

    private String text(String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exposition.write(out, type);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static TextFormat unchecked(Callable<TextFormat> reading) {
        try {
            return reading.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private TextFormat read() throws IOException {
        return TextFormat.of(text(TEXT));
    }

    /** An action and its calls. */
    private record Row(String name, State state, CallStatistics calls) implements ActionInfo {
        @Override
        public Optional<ActionDescriptor> descriptor() {
            return Optional.of(ActionDescriptor.of(name));
        }

        @Override
        public String owner() {
            return "com.acme.test 1.0.0";
        }

        @Override
        public int ranking() {
            return 0;
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public boolean changesState() {
            return false;
        }
    }

    /** Three calls, one of them slow and wrong. */
    private record Calls(long denied) implements CallStatistics {
        @Override
        public long calls() {
            return 3;
        }

        @Override
        public long errors() {
            return 1;
        }

        @Override
        public Optional<Instant> lastError() {
            return Optional.of(Instant.EPOCH);
        }

        @Override
        public Duration total() {
            return Duration.ofMillis(1500);
        }

        @Override
        public List<Duration> bounds() {
            return List.of(Duration.ofMillis(1), Duration.ofMillis(10));
        }

        @Override
        public List<Long> counts() {
            return List.of(2L, 0L, 1L);
        }

        @Override
        public Duration percentile(double part) {
            return Duration.ofMillis(1);
        }
    }

    @Test
    public void countsCallsByActionAndOutcomeWithTheirTimes() throws IOException {
        manager.with(new Row("Ping", ActionInfo.State.ACTIVE, new Calls(5)));
        TextFormat text = read();
        assertEquals(2, text.value("patchbay_actions_total", "action", "Ping", "outcome", "success"), 0);
        assertEquals(1, text.value("patchbay_actions_total", "action", "Ping", "outcome", "error"), 0);
        assertEquals(5, text.value("patchbay_actions_total", "action", "Ping", "outcome", "denied"), 0);
        assertEquals(2, text.value("patchbay_action_seconds_bucket", "action", "Ping", "le", "0.01"), 0);
        assertEquals(3, text.value("patchbay_action_seconds_bucket", "action", "Ping", "le", "+Inf"), 0);
        assertEquals(1.5, text.value("patchbay_action_seconds_sum", "action", "Ping"), 1e-9);
    }

    @Test
    public void aNameFromABundleCannotForgeALine() throws IOException {
        manager.with(new Row("A\"} 1\\", ActionInfo.State.ACTIVE, new Calls(0)));
        assertEquals(1, read().value("patchbay_actions_total", "action", "A\\\"} 1\\\\", "outcome", "error"), 0);
    }

    @Test
    public void showsNoMoreActionsThanItsLimitAndNoneThatWaits() throws IOException {
        manager.with(new Row("Ping", ActionInfo.State.SHADOWED, new Calls(0)));
        for (int i = 0; i < ActionFamilies.MOST_ACTIONS + 10; i++) {
            manager.with(new Row("Action" + i, ActionInfo.State.ACTIVE, new Calls(0)));
        }
        TextFormat text = read();
        assertEquals(
                ActionFamilies.MOST_ACTIONS,
                text.samples("patchbay_action_seconds_count").size());
        assertTrue(text.samples("patchbay_actions_total").stream()
                .noneMatch(sample -> sample.labels().get("action").equals("Ping")));
    }

    @Test
    public void tellsOfEventsLogOnsAndWhatWasDropped() throws IOException {
        TextFormat text = read();
        assertEquals(20, text.value("patchbay_events_total", "class", "call"), 0);
        assertEquals(0, text.value("patchbay_events_total", "class", "system"), 0);
        assertEquals(20, text.value("patchbay_event_deliveries_total"), 0);
        assertEquals(7, text.value("patchbay_event_lag"), 0);
        assertEquals(3, text.value("patchbay_login_failures_total", "reason", "secret"), 0);
        assertEquals(2, text.value("patchbay_drops_total", "reason", "session_lag"), 0);
        assertEquals(0, text.value("patchbay_sessions", "transport", "tls", "authenticated", "true"), 0);
        assertEquals(2e9, text.value("patchbay_certificate_expiry_seconds", "address", "127.0.0.1:5039"), 0);
        assertEquals(1, text.value("patchbay_up"), 0);
    }

    @Test
    public void saysThatTheManagerDoesNotRun() throws IOException {
        present = Optional.empty();
        TextFormat text = read();
        assertEquals(0, text.value("patchbay_up"), 0);
        assertEquals(30, text.value("patchbay_bundles", "state", "active"), 0);
        assertTrue(text.samples("patchbay_sessions").isEmpty());
    }

    @Test
    public void speaksOpenMetricsToWhoAsksForIt() throws IOException {
        String text = text("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertTrue(text.endsWith("# EOF\n"));
        assertTrue(text.contains("# TYPE patchbay_events counter\n"));
    }

    @Test
    public void everyMetricOfTheDashboardIsExported() throws IOException {
        manager.with(new Row("Ping", ActionInfo.State.ACTIVE, new Calls(5)));
        // The first pause brings its metric along, and the virtual machine tells of it when it has time.
        System.gc();
        Await.await(
                Duration.ofSeconds(10),
                "the collection is counted",
                () -> !unchecked(this::read).samples("jvm_gc_pause_seconds_sum").isEmpty());
        Set<String> exported = read().names();
        Set<String> missing = new TreeSet<>();
        Matcher expressions = Pattern.compile("\"(?:expr|query)\": \"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(Files.readString(DASHBOARD));
        int found = 0;
        while (expressions.find()) {
            Matcher names = METRIC.matcher(expressions.group(1));
            while (names.find()) {
                found++;
                if (!exported.contains(names.group(1))) {
                    missing.add(names.group(1));
                }
            }
        }
        assertTrue("the dashboard names metrics: " + found, found > 15);
        assertEquals("metrics that the dashboard names and nobody exports", Set.of(), missing);
    }
}
