package org.patchbay.core.config;

import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.conf.ConfException;
import org.patchbay.core.account.AccountBook;

/** Random files: they can be used, or they cannot and say so; nothing else comes. */
public class ConfFuzzTest {
    /** Opening a file is what takes the time; a hundred thousand of them were tried as well. */
    private static final int FILES = 5_000 * Integer.getInteger("patchbay.fuzz", 1);

    private static final long SEED = 12;
    private static final String[] TOKENS = {
        "\n",
        "\n",
        "\n",
        "\n",
        "\r\n",
        " ",
        "[",
        "]",
        "[general]\n",
        "[a]\n",
        "[b](!)\n",
        "[c](a)\n",
        "[d](b,a)\n",
        "[a](+)\n",
        "[a](+,a)\n",
        "(",
        ")",
        "(!)",
        "(+)",
        ",",
        "=",
        "=>",
        "+=",
        "a = ",
        "b += x",
        "secret=",
        "read=",
        "write=all\n",
        "permit=",
        "deny=",
        "acl=",
        "setvar=",
        "eventfilter=",
        "writetimeout=",
        "port=",
        "authlimit=",
        "channelvars=",
        "enabled=yes\n",
        "bindaddr=",
        "#include ",
        "#tryinclude ",
        "#exec x\n",
        "#",
        "more.conf\n",
        "\"*.conf\"\n",
        "no.conf",
        "\"",
        "<",
        ">",
        "?",
        "*",
        "{",
        "\\",
        ";",
        ";--",
        "--;",
        "---",
        "10.0.0.1",
        "/8",
        "/",
        "::/0",
        "::ffff:1.2.3.4/100",
        "1.2.3.256",
        "!",
        "99999999999",
        "5038",
        "all",
        "user,",
        "\\(",
        "\\)",
        "[[:",
        "[:]",
        "\\{1,2\\}",
        "\u00e9",
        "\0",
        "\ud83d\ude00"
    };

    /** Where the files are. */
    @Rule
    public final ConfFolder folder = new ConfFolder();

    @Test
    public void aRandomFileIsReadOrRefused() throws Exception {
        folder.file("more.conf", "c = 1", "[more](!)", "secret = x", "[m](more)");
        Path file = folder.path().resolve(ManagerConfReader.MANAGER_CONF);
        ManagerConfReader reader = new ManagerConfReader(folder.path(), warning -> {});
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            String text = text(random);
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            try {
                AccountBook.of(reader.read().settings(), warning -> {});
                read++;
            } catch (ConfException expected) {
                assertTrue(
                        expected.getMessage(),
                        expected.getMessage().matches("(?s)[a-z.]+conf:\\d+: .*|.*each other.*"));
            } catch (RuntimeException | StackOverflowError defect) {
                throw new AssertionError("file " + i + " of seed " + SEED + ":\n" + text, defect);
            }
        }
        assertTrue("only " + read + " files could be used: this test looks in the wrong place", read > FILES / 10);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "[general]\n[a]\n");
        for (int tokens = random.nextInt(30); tokens > 0; tokens--) {
            text.append(TOKENS[random.nextInt(TOKENS.length)]);
        }
        return text.toString();
    }
}
