package org.patchbay.core.session;

import java.util.concurrent.Executor;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.settings.LimitSettings;

/**
 * What all sessions share.
 *
 * @param stream the events
 * @param handler answers requests
 * @param workers run what may block
 * @param rows goes on with long rows of requests that cannot block
 * @param limits the limits of every session
 * @param watch is told what becomes of sessions
 */
public record SessionContext(
        EventStream stream,
        RequestHandler handler,
        Executor workers,
        OneByOne rows,
        LimitSettings limits,
        SessionWatch watch) {}
