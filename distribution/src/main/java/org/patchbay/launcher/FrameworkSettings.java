package org.patchbay.launcher;

import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Constants;

/** The properties the framework and its bundles are started with. The {@code patchbay.*} ones can be used in {@code etc/*.cfg}. */
final class FrameworkSettings {
    /** The highest level of {@code bundles/}: when it is reached, the server runs. */
    static final int SERVER_LEVEL = 4;

    /** The level of what FileInstall takes from {@code deploy/}. */
    static final int DEPLOY_LEVEL = 5;

    /** Nothing starts on it: it is reached when the packs of {@code deploy/} run, and tells the core that they do. */
    static final int BOOT_LEVEL = 6;

    private FrameworkSettings() {}

    static Map<String, String> of(Home home, AsteriskFolder asterisk, boolean background) {
        Map<String, String> settings = new HashMap<>();
        settings.put("patchbay.home", home.root().toString());
        settings.put("patchbay.etc", home.etc().toString());
        settings.put("patchbay.etc.asterisk", asterisk.path().toString());
        settings.put("patchbay.data", home.data().toString());
        settings.put("patchbay.log", home.log().toString());
        settings.put("patchbay.deploy", home.deploy().toString());
        settings.put("patchbay.packs", home.packs().toString());
        // In the background the terminal is a file that nobody rotates, and the log has the same.
        settings.put("patchbay.terminal.level", background ? "OFF" : "WARN");
        addFramework(settings, home);
        addFileInstall(settings, home);
        addConsole(settings);
        settings.put("felix.cm.dir", home.savedSettings().toString());
        settings.put("org.ops4j.pax.logging.DefaultServiceLog.level", "WARN");
        settings.put("org.ops4j.pax.logging.service.frameworkEventsLogLevel", "WARN");
        return settings;
    }

    private static void addFramework(Map<String, String> settings, Home home) {
        settings.put(Constants.FRAMEWORK_STORAGE, home.data().resolve("cache").toString());
        // A kept cache would go on running the old bundle after its jar was replaced.
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        // No printing of its own: BundleFaults tells the errors of the start, and Pax Logging logs them all.
        settings.put("felix.log.level", "0");
        // Bundles are resolved seldom and few at a time; threads of its own would only lie about.
        settings.put("felix.resolver.parallelism", "1");
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, String.valueOf(SERVER_LEVEL));
        settings.put("patchbay.boot.level", String.valueOf(BOOT_LEVEL));
    }

    /** For {@code etc/}; the watch over {@code deploy/} is configured there. */
    private static void addFileInstall(Map<String, String> settings, Home home) {
        settings.put("felix.fileinstall.dir", home.etc().toString());
        settings.put("felix.fileinstall.filter", ".*\\.(cfg|config)");
        settings.put("felix.fileinstall.poll", "1000");
        settings.put("felix.fileinstall.noInitialDelay", "true");
        // Otherwise every start writes the files of the operator anew, and not in one step.
        settings.put("felix.fileinstall.enableConfigSave", "false");
        settings.put("felix.fileinstall.subdir.mode", "skip");
        settings.put("felix.fileinstall.disableNio2", "true");
        settings.put("felix.fileinstall.tmpdir", home.data().resolve("tmp").toString());
        settings.put("felix.fileinstall.log.level", "2");
    }

    /** Where the console listens and who may log in stands in {@code etc/}; this holds where a file or a line is missing. */
    private static void addConsole(Map<String, String> settings) {
        // Otherwise it would open before etc/ is read, and once more after that.
        settings.put("org.apache.felix.http.require.config", "true");
        settings.put("org.apache.felix.http.host", "127.0.0.1");
        settings.put("org.osgi.service.http.port", "8080");
        // The console's own default is a password that everybody knows. Nobody knows this one.
        settings.put("felix.webconsole.password", ConsolePassword.hash(Secret.random()));
    }
}
