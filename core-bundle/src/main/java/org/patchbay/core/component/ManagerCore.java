package org.patchbay.core.component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.LoginFailure;
import org.patchbay.core.account.LoginThrottle;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.ActionTable;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.CallWatch;
import org.patchbay.core.action.Dispatcher;
import org.patchbay.core.action.InFlight;
import org.patchbay.core.action.Owner;
import org.patchbay.core.audit.AuditDesk;
import org.patchbay.core.audit.LoginNews;
import org.patchbay.core.audit.SecurityEvents;
import org.patchbay.core.builtin.ChallengeAction;
import org.patchbay.core.builtin.Events;
import org.patchbay.core.builtin.Filter;
import org.patchbay.core.builtin.ListCommands;
import org.patchbay.core.builtin.Login;
import org.patchbay.core.builtin.Logoff;
import org.patchbay.core.builtin.Ping;
import org.patchbay.core.builtin.UserEvent;
import org.patchbay.core.builtin.WaitEvent;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.cli.EventCatalogue;
import org.patchbay.core.cli.ManagerCommands;
import org.patchbay.core.command.CommandEntry;
import org.patchbay.core.command.CommandRunner;
import org.patchbay.core.command.CommandTable;
import org.patchbay.core.command.CommandsRunning;
import org.patchbay.core.hook.HookCaller;
import org.patchbay.core.hook.HookTable;
import org.patchbay.core.module.ModuleTable;
import org.patchbay.core.module.ReloadDesk;
import org.patchbay.core.request.DigestLogin;
import org.patchbay.core.request.RequestDesk;
import org.patchbay.core.session.EventWait;
import org.patchbay.core.session.OneByOne;
import org.patchbay.core.session.SessionContext;
import org.patchbay.core.session.SessionTable;
import org.patchbay.core.session.Timeouts;
import org.patchbay.core.settings.LimitSettings;
import org.patchbay.core.store.DatastoreTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The manager without OSGi: makes its parts, puts them together, starts and stops them. */
final class ManagerCore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ManagerCore.class);

    private static final Duration TICK = Duration.ofMillis(50);

    /** How long the audit collects what it tells its listeners in one go. */
    private static final Duration AUDIT_PAUSE = Duration.ofMillis(5);

    /** How long sessions may take to read the last they are sent. */
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final ThreadPoolExecutor workers;
    private final Timeouts timeouts;
    private final EventStream stream = new EventStream();
    private final ActionTable actions = new ActionTable();
    private final DatastoreTable datastores = new DatastoreTable();
    private final SessionNews news;
    private final InFlight inFlight;
    private final HookTable hooks;
    private final SessionTable sessions;
    private final HookCaller hookCaller;
    private final RequestDesk requests;
    private final SettingsDesk settings;
    private final LoginThrottle throttle;
    private final AuditDesk audit;
    private final LoginNews logins;
    private final CallWatch callWatch;
    private final ListenerBoard foreignListeners = new ListenerBoard();
    private final CommandTable commands = new CommandTable();
    private final CommandsRunning commandsRunning;
    private final CommandRunner commandLine;
    private final EventCatalogue events = new EventCatalogue();
    private final ModuleTable modules = new ModuleTable();
    private final ReloadDesk reloadDesk;
    private final LimitSettings limits;

    /**
     * A manager that does not listen yet.
     *
     * @param values its configuration
     * @param booted whether the whole server has finished starting
     * @throws StartException if {@code manager.conf} cannot be used
     */
    ManagerCore(CoreConfig.Values values, BooleanSupplier booted) throws StartException {
        this.settings = new SettingsDesk(values, stream);
        this.throttle = new LoginThrottle(values.throttle(), Clock.systemUTC());
        this.workers = CoreThreads.workers(values.limits().workers());
        this.timeouts = new Timeouts(CoreThreads.single("ami-timer"));
        this.news = new SessionNews(datastores, stream, workers);
        this.limits = values.limits();
        this.audit = new AuditDesk(workers, task -> timeouts.run(AUDIT_PAUSE, task), gracePeriod());
        this.logins = new LoginNews(throttle, audit, securityEvents(values.securityEvents()));
        this.callWatch = new CallWatch(audit);
        this.inFlight = new InFlight(gracePeriod(), callWatch);
        this.commandsRunning = new CommandsRunning(gracePeriod());
        this.commandLine = new CommandRunner(commands, commandsRunning);
        this.reloadDesk = new ReloadDesk(modules, settings::reload, Clock.systemUTC());
        Dispatcher dispatcher = new Dispatcher(actions, inFlight, workers, timeouts, this::nameTaken);
        SessionContext context =
                new SessionContext(stream, dispatcher, workers, new OneByOne(workers), values.limits(), news);
        this.sessions = new SessionTable(context, settings::general);
        this.hooks = new HookTable(stream, workers, values.limits());
        this.hookCaller = new HookCaller(actions, sessions, hooks, workers);
        this.requests = new RequestDesk(
                sessions,
                new EventWait(stream, timeouts),
                workers,
                new DigestLogin(settings::accounts, logins, this::nameTaken),
                () -> settings.general().httpTimeout());
        builtIns(booted).forEach(action -> actions.add(action.entry()));
        offerCommands();
    }

    private List<BuiltIn> builtIns(BooleanSupplier booted) {
        return List.of(
                new Login(settings::accounts, logins, timeouts, workers, booted),
                new ChallengeAction(),
                new Logoff(),
                new Ping(),
                new Events(() -> settings.general().brokenEventsAction()),
                new Filter(),
                new ListCommands(actions),
                new UserEvent(stream),
                new WaitEvent(new EventWait(stream, timeouts)));
    }

    private void offerCommands() {
        ManagerCommands.Shown shown = new ManagerCommands.Shown(actions, sessions, stream.log(), events);
        CommandCatalog catalog = new CommandCatalog() {
            @Override
            public CommandCatalog add(CommandDescriptor descriptor, CommandHandler handler) {
                CommandEntry entry = new CommandEntry(descriptor, handler, Owner.CORE, new ActionEntry.Rank(0, 0));
                commandsRunning.open(entry);
                commands.add(entry);
                return this;
            }
        };
        new ManagerCommands(shown, settings, reloadDesk).define(catalog);
    }

    private SecurityEvents securityEvents(boolean enabled) {
        return new SecurityEvents(enabled, stream::publish, workers, Clock.systemUTC());
    }

    private boolean nameTaken(LoginNews.Attempt attempt) {
        String name = attempt.account();
        boolean taken = !name.isEmpty() && !settings.general().allowMultipleLogin() && sessions.inUse(name);
        if (taken) {
            logins.refused(attempt, LoginFailure.IN_USE);
        }
        return taken;
    }

    /** Opens the listeners; what was made is taken back if that is not possible. */
    ManagerCore started() throws StartException {
        try {
            settings.listen(sessions);
        } catch (StartException e) {
            close();
            throw e;
        }
        timeouts.every(TICK, this::tick);
        return this;
    }

    private void tick() {
        try {
            sessions.checkTimeouts(TICK);
            stream.sweepIfMoved();
        } catch (RuntimeException defect) {
            // The timer would never tick again.
            LOG.error("checking the timeouts of sessions failed", defect);
        }
    }

    /** Tells everybody that the server has finished starting. */
    void booted() {
        LOG.info("fully booted");
        stream.publish(AmiEvent.of("FullyBooted", EventCategory.SYSTEM).with("Status", "Fully Booted"));
    }

    EventStream stream() {
        return stream;
    }

    ActionTable actions() {
        return actions;
    }

    DatastoreTable datastores() {
        return datastores;
    }

    InFlight inFlight() {
        return inFlight;
    }

    HookTable hooks() {
        return hooks;
    }

    HookCaller hookCaller() {
        return hookCaller;
    }

    RequestDesk requests() {
        return requests;
    }

    SessionTable sessions() {
        return sessions;
    }

    SessionNews news() {
        return news;
    }

    LoginThrottle throttle() {
        return throttle;
    }

    SettingsDesk settings() {
        return settings;
    }

    CommandTable commands() {
        return commands;
    }

    CommandsRunning commandsRunning() {
        return commandsRunning;
    }

    CommandRunner commandLine() {
        return commandLine;
    }

    EventCatalogue events() {
        return events;
    }

    ModuleTable modules() {
        return modules;
    }

    ReloadDesk reloadDesk() {
        return reloadDesk;
    }

    Duration gracePeriod() {
        return limits.gracePeriod();
    }

    LimitSettings limits() {
        return limits;
    }

    AuditDesk audit() {
        return audit;
    }

    LoginNews logins() {
        return logins;
    }

    CallWatch callWatch() {
        return callWatch;
    }

    ListenerBoard foreignListeners() {
        return foreignListeners;
    }

    ThreadPoolExecutor workers() {
        return workers;
    }

    /** Says goodbye to everybody who may hear it, and ends. Takes at most a second or two. */
    @Override
    public void close() {
        settings.stopListening();
        stream.publish(AmiEvent.of("Shutdown", EventCategory.SYSTEM)
                .with("Shutdown", "Cleanly")
                .with("Restart", "False"));
        sessions.finishAll("the server stops");
        awaitFarewell();
        sessions.endAll("the server stops");
        timeouts.close();
        settings.close();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitFarewell() {
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        while (!sessions.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
