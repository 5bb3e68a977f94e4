package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.wire.WireText;

/** Specification 12.1, as far as single settings need it. */
public class ConfFileTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static String option(String text, String key) {
        return ConfFile.of(text).value("options", key);
    }

    @Test
    public void readsBothFormsOfAssignment() {
        String text = "[options]\n  systemname = pbx7  \r\nmaxcalls=>50\nempty =\nurl = a=>b\n";
        assertEquals("pbx7", option(text, "systemname"));
        assertEquals("50", option(text, "maxcalls"));
        assertEquals("", option(text, "empty"));
        assertEquals("a=>b", option(text, "url"));
    }

    @Test
    public void knowsOnlyWhatStandsInTheSection() {
        String text =
                "systemname = lost\n[directories]\nsystemname = no\n[OPTIONS](+) ; more\nSystemName = yes\n[x]\nb = c";
        assertEquals("yes", option(text, "systemname"));
        assertEquals("", option(text, "b"));
    }

    @Test
    public void takesTheLastOfEqualKeys() {
        assertEquals("2", option("[options]\na = 1\na = 2\n", "a"));
    }

    @Test
    public void leavesOutComments() {
        String text = "[options]\n;a = 1\nb = 2;3\nc = 4\\;5\nd = 6 ;---- line\n;-- e = 7\nf = 8 --; g = 9\n"
                + "; no ;-- block\nh = 10\n;-- never closed\ni = 11";
        assertEquals("", option(text, "a"));
        assertEquals("2", option(text, "b"));
        assertEquals("4;5", option(text, "c"));
        assertEquals("6", option(text, "d"));
        assertEquals("", option(text, "e"));
        assertEquals("", option(text, "f"));
        assertEquals("9", option(text, "g"));
        assertEquals("10", option(text, "h"));
        assertEquals("", option(text, "i"));
    }

    @Test
    public void passesOverWhatItDoesNotUnderstand() {
        String text = "[options\n[options]\n#include x\n= 1\nword\na += 2\n]\nb = 3";
        assertEquals("3", option(text, "b"));
        assertEquals("", option(text, "a"));
    }

    @Test
    public void givesNoValueThatCouldForgeALine() {
        assertEquals("b", option("[options]\na = b\rEvent: Forged\n", "a"));
        assertEquals("b", option("[options]\na = b\0c\n", "a"));
    }

    @Test
    public void survivesALongCommentOfManyLines() {
        assertEquals("1", option("[options]\n;--" + "x y\n".repeat(100_000) + "--;\na = 1", "a"));
    }

    @Test
    public void keepsBytesThatAreNoUtf8() throws IOException {
        Path file = folder.getRoot().toPath().resolve("asterisk.conf");
        byte[] name = {'b', (byte) 0xfc, 'r', 'o'};
        Files.write(
                file,
                ("[options]\nsystemname = " + new String(name, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(WireText.decode(name), ConfFile.read(file).value("options", "systemname"));
    }

    @Test
    public void isEmptyWithoutAFile() {
        Path root = folder.getRoot().toPath();
        assertEquals("", ConfFile.read(root.resolve("missing.conf")).value("options", "a"));
        assertEquals("", ConfFile.read(root).value("options", "a"));
    }
}
