package org.patchbay.pack.system;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.Ami;

/**
 * {@code Action: CoreSettings} tells what the server was started with: versions, name, limits, and which of its parts
 * are switched on. As with Asterisk {@code asterisk.conf} is read at the start only.
 */
final class CoreSettings implements ActionHandler {
    /** What {@code ast_true} takes for yes. */
    private static final Set<String> TRUE = Set.of("yes", "true", "y", "t", "1", "on");

    private final Path directory;
    private final String asteriskVersion;
    private final BooleanSupplier enabled;
    private final BooleanSupplier webEnabled;
    private final ServerOptions options;

    /** Written at the start and by each reload of the part cdr, which come one after the other. */
    private volatile boolean callRecords;

    /**
     * The settings of a server.
     *
     * @param directory of {@code asterisk.conf} and {@code cdr.conf}, either of which may be missing
     * @param asteriskVersion what clients are told, one word
     * @param enabled whether the manager listens
     * @param webEnabled whether the manager may be reached over HTTP
     */
    CoreSettings(Path directory, String asteriskVersion, BooleanSupplier enabled, BooleanSupplier webEnabled) {
        this.directory = directory;
        this.asteriskVersion = asteriskVersion;
        this.enabled = enabled;
        this.webEnabled = webEnabled;
        this.options = ServerOptions.of(ConfFile.read(directory.resolve("asterisk.conf")));
        readCallRecords();
    }

    /** Reads again whether call records are asked for. */
    void readCallRecords() {
        String enable = ConfFile.read(directory.resolve("cdr.conf")).value("general", "enable");
        callRecords = TRUE.contains(enable.toLowerCase(Locale.ROOT));
    }

    Path directory() {
        return directory;
    }

    String asteriskVersion() {
        return asteriskVersion;
    }

    ServerOptions options() {
        return options;
    }

    boolean managerEnabled() {
        return enabled.getAsBoolean();
    }

    boolean webEnabled() {
        return webEnabled.getAsBoolean();
    }

    boolean callRecords() {
        return callRecords;
    }

    @Override
    public Reply handle(ActionCall call) {
        return Reply.success()
                .with("AMIversion", Ami.VERSION)
                .with("AsteriskVersion", asteriskVersion)
                .with("SystemName", options.systemName())
                .with("CoreMaxCalls", options.maxCalls())
                .with("CoreMaxLoadAvg", String.format(Locale.ROOT, "%f", options.maxLoad()))
                .with("CoreRunUser", options.runUser())
                .with("CoreRunGroup", options.runGroup())
                .with("CoreMaxFilehandles", options.maxFiles())
                .with("CoreRealTimeEnabled", yesNo(false))
                .with("CoreCDRenabled", yesNo(callRecords))
                .with("CoreHTTPenabled", yesNo(webEnabled.getAsBoolean()));
    }

    private static String yesNo(boolean value) {
        return value ? "Yes" : "No";
    }
}
