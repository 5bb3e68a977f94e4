package org.patchbay.shell.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.action.ActionArgument;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.AccountInfo;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;
import org.patchbay.api.runtime.CallVerdict;
import org.patchbay.api.runtime.DatastoreInfo;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.HookInfo;
import org.patchbay.api.runtime.ListenerInfo;
import org.patchbay.api.runtime.LockOutInfo;
import org.patchbay.api.runtime.ManagerCounters;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.ReloadResult;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.runtime.WorkersInfo;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.testkit.FakeSession;

/** A server with two sessions of ann and one of bob, one account each, and two actions. */
final class FakeManager implements ManagerService {
    final List<String> ended = new ArrayList<>();
    final List<String> locked = new ArrayList<>(List.of("192.0.2.7", "account bob"));

    private final List<FakeSession> present = new ArrayList<>(List.of(session("ann"), session("ann"), session("bob")));

    /** One session. */
    private record Row(ManagerSession session) implements SessionInfo {
        @Override
        public Privileges eventMask() {
            return Privileges.ALL;
        }

        @Override
        public List<String> filters() {
            return List.of("!Event: Newexten");
        }

        @Override
        public long lag() {
            return 3;
        }

        @Override
        public long sentBytes() {
            return 12345;
        }

        @Override
        public String lastAction() {
            return "Ping\u001b[31m";
        }

        @Override
        public long receivedRequests() {
            return 2;
        }

        @Override
        public long peakOutput() {
            return 77;
        }

        @Override
        public long sentEvents() {
            return 9;
        }

        @Override
        public List<DatastoreInfo> datastores() {
            return List.of();
        }
    }

    private static FakeSession session(String account) {
        return FakeSession.of(account).build();
    }

    /** One account. */
    private record Known(String name, Privileges write) implements AccountInfo {
        @Override
        public Privileges read() {
            return Privileges.NONE;
        }

        @Override
        public List<String> acl() {
            return List.of("deny = 0.0.0.0/0", "permit = 127.0.0.1/32");
        }

        @Override
        public List<String> filters() {
            return List.of();
        }

        @Override
        public boolean enabled() {
            return name.equals("ann");
        }

        @Override
        public boolean hashed() {
            return true;
        }
    }

    /** One action. */
    private record Offered(String name, Optional<ActionDescriptor> descriptor, State state, String reason)
            implements ActionInfo {
        @Override
        public String owner() {
            return "org.example 1.0.0";
        }

        @Override
        public int ranking() {
            return 0;
        }

        @Override
        public CallStatistics calls() {
            return new Calls();
        }

        @Override
        public boolean changesState() {
            return false;
        }
    }

    /** Four calls, one of them failed. */
    private static final class Calls implements CallStatistics {
        @Override
        public long calls() {
            return 4;
        }

        @Override
        public long errors() {
            return 1;
        }

        @Override
        public long denied() {
            return 2;
        }

        @Override
        public Optional<Instant> lastError() {
            return Optional.empty();
        }

        @Override
        public Duration total() {
            return Duration.ofMillis(8);
        }

        @Override
        public List<Duration> bounds() {
            return List.of(Duration.ofMillis(2));
        }

        @Override
        public List<Long> counts() {
            return List.of(4L, 0L);
        }

        @Override
        public Duration percentile(double part) {
            return Duration.ofMillis(2);
        }
    }

    /** A lock-out. */
    private record Locked(String key) implements LockOutInfo {
        @Override
        public int failures() {
            return 200;
        }

        @Override
        public Instant until() {
            return Instant.EPOCH;
        }
    }

    long ident(int number) {
        return present.get(number).ident();
    }

    @Override
    public List<SessionInfo> sessions() {
        List<SessionInfo> rows = new ArrayList<>();
        present.forEach(session -> rows.add(new Row(session)));
        return rows;
    }

    @Override
    public int sessionCount() {
        return sessions().size();
    }

    @Override
    public boolean disconnect(long ident, String reason) {
        ended.add(ident + " " + reason);
        return present.removeIf(session -> session.ident() == ident);
    }

    @Override
    public List<AccountInfo> accounts() {
        return List.of(
                new Known("ann", Privileges.of(EventCategory.CALL)),
                new Known("bob", Privileges.of(EventCategory.USER)));
    }

    @Override
    public CallVerdict mayCall(String account, String action) {
        return account.equals("ann") ? CallVerdict.permitted("it has call") : CallVerdict.refused("it lacks call");
    }

    @Override
    public List<ActionInfo> actions() {
        ActionDescriptor hangup = ActionDescriptor.of("Hangup", EventCategory.CALL)
                .synopsis("Hang up a channel.")
                .arguments(ActionArgument.required("Channel", "Which one."), ActionArgument.optional("Cause", "Why."));
        return List.of(
                new Offered("Hangup", Optional.of(hangup), ActionInfo.State.ACTIVE, ""),
                new Offered("no name", Optional.empty(), ActionInfo.State.FAILED, "it has no name"));
    }

    @Override
    public List<LockOutInfo> lockOuts() {
        return locked.stream().<LockOutInfo>map(Locked::new).toList();
    }

    @Override
    public boolean release(String key) {
        return locked.remove(key);
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public boolean webEnabled() {
        return false;
    }

    @Override
    public ReloadResult reload() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<HookInfo> hooks() {
        return List.of();
    }

    @Override
    public EventLogInfo eventLog() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> listeners() {
        return List.of();
    }

    @Override
    public ManagerCounters counters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ListenerInfo> listenerStates() {
        return List.of();
    }

    @Override
    public WorkersInfo workers() {
        throw new UnsupportedOperationException();
    }
}
