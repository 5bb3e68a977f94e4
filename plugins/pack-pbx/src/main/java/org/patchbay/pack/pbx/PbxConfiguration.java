package org.patchbay.pack.pbx;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfReader;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.channel.OneLine;
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
    private static final String ETC = "ASTETCDIR";
    private static final List<String> DIRECTORIES = List.of(
            "astetcdir",
            "astmoddir",
            "astvarlibdir",
            "astdbdir",
            "astkeydir",
            "astdatadir",
            "astagidir",
            "astspooldir",
            "astrundir",
            "astlogdir");

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
                builtIns(asterisk, name));
    }

    /** Where Asterisk would have its files is shown as the file says; nothing here uses it but the first. */
    private Map<String, String> builtIns(ConfFile asterisk, String name) {
        Map<String, String> builtIns = new HashMap<>();
        for (String directory : DIRECTORIES) {
            String value = OneLine.of(asterisk.value("directories", directory));
            builtIns.put(directory.toUpperCase(Locale.ROOT), value);
        }
        builtIns.computeIfPresent(
                ETC,
                (key, value) -> value.isEmpty() ? directory.toAbsolutePath().toString() : value);
        String entity = OneLine.of(asterisk.value("options", "entityid"));
        builtIns.put("ENTITYID", entity.isEmpty() ? entity(directory) : entity);
        builtIns.put("SYSTEMNAME", name);
        return Map.copyOf(builtIns);
    }

    /** In the form of the address of a network card, one that no card has; always the same for a directory. */
    private static String entity(Path directory) {
        long hash = directory.toAbsolutePath().toString().hashCode() & 0xffffffffL;
        return "02:00:%02x:%02x:%02x:%02x".formatted(hash >> 24, hash >> 16 & 0xff, hash >> 8 & 0xff, hash & 0xff);
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
