package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.testkit.RecordingPublisher;

/** Specification 14.7, 17.4; transcripts reload-core-parts-unchanged, reload-core-parts-events. */
public class CorePartsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final RecordingPublisher events = new RecordingPublisher();
    private Path etc;
    private CoreSettings settings;
    private CoreParts parts;

    @Before
    public void start() throws IOException {
        etc = folder.getRoot().toPath();
        write("cdr.conf", "[general]", "enable = no");
        write("dnsmgr.conf", "[general]", "enable = no");
        settings = new CoreSettings(etc, "11", () -> true, () -> true);
        parts = new CoreParts(etc, events, settings);
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(etc.resolve(file), List.of(lines));
    }

    private List<String> reload(String name) {
        int before = events.events().size();
        parts.reloadables().get(name).reload();
        return events.events().stream()
                .skip(before)
                .map(event -> event.name() + " " + event.lines() + " "
                        + event.categories().asAuthority())
                .toList();
    }

    @Test
    public void nothingIsSaidOfFilesThatWereNotWritten() {
        for (String name : List.of("cdr", "dnsmgr", "enum")) {
            assertEquals(List.of(), reload(name));
        }
    }

    @Test
    public void aFileThatWasWrittenIsReadAgainAndSaidSo() throws IOException {
        write("cdr.conf", "[general]", "enable = yes");
        assertEquals(
                List.of("Reload [Module: CDR, Message: CDR subsystem reload requested] system,all"), reload("cdr"));
        assertTrue(settings.callRecords());
        assertEquals(List.of(), reload("cdr"));
    }

    @Test
    public void theStatusIsThatOfTheFile() throws IOException {
        write("dnsmgr.conf", "[general]", "enable = no", "refreshinterval = 5");
        assertEquals(
                List.of("Reload [Module: DNSmgr, Status: Disabled, Message: DNSmgr reload Requested] system,all"),
                reload("dnsmgr"));
        write("dnsmgr.conf", "[general]", "enable = yes");
        assertEquals(
                List.of("Reload [Module: DNSmgr, Status: Enabled, Message: DNSmgr reload Requested] system,all"),
                reload("dnsmgr"));
    }

    @Test
    public void aFileThatComesCountsAsWritten() throws IOException {
        write("enum.conf", "[general]");
        assertEquals(
                List.of("Reload [Module: Enum, Status: Enabled, Message: ENUM reload Requested] system,all"),
                reload("enum"));
    }
}
