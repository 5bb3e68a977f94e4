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
    @Test
    public void allAreAboutTheManagerItself() throws IOException {
        for (Recording recording : Recordings.all()) {
            assertEquals(recording.name(), Set.of(), recording.needs());
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
    public void theListOfWhatCannotPassYetNamesRecordings() throws IOException {
        Set<String> names = Recordings.all().stream().map(Recording::name).collect(Collectors.toSet());
        assertTrue(NotYet.REASONS.keySet().toString(), names.containsAll(NotYet.REASONS.keySet()));
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
                .filter(name -> !NotYet.REASONS.containsKey(name))
                .sorted()
                .toList();
        assertEquals(wanted, dealt);
    }
}
