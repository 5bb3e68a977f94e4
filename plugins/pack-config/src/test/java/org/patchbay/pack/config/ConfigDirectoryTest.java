package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** No name leads out of the configuration directory (specification 19 leaves it to us). */
public class ConfigDirectoryTest {
    @Rule
    public final Etc etc = new Etc();

    @Rule
    public final TemporaryFolder elsewhere = new TemporaryFolder();

    private Path outside;

    @Before
    public void writeAFileElsewhere() throws IOException {
        outside = elsewhere.getRoot().toPath().resolve("secret.conf");
        Files.writeString(outside, "[secret]\nkey = 1\n");
        etc.write("x.conf", "[x]\n");
        Files.createSymbolicLink(etc.path("link.conf"), outside);
        Files.createSymbolicLink(etc.path("folder"), outside.getParent());
        Files.createSymbolicLink(etc.path("dangling.conf"), outside.resolveSibling("gone.conf"));
    }

    private List<String> leadingOut() {
        return List.of(
                outside.toString(),
                "../" + outside.getParent().getFileName() + "/secret.conf",
                "folder/../x.conf",
                "./../" + etc.folder().getFileName() + "/x.conf",
                "link.conf",
                "folder/secret.conf",
                "/etc/passwd",
                "x\u0001.conf");
    }

    @Test
    public void nothingElsewhereIsRead() {
        for (String name : leadingOut()) {
            for (String action : List.of("GetConfig", "GetConfigJSON", "ListCategories")) {
                assertEquals(
                        name,
                        "Response: Error\nMessage: Config file not found\n\n",
                        etc.ask("Action: " + action, "Filename: " + name));
            }
            assertEquals(
                    List.of("Response: Error", "Message: Config file not found"),
                    etc.updateFromTo(name, "x.conf").lines());
        }
    }

    @Test
    public void nothingElsewhereIsWritten() throws IOException {
        for (String name : leadingOut()) {
            assertEquals(
                    name,
                    List.of("Response: Error", "Message: Save of config failed"),
                    etc.updateFromTo("x.conf", name).lines());
        }
        assertEquals(
                List.of("Response: Error", "Message: Save of config failed"),
                etc.updateFromTo("x.conf", "dangling.conf").lines());
        assertEquals("[secret]\nkey = 1\n", Files.readString(outside));
        assertFalse(Files.exists(outside.resolveSibling("gone.conf")));
    }

    @Test
    public void nothingElsewhereIsMade() {
        String fresh = outside.resolveSibling("fresh.conf").toString();
        assertEquals(
                "Response: Error\nMessage: Permission denied\n\n",
                etc.ask("Action: CreateConfig", "Filename: " + fresh));
        assertEquals(
                "Response: Error\nMessage: Permission denied\n\n",
                etc.ask("Action: CreateConfig", "Filename: folder/fresh.conf"));
        assertEquals(
                "Response: Error\nMessage: Permission denied\n\n",
                etc.ask("Action: CreateConfig", "Filename: ../fresh.conf"));
        assertEquals(
                "Response: Error\nMessage: File exists\n\n",
                etc.ask("Action: CreateConfig", "Filename: dangling.conf"));
        assertFalse(Files.exists(Path.of(fresh)));
    }

    @Test
    public void namesInsideMayTakeAnyWay() throws IOException {
        etc.write("deep/y.conf", "[y]\n");
        Files.createSymbolicLink(etc.path("inner.conf"), etc.path("deep/y.conf"));
        assertEquals("[y]", etc.shown("deep/y.conf"));
        assertEquals("[y]", etc.shown("./deep//y.conf"));
        assertEquals("[y]", etc.shown("inner.conf"));
        assertEquals("[y]", etc.shown(etc.path("deep/y.conf").toString()));
    }

    @Test
    public void aLinkInsideStaysALink() throws IOException {
        etc.write("deep/y.conf", "[y]\n");
        Files.createSymbolicLink(etc.path("inner.conf"), etc.path("deep/y.conf"));
        assertEquals(
                List.of("Response: Success"),
                etc.updateFromTo("inner.conf", "inner.conf", Etc.step("NewCat", "Cat: z"))
                        .lines());
        assertEquals("[y] [z]", etc.shown("deep/y.conf"));
        assertEquals(etc.path("deep/y.conf"), Files.readSymbolicLink(etc.path("inner.conf")));
    }

    @Test
    public void theDirectoryItselfMayBeBehindALink() throws IOException {
        Path link = elsewhere.getRoot().toPath().resolve("etc");
        Files.createSymbolicLink(link, etc.folder());
        ConfigDirectory directory = new ConfigDirectory(link);
        assertEquals(etc.path("x.conf").toRealPath(), directory.existing("x.conf"));
        assertEquals("x.conf", directory.nameOf(directory.existing("x.conf")));
    }

    @Test
    public void anIncludeThatLeadsOutIsNeitherShownNorChanged() throws IOException {
        etc.write("x.conf", "[x]\na = 1\n#include \"" + outside + "\"\n#include link.conf\nb = 2\n");
        assertEquals("[x] a=1 b=2", etc.shown());
        etc.change(Etc.step("Append", "Cat: x", "Var: c", "Value: 3"));
        assertEquals("[x] a=1 b=2 c=3", etc.shown());
        assertEquals(
                "[x]\na = 1\n#include \"" + outside + "\"\n#include link.conf\nb = 2\nc = 3\n", etc.body("x.conf"));
        assertEquals("[secret]\nkey = 1\n", Files.readString(outside));
    }
}
