package org.patchbay.core.component;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.patchbay.core.settings.LimitSettings;
import org.patchbay.core.settings.ListenerSettings;
import org.patchbay.core.settings.ThrottleSettings;

/** {@code org.patchbay.core.cfg}: what Asterisk has no key for. */
@ObjectClassDefinition(
        name = "Patchbay",
        description = "What manager.conf has no key for. Changes take effect when the server starts again.")
@interface CoreConfig {
    /** What it is called in ConfigAdmin. */
    String PID = "org.patchbay.core";

    @AttributeDefinition(
            name = "Further listeners",
            description = "Addresses to listen on besides that of manager.conf, as host:port, separated by commas")
    String[] listeners() default {};

    @AttributeDefinition(name = "I/O threads", description = "Threads that read and write connections")
    int io_threads() default 1;

    @AttributeDefinition(name = "Workers", description = "Threads that run actions and hooks")
    int workers() default 16;

    @AttributeDefinition(
            name = "Pending requests",
            description = "Requests of one session that wait; beyond that its connection is not read")
    int pending_requests() default 256;

    @AttributeDefinition(
            name = "Outbox",
            description = "Bytes of answers one session holds; beyond that its next request waits")
    int outbox_bytes() default 262144;

    @AttributeDefinition(name = "Lag, events", description = "Events a session or hook may be behind")
    int lag_events() default 50000;

    @AttributeDefinition(name = "Lag, bytes", description = "Bytes of events a session may be behind")
    long lag_bytes() default 16777216;

    @AttributeDefinition(
            name = "Grace period",
            description = "Milliseconds a bundle that stops waits for its running calls")
    long grace_millis() default 2000;

    @AttributeDefinition(
            name = "Failed log-ons, address",
            description = "Failed log-ons from one address within the window, after which it is locked out")
    int login_failures_address() default 200;

    @AttributeDefinition(
            name = "Failed log-ons, account",
            description = "Failed log-ons for one account within the window, after which it is locked out")
    int login_failures_account() default 100;

    @AttributeDefinition(
            name = "Failed log-ons, window",
            description = "Seconds a failed log-on counts, and a lock-out lasts")
    long login_window_seconds() default 60;

    @AttributeDefinition(
            name = "Security events",
            description =
                    "Whether readers of the class system are told of failed log-ons and lock-outs; Asterisk does not")
    boolean security_events() default false;

    /**
     * The same as values the core works with.
     *
     * @param directory where {@code manager.conf} is
     * @param listeners further addresses
     * @param limits the limits
     * @param throttle the limits of failed log-ons
     * @param securityEvents whether readers are told of failed log-ons
     */
    record Values(
            Path directory,
            List<ListenerSettings> listeners,
            LimitSettings limits,
            ThrottleSettings throttle,
            boolean securityEvents) {
        static Values of(CoreConfig config, Path directory) {
            LimitSettings limits = new LimitSettings(
                    config.io_threads(),
                    config.workers(),
                    config.pending_requests(),
                    config.outbox_bytes(),
                    config.lag_events(),
                    config.lag_bytes(),
                    Duration.ofMillis(config.grace_millis()));
            ThrottleSettings throttle = new ThrottleSettings(
                    config.login_failures_address(),
                    config.login_failures_account(),
                    Duration.ofSeconds(config.login_window_seconds()),
                    ThrottleSettings.DEFAULTS.entries());
            return new Values(directory, listeners(config.listeners()), limits, throttle, config.security_events());
        }

        /** A line of a .cfg file arrives as one element, whatever is in it. */
        private static List<ListenerSettings> listeners(String[] elements) {
            List<ListenerSettings> listeners = new ArrayList<>();
            for (String item : String.join(",", elements).split(",")) {
                if (!item.isBlank()) {
                    listeners.add(listener(item.strip()));
                }
            }
            return listeners;
        }

        private static ListenerSettings listener(String text) {
            int colon = text.lastIndexOf(':');
            String host = colon < 0 ? "" : text.substring(0, colon).replaceAll("[\\[\\]]", "");
            String port = text.substring(colon + 1);
            if (host.isEmpty() || !port.matches("\\d{1,5}")) {
                throw new IllegalArgumentException("listeners: '" + text + "' is not host:port");
            }
            return new ListenerSettings(host, Integer.parseInt(port));
        }
    }
}
