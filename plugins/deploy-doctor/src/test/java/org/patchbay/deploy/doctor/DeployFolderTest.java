package org.patchbay.deploy.doctor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The folder, and which file a bundle or a message is about. */
public class DeployFolderTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void hiddenFilesAndTheReadmeAreNotListed() throws IOException {
        for (String name : List.of(".b.jar.part", "README.txt", "c.jar", "a.jar")) {
            Files.createFile(root().resolve(name));
        }
        assertEquals(Set.of("a.jar", "c.jar"), new DeployFolder(root()).files().keySet());
    }

    @Test
    public void aFolderThatIsNotThereIsEmpty() {
        assertEquals(
                Set.of(), new DeployFolder(root().resolve("nowhere")).files().keySet());
    }

    @Test
    public void aFileWithTheSameSizeAndTimeInPlaceOfAnotherIsAnother() throws IOException {
        DeployFolder folder = new DeployFolder(root());
        Path file = Files.writeString(root().resolve("a.jar"), "1");
        Path other = Files.writeString(root().resolve(".other"), "2");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Fingerprint before = folder.files().get("a.jar");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(before, folder.files().get("a.jar"));
    }

    @Test
    public void aBundleIsTracedToItsFile() {
        DeployFolder folder = new DeployFolder(root());
        String url = root().toUri().toString();
        assertEquals(Optional.of("a b.jar"), folder.nameOf(url + "a%20b.jar"));
        assertEquals(Optional.of("unpacked"), folder.nameOf("jardir:" + root() + "/unpacked"));
        assertEquals(Optional.empty(), folder.nameOf(url + "deeper/a.jar"));
        assertEquals(Optional.empty(), folder.nameOf("System Bundle"));
        assertEquals(Optional.empty(), folder.nameOf("file:bundles/a.jar"));
        assertEquals(Optional.empty(), folder.nameOf("mvn:com.acme/a/1.0"));
    }

    @Test
    public void aLinkedFolderIsTheFolderItLeadsTo() throws IOException {
        Path real = temporary.newFolder("real").toPath();
        Path link = Files.createSymbolicLink(root().resolve("link"), real);
        assertEquals(Optional.of("a.jar"), new DeployFolder(link).nameOf(real.toUri() + "a.jar"));
    }

    @Test
    public void theFileAMessageIsAboutIsFound() {
        DeployFolder folder = new DeployFolder(root());
        assertEquals(Optional.of("a b.jar"), folder.namedIn("Failed to install artifact: " + root() + "/a b.jar"));
        assertEquals(
                Optional.of("a b.jar"), folder.namedIn("Error while starting bundle: " + root().toUri() + "a%20b.jar"));
        assertEquals(Optional.empty(), folder.namedIn("Client 1/2 left /tmp"));
    }

    private Path root() {
        return temporary.getRoot().toPath();
    }
}
