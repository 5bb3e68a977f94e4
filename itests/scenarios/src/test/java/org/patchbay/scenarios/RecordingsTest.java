package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.patchbay.scenarios.transcript.Recording;

/** The test data is what the tests take it for. */
public class RecordingsTest {
    /** What shipped packs bring. */
    private static final Set<String> SHIPPED =
            Set.of("astdb", "channels", "cli", "config", "dialplan", "modules", "queue", "voicemail");

    private static final Set<String> EXCUSED = Differences.REASONS.keySet();

    @Test
    public void allNeedWhatIsThere() throws IOException {
        for (Recording recording : Recordings.all()) {
            if (!EXCUSED.contains(recording.name())) {
                assertTrue(recording.name() + ": " + recording.needs(), SHIPPED.containsAll(recording.needs()));
            }
        }
    }

    @Test
    public void theirAccountsAreInTheirProfiles() throws IOException {
        for (Recording recording : Recordings.all()) {
            Set<String> accounts =
                    Recordings.profile(recording.profile()).secrets().keySet();
            for (String user : recording.users()) {
                assertTrue(recording.name() + ": " + user, accounts.contains(user.toLowerCase()));
            }
        }
    }

    @Test
    public void theListsOfWhatCannotPassNameRecordings() throws IOException {
        Set<String> names = Recordings.all().stream().map(Recording::name).collect(Collectors.toSet());
        assertTrue(EXCUSED.toString(), names.containsAll(EXCUSED));
    }

    @Test
    public void eachIsPlayedOnceInOneLane() throws IOException {
        List<String> dealt = Recordings.lanes().stream()
                .flatMap(lane -> lane.mustPass().stream())
                .map(Recording::name)
                .sorted()
                .toList();
        List<String> wanted = Recordings.all().stream()
                .map(Recording::name)
                .filter(name -> !EXCUSED.contains(name))
                .sorted()
                .toList();
        assertEquals(wanted, dealt);
    }
}
