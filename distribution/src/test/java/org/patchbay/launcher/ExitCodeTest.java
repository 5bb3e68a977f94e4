package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.Test;

/** The numbers a caller can rely on. */
public class ExitCodeTest {

    @Test
    public void noTwoFailuresLookTheSame() {
        assertEquals(
                ExitCode.values().length,
                Arrays.stream(ExitCode.values())
                        .map(ExitCode::number)
                        .distinct()
                        .count());
    }

    @Test
    public void theUsageOfTheScriptListsEveryNumber() throws Exception {
        String script = Files.readString(Path.of("src/main/dist/bin/patchbay"));
        String listed = script.substring(script.indexOf("Exit codes"), script.indexOf("\nUSAGE\n"));
        for (ExitCode code : ExitCode.values()) {
            assertTrue(code + " is not listed", listed.matches("(?s).*\\b" + code.number() + "  [a-z].*"));
        }
    }
}
