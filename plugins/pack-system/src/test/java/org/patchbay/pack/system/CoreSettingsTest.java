package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Version;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;

/** Specification 14.4; transcripts core-coresettings-values, http-noweb-coresettings. */
public class CoreSettingsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final AtomicBoolean web = new AtomicBoolean(true);
    private Path etc;

    @Before
    public void directory() {
        etc = folder.getRoot().toPath();
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(etc.resolve(file), List.of(lines));
    }

    private CoreSettings settings() {
        String version = SystemComponent.asteriskVersion(new Version(1, 0, 0, "SNAPSHOT"));
        return new CoreSettings(etc, version, () -> true, web::get);
    }

    private static String answer(CoreSettings settings) {
        return AmiTest.perform(settings, FakeCall.of("Action: CoreSettings", "ActionID: 7"))
                .text();
    }

    private String header(String name) {
        return AmiTest.run(settings(), "Action: CoreSettings").get(0).header(name);
    }

    @Test
    public void tellsWhatAsteriskConfSays() throws IOException {
        write(
                "asterisk.conf",
                "[directories]",
                "astetcdir => /etc",
                "[options]",
                "nocolor = yes",
                "systemname = pbx7",
                "maxcalls = 50",
                "maxload = 950.5",
                "runuser = pat",
                "rungroup = bay",
                "maxfiles = 4096");
        write("cdr.conf", "[general]", "enable = yes");
        assertEquals("""
                Response: Success
                ActionID: 7
                AMIversion: 1.3
                AsteriskVersion: 11.25.3-patchbay-1.0.0
                SystemName: pbx7
                CoreMaxCalls: 50
                CoreMaxLoadAvg: 950.500000
                CoreRunUser: pat
                CoreRunGroup: bay
                CoreMaxFilehandles: 4096
                CoreRealTimeEnabled: No
                CoreCDRenabled: Yes
                CoreHTTPenabled: Yes

                """, answer(settings()));
    }

    @Test
    public void tellsNothingAndZeroWithoutFiles() {
        web.set(false);
        String blank = " ";
        assertEquals(
                "Response: Success\nActionID: 7\nAMIversion: 1.3\nAsteriskVersion: 11.25.3-patchbay-1.0.0\nSystemName:"
                        + blank + "\nCoreMaxCalls: 0\nCoreMaxLoadAvg: 0.000000\nCoreRunUser:" + blank
                        + "\nCoreRunGroup:" + blank + "\nCoreMaxFilehandles: 0\nCoreRealTimeEnabled: No\n"
                        + "CoreCDRenabled: No\nCoreHTTPenabled: No\n\n",
                answer(settings()));
    }

    @Test
    public void readsNumbersAsCDoes() throws IOException {
        write("asterisk.conf", "[options]", "maxcalls = 12 calls", "maxload = .75", "maxfiles = many");
        assertEquals("12", header("CoreMaxCalls"));
        assertEquals("0.750000", header("CoreMaxLoadAvg"));
        assertEquals("0", header("CoreMaxFilehandles"));
    }

    @Test
    public void takesNoLimitBelowZeroAndNoneBeyondTheRange() throws IOException {
        write("asterisk.conf", "[options]", "maxcalls = -5", "maxload = -0.5", "maxfiles = 99999999999999999999");
        assertEquals("0", header("CoreMaxCalls"));
        assertEquals("0.000000", header("CoreMaxLoadAvg"));
        assertEquals(String.valueOf(Integer.MAX_VALUE), header("CoreMaxFilehandles"));
    }

    @Test
    public void asksForHttpAtEachCall() {
        CoreSettings settings = settings();
        web.set(false);
        assertEquals("No", AmiTest.run(settings, "Action: CoreSettings").get(0).header("CoreHTTPenabled"));
        web.set(true);
        assertEquals("Yes", AmiTest.run(settings, "Action: CoreSettings").get(0).header("CoreHTTPenabled"));
    }

    @Test
    public void readsCallRecordsAgainButNotAsteriskConf() throws IOException {
        CoreSettings settings = settings();
        write("asterisk.conf", "[options]", "systemname = late");
        write("cdr.conf", "[general]", "Enable = TRUE");
        settings.readCallRecords();
        assertEquals("Yes", AmiTest.run(settings, "Action: CoreSettings").get(0).header("CoreCDRenabled"));
        assertEquals("", AmiTest.run(settings, "Action: CoreSettings").get(0).header("SystemName"));
    }
}
