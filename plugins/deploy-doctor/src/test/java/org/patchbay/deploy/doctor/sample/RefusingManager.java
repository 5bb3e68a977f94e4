package org.patchbay.deploy.doctor.sample;

import java.util.List;
import java.util.Optional;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.runtime.AccountInfo;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;
import org.patchbay.api.runtime.CallVerdict;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.HookInfo;
import org.patchbay.api.runtime.ListenerInfo;
import org.patchbay.api.runtime.LockOutInfo;
import org.patchbay.api.runtime.ManagerCounters;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.ReloadResult;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.runtime.WorkersInfo;

/** A manager that refused an action of the pack {@code com.acme.greedy}. */
public final class RefusingManager implements ManagerService {
    private record Row(String name, String owner, State state, String reason) implements ActionInfo {
        @Override
        public Optional<ActionDescriptor> descriptor() {
            return Optional.empty();
        }

        @Override
        public int ranking() {
            return 0;
        }

        @Override
        public CallStatistics calls() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean changesState() {
            return false;
        }
    }

    @Override
    public List<ActionInfo> actions() {
        return List.of(
                new Row("Ping", "org.patchbay.core 1.0.0", ActionInfo.State.ACTIVE, ""),
                new Row("Login", "com.acme.greedy 1.0.0", ActionInfo.State.FAILED, "The name Login is reserved."));
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
        return ReloadResult.UNCHANGED;
    }

    @Override
    public List<SessionInfo> sessions() {
        return List.of();
    }

    @Override
    public int sessionCount() {
        return sessions().size();
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
    public boolean disconnect(long ident, String reason) {
        return false;
    }

    @Override
    public List<LockOutInfo> lockOuts() {
        return List.of();
    }

    @Override
    public boolean release(String key) {
        return false;
    }

    @Override
    public ManagerCounters counters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AccountInfo> accounts() {
        return List.of();
    }

    @Override
    public CallVerdict mayCall(String account, String action) {
        return CallVerdict.refused("");
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
