package org.patchbay.core.component;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.core.action.HelpTexts;
import org.patchbay.core.cli.EventCatalogue;
import org.patchbay.core.cli.EventHelp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documentation that a bundle keeps in a resource for each of its events. */
final class EventTexts {
    private static final Logger LOG = LoggerFactory.getLogger(EventTexts.class);

    private static final String FOLDER = "OSGI-INF/ami/events/";
    private static final String ENDING = ".help";

    private EventTexts() {}

    static List<ActionDescriptor> of(Bundle bundle) {
        List<ActionDescriptor> events = new ArrayList<>();
        Enumeration<String> paths = bundle.getEntryPaths(FOLDER);
        while (paths != null && paths.hasMoreElements() && events.size() < EventCatalogue.MAX_EVENTS) {
            String path = paths.nextElement();
            URL resource = path.endsWith(ENDING) ? bundle.getEntry(path) : null;
            if (resource != null) {
                read(path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length()), resource, events);
            }
        }
        return events;
    }

    private static void read(String name, URL resource, List<ActionDescriptor> events) {
        try (InputStream in = resource.openStream()) {
            String text = new String(in.readNBytes(HelpTexts.MAX_BYTES), StandardCharsets.UTF_8);
            events.add(EventHelp.parse(name, text));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the help text {} cannot be used: {}", resource, e.toString());
        }
    }
}
