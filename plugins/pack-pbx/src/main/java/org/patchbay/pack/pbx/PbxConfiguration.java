package org.patchbay.pack.pbx;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfReader;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.dialplan.Dialplan;
import org.patchbay.pack.pbx.dialplan.DialplanReader;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.endpoint.ScenarioReader;
import org.patchbay.pack.pbx.record.CelSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of this pack. A file that cannot be read is a warning, and counts as empty. Any thread. */
final class PbxConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PbxConfiguration.class);
    private static final String ENDPOINTS = "endpoints.conf";

    private final Path directory;

    PbxConfiguration(Path directory) {
        this.directory = directory;
    }

    /** What can be read again. */
    PbxFiles files() {
        Dialplan dialplan = DialplanReader.read(read("extensions.conf"), LOG::warn);
        return new PbxFiles(
                dialplan, ScenarioReader.read(read(ENDPOINTS), LOG::warn), CelSettings.read(read("cel.conf")));
    }

    /** What is read once. */
    PbxSettings settings() {
        ConfFile asterisk = read("asterisk.conf");
        String name = asterisk.value("options", "systemname");
        String dangerous = asterisk.value("options", "live_dangerously");
        return new PbxSettings(
                name,
                Numbers.leading(read(ENDPOINTS).value("general", "seed")),
                !List.of("no", "false", "off", "0", "n", "f").contains(dangerous),
                ZoneId.systemDefault(),
                Map.of("SYSTEMNAME", name));
    }

    /** How fast time runs; 0 if it stands until it is stepped. */
    double speed() {
        String speed = read(ENDPOINTS).value("general", "speed");
        return speed.isEmpty() ? 1 : DialTime.seconds(speed);
    }

    /** A file of that name; one that cannot be read is a warning, and has no sections. */
    ConfFile read(String file) {
        try {
            return ConfReader.in(directory).warnings(LOG::warn).readIfThere(file);
        } catch (ConfException e) {
            LOG.warn("{} counts as empty: {}", file, e.getMessage());
            return ConfFile.of(List.of());
        }
    }
}
