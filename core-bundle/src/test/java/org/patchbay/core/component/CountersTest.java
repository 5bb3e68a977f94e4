package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;
import org.patchbay.api.runtime.DropReason;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.LoginFailure;
import org.patchbay.api.runtime.SessionInfo;

/** What operators and monitoring can read. */
public class CountersTest {
    private static final String DENIED = "Response: Error\r\nMessage: Permission denied\r\n\r\n";

    @Rule
    public final RunningManager manager = new RunningManager("authlimit = 3", "allowmultiplelogin = no");

    private RuntimeService service() {
        return new RuntimeService(manager::core);
    }

    private CallStatistics calls(String action) {
        return service().actions().stream()
                .filter(row -> row.name().equals(action))
                .findFirst()
                .orElseThrow()
                .calls();
    }

    @Test
    public void countsTheCallsOfAnActionAndTheirTimes() {
        Line line = manager.admin();
        for (int i = 0; i < 3; i++) {
            line.message("Action: Ping");
            line.takeUntil("\r\n\r\n");
        }
        CallStatistics ping = calls("Ping");
        assertEquals(3, ping.calls());
        assertEquals(0, ping.errors());
        assertEquals(3, ping.counts().stream().mapToLong(Long::longValue).sum());
        assertEquals(ping.bounds().size() + 1, ping.counts().size());
        assertTrue(ping.total().compareTo(Duration.ZERO) > 0);
        assertTrue(ping.percentile(0.99).compareTo(ping.percentile(0.5)) >= 0);
        assertEquals(0, calls("Events").calls());
    }

    @Test
    public void countsARefusalByTheHandlerAsAnError() {
        manager.offer("Fuss", call -> {
            throw new ActionException("No");
        });
        Line line = manager.admin();
        line.message("Action: fuss");
        line.takeUntil("\r\n\r\n");
        assertEquals(1, calls("Fuss").errors());
        assertTrue(calls("Fuss").lastError().isPresent());
    }

    @Test
    public void countsAnErrorThatIsWrittenByHand() {
        manager.offer(
                "Hand",
                call -> Reply.write(out -> {
                    out.append("Response: Error");
                    out.append("Message: No");
                    out.end();
                }));
        Line line = manager.admin();
        line.message("Action: Hand");
        line.takeUntil("\r\n\r\n");
        assertEquals(1, calls("Hand").errors());
    }

    @Test
    public void countsWhatWasDeniedApartFromTheCalls() {
        manager.offer(ActionDescriptor.of("Guarded", EventCategory.SYSTEM), call -> Reply.success("Done"), 0);
        Line line = manager.login("userev", "userpw", "off");
        line.message("Action: Guarded");
        line.expect(DENIED);
        assertEquals(1, calls("Guarded").denied());
        assertEquals(0, calls("Guarded").calls());
    }

    @Test
    public void countsUnknownActionsAndWhatIsRefusedBeforeOneIsLookedFor() {
        Line stranger = manager.connect();
        stranger.message("Action: Ping");
        stranger.expect(DENIED);
        Line line = manager.admin();
        line.message("Action: NoSuchThing");
        line.takeUntil("\r\n\r\n");
        assertEquals(1, service().counters().refusedRequests());
        assertEquals(1, service().counters().unknownActions());
    }

    @Test
    public void tellsWhoDemandsAClassThatIsNotReportingFromTheOthers() {
        manager.offer(ActionDescriptor.of("Open"), call -> Reply.success(""), 0);
        manager.offer(ActionDescriptor.of("Change", EventCategory.SYSTEM), call -> Reply.success(""), 0);
        manager.offer(
                ActionDescriptor.of("Report", EventCategory.SYSTEM, EventCategory.REPORTING),
                call -> Reply.success(""),
                0);
        List<String> audited = service().actions().stream()
                .filter(ActionInfo::changesState)
                .map(ActionInfo::name)
                .filter(name -> List.of("Open", "Change", "Report").contains(name))
                .toList();
        assertEquals(List.of("Change"), audited);
    }

    @Test
    public void countsEventsByNameAndByClassAndWhatSessionsWereSent() {
        Line line = manager.login("admin", "adminpw", "user");
        for (int i = 0; i < 5; i++) {
            manager.core().stream()
                    .publish(AmiEvent.of("UserEvent", EventCategory.USER).with("N", i));
        }
        manager.core().stream().publish(AmiEvent.of("Reload", EventCategory.SYSTEM));
        line.takeUntil("N: 4\r\n\r\n");
        EventLogInfo log = service().eventLog();
        assertEquals(
                List.of("Reload", "UserEvent"),
                log.names().stream().map(row -> row.name()).toList());
        assertEquals(5, log.names().get(1).count());
        assertEquals(Long.valueOf(5), log.categories().get(EventCategory.USER));
        assertEquals(Long.valueOf(1), log.categories().get(EventCategory.SYSTEM));
        assertEquals(5, log.deliveries());
        assertEquals(200, log.limit());
        assertEquals(0, log.slowReaders());
        line.hangUp();
        assertEquals(
                "what a session was sent outlives it", 5, service().eventLog().deliveries());
    }

    @Test
    public void countsNoMoreNamesThanTheTableHolds() {
        manager.login("admin", "adminpw", "off");
        for (int i = 0; i < EventLogInfo.MOST_NAMES + 7; i++) {
            manager.core().stream().publish(AmiEvent.of("Name" + i, EventCategory.USER));
        }
        EventLogInfo log = service().eventLog();
        assertEquals(EventLogInfo.MOST_NAMES + 1, log.names().size());
        assertEquals(
                7,
                log.names().stream()
                        .filter(row -> row.name().equals(EventLogInfo.OTHER_NAMES))
                        .findFirst()
                        .orElseThrow()
                        .count());
    }

    @Test
    public void tellsWhatASessionAskedForAndHowMuchWaitedForIt() {
        Line line = manager.admin();
        line.message("Action: Ping");
        line.takeUntil("\r\n\r\n");
        SessionInfo session = service().sessions().get(0);
        assertEquals(2, session.receivedRequests());
        assertTrue(session.peakOutput() > 0);
        assertEquals(List.of(), session.datastores());
    }

    @Test
    public void countsFailedLogOnsByTheirReason() {
        fail("stranger", "x");
        fail("admin", "wrong");
        Line admin = manager.admin();
        fail("admin", "adminpw");
        assertEquals(1L, (long) service().counters().failedLogins().get(LoginFailure.ACCOUNT));
        assertEquals(1L, (long) service().counters().failedLogins().get(LoginFailure.SECRET));
        assertEquals(1L, (long) service().counters().failedLogins().get(LoginFailure.IN_USE));
        assertEquals(1, service().counters().logins());
        admin.hangUp();
    }

    private void fail(String user, String secret) {
        Line line = manager.connect();
        line.message("Action: Login", "Username: " + user, "Secret: " + secret);
        line.takeUntil("Response: Error");
        line.awaitClosed();
    }

    @Test
    public void countsConnectionsThatAreTurnedAway() {
        for (int i = 0; i < 3; i++) {
            manager.connect();
        }
        assertTrue(Line.connect(manager.core().sessions(), 1024).isEmpty());
        assertEquals(1L, (long) service().counters().drops().get(DropReason.AUTH_LIMIT));
        assertEquals(0L, (long) service().counters().drops().get(DropReason.SESSION_LAG));
    }

    @Test
    public void showsAccountsWithoutTheirSecrets() {
        assertEquals(
                List.of("admin", "userev", "nobody"),
                service().accounts().stream().map(row -> row.name()).toList());
        assertTrue(service().accounts().get(0).enabled());
        assertFalse(service().accounts().get(0).hashed());
        assertFalse(service().accounts().toString().contains("adminpw"));
    }

    @Test
    public void saysWhoMayCallWhatAndWhyNot() {
        manager.offer(ActionDescriptor.of("Guarded", EventCategory.SYSTEM), call -> Reply.success("Done"), 0);
        assertTrue(service().mayCall("ADMIN", "guarded").permitted());
        assertTrue(service().mayCall("userev", "Ping").permitted());
        assertEquals(
                "The action demands one of system, but the account may write user.",
                service().mayCall("userev", "Guarded").reason());
        assertEquals(
                "There is no account ghost.", service().mayCall("ghost", "Ping").reason());
        assertEquals(
                "No bundle offers an action Nothing.",
                service().mayCall("admin", "Nothing").reason());
    }

    @Test
    public void showsTheThreadsThatRunForeignCode() {
        assertEquals(4, service().workers().limit());
        assertEquals(0, service().workers().waiting());
    }
}
