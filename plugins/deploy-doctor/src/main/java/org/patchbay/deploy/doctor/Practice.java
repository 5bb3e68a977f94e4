package org.patchbay.deploy.doctor;

import java.util.List;
import java.util.SortedMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.patchbay.api.runtime.DeployedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look after the other, cheap while nothing changes.
 *
 * <p><b>Threads.</b> {@link #look} belongs to the thread of the doctor, {@link #reports()} to any.
 */
final class Practice {
    private static final Logger LOG = LoggerFactory.getLogger(Practice.class);

    private final BundleContext context;
    private final DeployFolder folder;
    private final FolderExaminer examiner;
    private final CaseBook book = new CaseBook();
    private final Agenda agenda = new Agenda();

    /** When the folder was listed last; belongs to the doctor's thread. */
    private long listedMillis;

    /** Written by the doctor's thread, read by any. */
    private volatile List<DeployedFile> reports = List.of();

    Practice(BundleContext context, DeployFolder folder, FolderExaminer examiner) {
        this.context = context;
        this.folder = folder;
        this.examiner = examiner;
    }

    List<DeployedFile> reports() {
        return reports;
    }

    /**
     * Looks once.
     *
     * @param called whether the framework said that something changed
     * @return whether all is quiet
     */
    boolean look(boolean called) {
        if (system().getState() != Bundle.ACTIVE) {
            return true;
        }
        long now = System.nanoTime();
        long listing = System.currentTimeMillis();
        SortedMap<String, Fingerprint> files = folder.files();
        if (agenda.due(called, trace(files), book.settled(), now)) {
            book.observe(examiner.look(files, listedMillis), now).forEach(this::say);
            reports = book.reports();
            agenda.seen();
        }
        listedMillis = listing;
        return book.settled() || !agenda.inAftermath(now);
    }

    private void say(Line line) {
        if (line.warning()) {
            LOG.warn("{}: {}", folder.label(line.file()), line.words());
        } else {
            LOG.info("{}: {}", folder.label(line.file()), line.words());
        }
    }

    /** Changes with the folder, with any bundle, with the start level and with any component. */
    private int trace(SortedMap<String, Fingerprint> files) {
        int trace = files.hashCode();
        for (Bundle bundle : context.getBundles()) {
            trace = 31 * trace + Long.hashCode(bundle.getBundleId());
            trace = 31 * trace + bundle.getState();
            trace = 31 * trace + Long.hashCode(bundle.getLastModified());
        }
        ServiceReference<?> components = context.getServiceReference(ServiceComponentRuntime.class);
        Object changes = components == null ? null : components.getProperty(Constants.SERVICE_CHANGECOUNT);
        int level = system().adapt(FrameworkStartLevel.class).getStartLevel();
        return 31 * (31 * trace + String.valueOf(changes).hashCode()) + level;
    }

    private Bundle system() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    }
}
