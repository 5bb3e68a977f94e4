package org.patchbay.pack.pbx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What {@code asterisk.conf} says (specification 14.6). */
public class PbxConfigurationTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path directory;

    @Before
    public void name() {
        directory = folder.getRoot().toPath();
    }

    private Map<String, String> builtIns() {
        return new PbxConfiguration(directory).settings().builtIns();
    }

    @Test
    public void namesItsDirectoriesAndItself() {
        SteppedPbx.write(
                directory,
                "asterisk.conf",
                "[directories]\nastlogdir => /log\nastetcdir => /etc/a\n"
                        + "[options]\nsystemname = pbx7\nentityid = 00:11:22:33:44:55\n");
        assertEquals("/log", builtIns().get("ASTLOGDIR"));
        assertEquals("/etc/a", builtIns().get("ASTETCDIR"));
        assertEquals("", builtIns().get("ASTSPOOLDIR"));
        assertEquals("00:11:22:33:44:55", builtIns().get("ENTITYID"));
        assertEquals("pbx7", builtIns().get("SYSTEMNAME"));
    }

    @Test
    public void withoutAFileItKnowsWhereItsOwnFilesAre() {
        assertEquals(directory.toAbsolutePath().toString(), builtIns().get("ASTETCDIR"));
        assertEquals(builtIns().get("ENTITYID"), builtIns().get("ENTITYID"));
        assertTrue(builtIns().get("ENTITYID").matches("02:00(:[0-9a-f]{2}){4}"));
    }

    @Test
    public void livesDangerouslyUnlessTheFileSaysNo() {
        assertTrue(new PbxConfiguration(directory).settings().liveDangerously());
        SteppedPbx.write(directory, "asterisk.conf", "[options]\nlive_dangerously = no\n");
        assertFalse(new PbxConfiguration(directory).settings().liveDangerously());
    }
}
