package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What may stand on the command line. */
public class ArgumentsTest {

    @Test
    public void runsWithTheOwnFolderUnlessAnotherIsNamed() throws StartFailure {
        assertEquals(new Arguments(Arguments.Command.RUN, Optional.empty()), Arguments.parse(List.of("run")));
    }

    @Test
    public void takesTheFolderAsTheNextWordOrAfterAnEqualsSign() throws StartFailure {
        Arguments expected = new Arguments(Arguments.Command.RUN, Optional.of("/etc/my asterisk"));
        assertEquals(expected, Arguments.parse(List.of("run", "--etc", "/etc/my asterisk")));
        assertEquals(expected, Arguments.parse(List.of("run", "--etc=/etc/my asterisk")));
    }

    @Test
    public void takesALineAsOneWordOrAsMany() throws StartFailure {
        Arguments expected = new Arguments(Arguments.Command.RX, Optional.of("manager show users"));
        assertEquals(expected, Arguments.parse(List.of("rx", "manager show users")));
        assertEquals(expected, Arguments.parse(List.of("rx", "manager", "show", "users")));
        assertTrue(refused("rx", "a\nb").contains("one line"));
        assertTrue(refused("rx", " ").contains("one line"));
        assertTrue(refused("rx").contains("rx LINE"));
    }

    @Test
    public void refusesEtcWithoutAFolder() {
        assertTrue(refused("run", "--etc").contains("needs a directory"));
    }

    @Test
    public void refusesWhatItDoesNotKnowAndNamesIt() {
        assertTrue(refused("run", "--port=5038").contains("\"--port=5038\""));
        assertTrue(refused("run", "--etc", "a", "b").contains("\"b\""));
        assertTrue(refused("version", "please").contains("\"version please\""));
        assertTrue(refused("restart").contains("\"restart\""));
        assertTrue(refused().contains("run [--etc DIR]"));
    }

    private static String refused(String... words) {
        StartFailure failure = assertThrows(StartFailure.class, () -> Arguments.parse(List.of(words)));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        return failure.getMessage();
    }
}
