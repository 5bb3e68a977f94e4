package org.patchbay.api.runtime;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The manager as a whole ({@code check_manager_enabled}, {@code check_webmanager_enabled}, {@code reload_manager}).
 *
 * <p><b>Threads.</b> Any. Everything but {@link #reload()} returns at once; lists are snapshots.
 */
@ProviderType
public interface ManagerService {
    /**
     * Whether the manager is switched on: {@code enabled} in {@code manager.conf}.
     *
     * @return true if it listens
     */
    boolean enabled();

    /**
     * Whether it may be reached over HTTP: {@code webenabled} and {@code enabled}.
     *
     * @return true if so
     */
    boolean webEnabled();

    /**
     * Reads {@code manager.conf} again (specification 12.6). Unchanged files change nothing; a broken file changes
     * nothing either, and the log says why with file and line. Running sessions keep their rights and filters.
     * Blocks for as long as reading and rebinding take.
     *
     * @return what came of it
     */
    ReloadResult reload();

    /**
     * All actions that were ever offered and not withdrawn, sorted by name: those that serve, those that wait behind
     * another of their name, and those that were refused, with the reason.
     *
     * @return a snapshot
     */
    List<ActionInfo> actions();

    /**
     * All sessions in the order in which they came, logged in or not.
     *
     * @return a snapshot
     */
    List<SessionInfo> sessions();

    /**
     * How many sessions there are, logged in or not. Unlike {@link #sessions()} it costs the same for thousands as for
     * one, so it may be asked again and again.
     *
     * @return their number
     */
    int sessionCount();

    /**
     * All hooks in the order in which they came.
     *
     * @return a snapshot
     */
    List<HookInfo> hooks();

    /**
     * The state of the event stream.
     *
     * @return a snapshot
     */
    EventLogInfo eventLog();

    /**
     * The addresses the manager listens on, such as {@code 127.0.0.1:5038} or {@code 127.0.0.1:5039 (TLS)}.
     *
     * @return a snapshot; empty while it is not enabled
     */
    List<String> listeners();

    /**
     * Ends a session.
     *
     * @param ident its ident
     * @param reason what the log says
     * @return whether there was such a session
     */
    boolean disconnect(long ident, String reason);

    /**
     * The addresses and accounts whose log-ons are not looked at for a while, because too many of them have failed.
     *
     * @return a snapshot
     */
    List<LockOutInfo> lockOuts();

    /**
     * Lifts a lock-out.
     *
     * @param key its {@link LockOutInfo#key()}
     * @return whether there was anything to lift
     */
    boolean release(String key);

    /**
     * What was counted since the start.
     *
     * @return a snapshot
     */
    ManagerCounters counters();

    /**
     * All accounts in the order of the files.
     *
     * @return a snapshot
     */
    List<AccountInfo> accounts();

    /**
     * Whether an account may call an action, as the files are now; running sessions keep the rights they logged in
     * with.
     *
     * @param account the name of an account, in any case
     * @param action the name of an action, in any case
     * @return yes or no, and why
     */
    CallVerdict mayCall(String account, String action);

    /**
     * Everything that listens: the manager itself, and the bundles that opened listeners.
     *
     * @return a snapshot
     */
    List<ListenerInfo> listenerStates();

    /**
     * How the threads are doing that run foreign code.
     *
     * @return a snapshot
     */
    WorkersInfo workers();
}
