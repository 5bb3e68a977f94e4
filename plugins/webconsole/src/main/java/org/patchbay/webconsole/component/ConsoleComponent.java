package org.patchbay.webconsole.component;

import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.webconsole.servlet.ServletConstants;
import org.apache.felix.webconsole.spi.BrandingPlugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.servlet.whiteboard.annotations.RequireHttpWhiteboard;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.runtime.AuditListener;
import org.patchbay.api.runtime.AuditTrail;
import org.patchbay.api.runtime.DeployDoctor;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.webconsole.data.AccountsView;
import org.patchbay.webconsole.data.ActionsView;
import org.patchbay.webconsole.data.DataServlet;
import org.patchbay.webconsole.data.EventsView;
import org.patchbay.webconsole.data.OverviewView;
import org.patchbay.webconsole.data.PacksView;
import org.patchbay.webconsole.data.RecentDoings;
import org.patchbay.webconsole.data.SessionsView;
import org.patchbay.webconsole.data.View;
import org.patchbay.webconsole.deed.DeedServlet;
import org.patchbay.webconsole.deed.Token;
import org.patchbay.webconsole.live.LiveServlet;
import org.patchbay.webconsole.live.Sampler;
import org.patchbay.webconsole.live.Viewers;
import org.patchbay.webconsole.pack.PackBundles;
import org.patchbay.webconsole.pack.PackFolders;
import org.patchbay.webconsole.page.Brand;
import org.patchbay.webconsole.page.ConsolePage;
import org.patchbay.webconsole.page.FramePolicy;
import org.patchbay.webconsole.page.Page;

/** Registers the pages and what they ask, and takes all of it back. */
@Component(service = {})
@RequireAmi
@RequireHttpWhiteboard
public final class ConsoleComponent {
    private static final String CONSOLE = "(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)";

    private final BundleContext context;

    /** What is registered when everything is made. */
    private final List<Runnable> offers = new ArrayList<>();

    private final Deque<ServiceRegistration<?>> registered = new ArrayDeque<>();
    private final Viewers viewers;

    /** The doctor, null while there is none. */
    private final AtomicReference<DeployDoctor> doctor = new AtomicReference<>();

    /** The hook, null while nobody looks at the event stream. Written by one thread at a time. */
    private final AtomicReference<ServiceRegistration<?>> hook = new AtomicReference<>();

    /**
     * The pages.
     *
     * @param context of this bundle
     * @param manager what they show
     * @param trail records what is done with them
     * @param sessions try actions
     * @param metatypes know which packs can be set
     */
    @Activate
    public ConsoleComponent(
            BundleContext context,
            @Reference ManagerService manager,
            @Reference AuditTrail trail,
            @Reference RequestSessions sessions,
            @Reference MetaTypeService metatypes) {
        this.context = context;
        Sampler sampler = new Sampler(manager);
        this.viewers = new Viewers(sampler, this::listen);
        Path deploy = folder("patchbay.deploy", "deploy");
        PackFolders folders =
                new PackFolders(deploy, folder("patchbay.packs", "packs"), folder("patchbay.data", "data"));
        PackBundles bundles = new PackBundles(context, metatypes, deploy);
        Token token = new Token();
        RecentDoings doings = new RecentDoings();
        register(AuditListener.class, doings, Map.of());
        registerData(views(manager, doings, sampler, new PacksView(manager, this::files, bundles, folders)));
        registerServlet(
                new DeedServlet(token, manager, trail, sessions, new DeedServlet.Packs(folders, bundles)),
                "/patchbay-deed/*");
        registerServlet(new LiveServlet(viewers), "/patchbay-live");
        registerPages(token);
    }

    private Path folder(String property, String otherwise) {
        return Path.of(Objects.requireNonNullElse(context.getProperty(property), otherwise))
                .toAbsolutePath()
                .normalize();
    }

    private Map<String, View> views(ManagerService manager, RecentDoings doings, Sampler sampler, View packs) {
        Map<String, View> views = new HashMap<>();
        views.put("overview", new OverviewView(manager, this::files, doings, sampler::samples));
        views.put("sessions", new SessionsView(manager, this::bundleName));
        views.put("actions", new ActionsView(manager));
        views.put("events", new EventsView(manager));
        views.put("accounts", new AccountsView(manager, doings));
        views.put("packs", packs);
        return views;
    }

    private String bundleName(long id) {
        Bundle bundle = context.getBundle(id);
        return bundle == null ? "" : bundle.getSymbolicName();
    }

    private List<DeployedFile> files() {
        return Optional.ofNullable(doctor.get()).map(DeployDoctor::files).orElse(List.of());
    }

    private void registerData(Map<String, View> views) {
        registerServlet(new DataServlet(views), "/patchbay-data/*");
    }

    private void registerPages(Token token) {
        FramePolicy policy = FramePolicy.ofConsole();
        for (Page page : Page.values()) {
            register(
                    Servlet.class,
                    new ConsolePage(page, token::of, policy),
                    Map.of(
                            ServletConstants.PLUGIN_LABEL,
                            page.label(),
                            ServletConstants.PLUGIN_TITLE,
                            page.title(),
                            ServletConstants.PLUGIN_CATEGORY,
                            "Manager",
                            ServletConstants.PLUGIN_CSS_REFERENCES,
                            "/" + Page.OVERVIEW.label() + "/res/patchbay/patchbay.css"));
        }
        register(BrandingPlugin.class, new Brand(), Map.of());
    }

    private void registerServlet(Servlet servlet, String pattern) {
        register(
                Servlet.class,
                servlet,
                Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT, CONSOLE,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, pattern,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true));
    }

    private <T> void register(Class<T> type, T service, Map<String, ?> properties) {
        offers.add(() -> registered.push(context.registerService(type, service, new Hashtable<>(properties))));
    }

    @Activate
    void activate() {
        viewers.start();
        offers.forEach(Runnable::run);
    }

    /** Listens to the event stream while somebody looks at it. */
    private void listen(boolean wanted) {
        ServiceRegistration<?> before = hook.getAndSet(
                wanted
                        ? context.registerService(
                                EventHook.class, viewers, new Hashtable<>(Map.of(EventHook.NAME, "web console")))
                        : null);
        if (before != null) {
            before.unregister();
        }
    }

    @Deactivate
    void deactivate() {
        viewers.close();
        while (!registered.isEmpty()) {
            registered.pop().unregister();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDoctor(DeployDoctor service) {
        doctor.set(service);
    }

    void unbindDoctor(DeployDoctor service) {
        doctor.compareAndSet(service, null);
    }
}
