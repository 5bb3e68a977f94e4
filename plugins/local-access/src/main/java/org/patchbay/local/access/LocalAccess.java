package org.patchbay.local.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.patchbay.api.command.CommandLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the door for {@code bin/patchbay -rx} and {@code bin/patchbay shell} while there is a command line. */
@Component(service = LocalAccess.class, immediate = true)
public final class LocalAccess {
    private static final Logger LOG = LoggerFactory.getLogger(LocalAccess.class);

    /** Framework property: the folder for what the server keeps for itself. */
    private static final String DATA = "patchbay.data";

    /** Where that is if nobody says so. */
    private static final String DEFAULT_DATA = "data";

    private static final String FOLDER = "run";

    private final Rooms rooms;
    private final Optional<LocalDoor> door;

    /**
     * A door of a running server.
     *
     * @param context of this bundle
     * @param commands what is behind the door
     */
    @Activate
    public LocalAccess(BundleContext context, @Reference CommandLine commands) {
        this.rooms = new Rooms(commands);
        Path data = Path.of(Optional.ofNullable(context.getProperty(DATA)).orElse(DEFAULT_DATA));
        this.door = open(new SocketFile(data.resolve(FOLDER)), rooms);
    }

    /** A server without this door is still a server. */
    private static Optional<LocalDoor> open(SocketFile file, Rooms rooms) {
        try {
            return Optional.of(LocalDoor.open(file, rooms));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("bin/patchbay -rx cannot be used: {}: {}", file.path(), e.toString());
            return Optional.empty();
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindShells(Shells gogo) {
        rooms.come(gogo);
    }

    void unbindShells(Shells gogo) {
        rooms.go(gogo);
    }

    @Deactivate
    void deactivate() {
        door.ifPresent(LocalDoor::close);
    }
}
