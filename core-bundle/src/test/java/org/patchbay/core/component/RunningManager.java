package org.patchbay.core.component;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.Owner;
import org.patchbay.core.settings.LimitSettings;
import org.patchbay.core.settings.ThrottleSettings;

/** A manager without OSGi and without a network, for one test. */
final class RunningManager extends ExternalResource {
    static final String ACCOUNTS = """
            [admin]
            secret = adminpw
            read = all
            write = all
            ; tests hold its output back; the others are ended after the least time there is
            writetimeout = 20000

            [userev]
            secret = userpw
            read = user
            write = user

            [nobody]
            secret = nobodypw
            """;

    /** Small, so that a test reaches them. */
    private static final LimitSettings LIMITS =
            new LimitSettings(1, 4, 8, 4096, 200, 1024 * 1024, Duration.ofMillis(300));

    private final TemporaryFolder folder = new TemporaryFolder();
    private final AtomicLong order = new AtomicLong();
    private final String general;
    private ManagerCore core;

    /** A manager with these lines in its general section. */
    RunningManager(String... general) {
        this.general = "[general]\nenabled = no\n" + String.join("\n", general) + "\n";
    }

    @Override
    protected void before() throws Throwable {
        folder.create();
        write(general + ACCOUNTS);
        core = new ManagerCore(
                new CoreConfig.Values(directory(), List.of(), LIMITS, ThrottleSettings.DEFAULTS, true), () -> true);
        core.started();
    }

    @Override
    protected void after() {
        core.close();
        folder.delete();
    }

    Path directory() {
        return folder.getRoot().toPath();
    }

    /** Replaces manager.conf. */
    void write(String text) throws Exception {
        Files.writeString(directory().resolve("manager.conf"), text);
    }

    String general() {
        return general;
    }

    ManagerCore core() {
        return core;
    }

    Line connect() {
        return Line.to(core.sessions());
    }

    /** A line that is logged in, with that event mask. */
    Line login(String user, String secret, String events) {
        Line line = connect();
        line.message("Action: Login", "Username: " + user, "Secret: " + secret, "Events: " + events);
        line.expect("Response: Success\r\nMessage: Authentication accepted\r\n\r\n");
        return line;
    }

    Line admin() {
        return login("admin", "adminpw", "off");
    }

    /** Offers an action as a bundle would. */
    ActionEntry offer(String name, ActionHandler handler) {
        return offer(ActionDescriptor.of(name), handler, 0);
    }

    ActionEntry offer(ActionDescriptor descriptor, ActionHandler handler, int ranking) {
        ActionEntry entry = ActionEntry.offered(
                descriptor,
                handler,
                new Owner(7, "com.acme.test 1.0.0"),
                new ActionEntry.Rank(ranking, order.incrementAndGet()));
        core.inFlight().open(entry);
        core.actions().add(entry);
        return entry;
    }

    void withdraw(ActionEntry entry) {
        core.actions().remove(entry);
        core.inFlight().withdraw(List.of(entry));
    }
}
