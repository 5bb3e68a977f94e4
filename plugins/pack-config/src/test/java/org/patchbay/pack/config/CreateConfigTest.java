package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Rule;
import org.junit.Test;

/** Specification 15; transcript config-createconfig-errors. */
public class CreateConfigTest {
    @Rule
    public final Etc etc = new Etc();

    private void assertAnswer(String expected, String name) {
        assertEquals(expected + "\n\n", etc.ask("Action: CreateConfig", "Filename: " + name));
    }

    @Test
    public void makesAnEmptyFileForItsOwnerAndGroup() throws Exception {
        assertAnswer("Response: Success\nMessage: New configuration file created successfully", "x.conf");
        assertEquals("", etc.text("x.conf"));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(etc.path("x.conf"))));
    }

    @Test
    public void theNewFileCanBeFilledAtOnce() {
        etc.ask("Action: CreateConfig", "Filename: x.conf");
        etc.change(Etc.step("NewCat", "Cat: a"));
        assertEquals("[a]", etc.shown());
    }

    @Test
    public void saysWhatTheSystemSays() {
        etc.write("x.conf", "[a]\n");
        etc.write("folder/y.conf", "");
        assertAnswer("Response: Error\nMessage: Is a directory", "");
        assertAnswer("Response: Error\nMessage: Is a directory", "folder/");
        assertAnswer("Response: Error\nMessage: File exists", "folder");
        assertAnswer("Response: Error\nMessage: File exists", "x.conf");
        assertAnswer("Response: Error\nMessage: No such file or directory", "none/x.conf");
        assertAnswer("Response: Error\nMessage: Not a directory", "x.conf/y.conf");
        assertAnswer("Response: Error\nMessage: File name too long", "n".repeat(256));
        assertEquals("[a]\n", etc.text("x.conf"));
    }
}
