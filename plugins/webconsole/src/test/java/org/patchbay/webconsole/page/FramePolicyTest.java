package org.patchbay.webconsole.page;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** What the browser may load. */
public class FramePolicyTest {
    @Test
    public void aScriptOfTheFrameIsKnownByItsHash() {
        String header = FramePolicy.ofTemplate("<script type=\"text/javascript\">r = \"${appRoot}\";\r\n</script>")
                .header("/system/console", "patchbay-overview");
        // SHA-256 of: r = "/system/console"; and a line feed.
        assertTrue(header, header.contains("script-src 'self' 'sha256-tJePh7F+XLYh9BBY/KcS14ZhOalFz2Rvn5c3ir3DYLQ=';"));
    }

    @Test
    public void theFrameOfTheConsoleHasTwoScripts() {
        String header = FramePolicy.ofConsole().header("/system/console", "patchbay-overview");
        assertEquals(header, 3, header.split("'sha256-").length);
    }

    @Test
    public void noOtherScriptMayStandInThePage() {
        String header = FramePolicy.ofConsole().header("/system/console", "patchbay-overview");
        String scripts = header.replaceFirst(".*script-src", "").replaceFirst(";.*", "");
        assertFalse(header, scripts.contains("unsafe"));
        assertTrue(header, header.startsWith("default-src 'none'"));
    }
}
