package org.patchbay.pack.system;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code Action: LoggerRotate} begins new log files. Asterisk 11 has no such action; later versions do. */
final class LoggerRotate implements ActionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LoggerRotate.class);

    private final LogFiles files;

    LoggerRotate(LogFiles files) {
        this.files = files;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        if (!rotate()) {
            throw new ActionException("Could not rotate the log files");
        }
        return Reply.success("Rotated Logger");
    }

    /** Whether all of them were; if not the log says why. */
    boolean rotate() {
        try {
            int rotated = files.rotate();
            LOG.info("rotated {} log file(s)", rotated);
            return true;
        } catch (RotationException e) {
            LOG.warn("{}", e.getMessage());
            return false;
        }
    }
}
