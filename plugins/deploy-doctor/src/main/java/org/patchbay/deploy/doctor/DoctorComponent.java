package org.patchbay.deploy.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.log.LogReaderService;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.DeployDoctor;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.ManagerService;

/** The doctor as the framework sees it. Everything it examines, it examines on its own thread. */
@Component(service = DeployDoctor.class, immediate = true)
public final class DoctorComponent implements DeployDoctor {
    /** Framework or system property: the absolute path of the folder. */
    static final String FOLDER = "patchbay.deploy";

    /** Where the folder is if nobody says so. */
    private static final String DEFAULT_FOLDER = "deploy";

    /** The manager, null while there is none. */
    private final AtomicReference<ManagerService> manager = new AtomicReference<>();

    private final LogEar ear;
    private final Practice practice;
    private final Rounds rounds;
    private final Stops stops;
    private final Nudges nudges;

    /**
     * A doctor for the folder that the framework names.
     *
     * @param context of this bundle
     * @param components the runtime that knows why a component waits
     */
    @Activate
    public DoctorComponent(BundleContext context, @Reference ServiceComponentRuntime components) {
        String path = Optional.ofNullable(context.getProperty(FOLDER)).orElse(DEFAULT_FOLDER);
        DeployFolder folder = new DeployFolder(Path.of(path));
        this.ear = new LogEar(folder);
        this.stops = new Stops(context);
        BundleExaminer examiner = new BundleExaminer(context, stops, new Components(components), this::actions);
        this.practice = new Practice(context, folder, new FolderExaminer(context, folder, examiner, ear));
        this.rounds = new Rounds(practice::look);
        this.nudges = new Nudges(context, folder, ear, rounds::nudge);
    }

    @Activate
    void activate() throws InvalidSyntaxException {
        stops.open();
        nudges.open();
        rounds.start();
    }

    @Deactivate
    void deactivate() {
        nudges.close();
        stops.close();
        rounds.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindManager(ManagerService service) {
        manager.set(service);
        rounds.nudge();
    }

    void unbindManager(ManagerService service) {
        manager.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindLog(LogReaderService log) {
        log.addLogListener(ear);
    }

    void unbindLog(LogReaderService log) {
        log.removeLogListener(ear);
    }

    @Override
    public List<DeployedFile> files() {
        return practice.reports();
    }

    private List<ActionInfo> actions() {
        ManagerService service = manager.get();
        return service == null ? List.of() : service.actions();
    }
}
