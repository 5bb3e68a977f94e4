package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Rule;
import org.junit.Test;

/** Specification 15; transcripts config-getconfig, config-getconfigjson, config-listcategories and their errors. */
public class GetConfigTest {
    private static final String SOURCE = """
            ; leading comment
            [general]
            alpha = 1
            beta => 2\t\t; same line comment
            gamma = x \\; y
            empty =

            [tmpl](!)
            common = yes
            [first](tmpl)
            one = 1
            two = 2
            two = 22
            ;-- block
            comment --;
            three=3
            [second](tmpl,first)
            four = 4
            four += 5
            four+=6
            [first](+)
            late = added
            #include "inc.conf"
            """;

    @Rule
    public final Etc etc = new Etc();

    @Test
    public void showsSectionsAndTheirLines() {
        etc.write("src.conf", SOURCE);
        etc.write("inc.conf", "[included]\ninc = yes\nquote = \"a\\b\"\n");
        assertEquals("""
                Response: Success
                ActionID: g
                Category-000000: general
                Line-000000-000000: alpha=1
                Line-000000-000001: beta=2
                Line-000000-000002: gamma=x ; y
                Line-000000-000003: empty=
                Category-000001: first
                Line-000001-000000: common=yes
                Line-000001-000001: one=1
                Line-000001-000002: two=2
                Line-000001-000003: two=22
                Line-000001-000004: three=3
                Line-000001-000005: late=added
                Category-000002: second
                Line-000002-000000: common=yes
                Line-000002-000001: common=yes
                Line-000002-000002: one=1
                Line-000002-000003: two=2
                Line-000002-000004: two=22
                Line-000002-000005: three=3
                Line-000002-000006: four=4 56
                Category-000003: included
                Line-000003-000000: inc=yes
                Line-000003-000001: quote="a\\b"

                """, etc.ask("Action: GetConfig", "Filename: src.conf", "ActionID: g"));
    }

    @Test
    public void showsOneSectionByItsExactName() {
        etc.write("x.conf", "[a]\nx=1\n[b]\ny=2\n[b]\nz=3\n");
        String one = "Response: Success\nCategory-000000: b\nLine-000000-000000: y=2\n\n";
        assertEquals(one, etc.ask("Action: GetConfig", "Filename: x.conf", "Category: b"));
        String none = "Response: Success\nActionID: 1\nNo categories found\n\n";
        assertEquals(none, etc.ask("Action: GetConfig", "Filename: x.conf", "Category: B", "ActionID: 1"));
    }

    @Test
    public void showsNothingOfAnEmptyFile() {
        etc.write("x.conf", "");
        assertEquals("Response: Success\n\n", etc.ask("Action: GetConfig", "Filename: x.conf"));
        assertEquals("Response: Success\nJSON: {}\n\n", etc.ask("Action: GetConfigJSON", "Filename: x.conf"));
        assertEquals(
                "Response: Success\nError: no categories found\n\n",
                etc.ask("Action: ListCategories", "Filename: x.conf"));
    }

    @Test
    public void showsJsonInOneLine() {
        etc.write("x.conf", "[a]\nx = \"q\" \\; \\n\nx = 2\n[b]\n");
        assertEquals(
                "Response: Success\nActionID: 2\nJSON: {\"a\":{\"x\":\"\\\"q\\\" ; \\\\n\",\"x\":\"2\"},\"b\":{}}\n\n",
                etc.ask("Action: GetConfigJSON", "Filename: x.conf", "ActionID: 2", "Category: b"));
    }

    @Test
    public void listsCategoriesWithoutTemplates() {
        etc.write("x.conf", "[t](!)\n[a](t)\n[b]\n");
        assertEquals(
                "Response: Success\nCategory-000000: a\nCategory-000001: b\n\n",
                etc.ask("Action: ListCategories", "Filename: x.conf"));
    }

    @Test
    public void allThreeRefuseInTheSameWords() {
        etc.write("bad.conf", "[broken\nx=1\n");
        etc.write("lost.conf", "x=1\n");
        etc.write("missing.conf", "#include \"gone.conf\"\n");
        etc.write("folder/y.conf", "");
        for (String action : new String[] {"GetConfig", "GetConfigJSON", "ListCategories"}) {
            assertEquals("Response: Error\nMessage: Filename not specified\n\n", etc.ask("Action: " + action));
            for (String name : new String[] {"none.conf", "folder", "bad.conf/x"}) {
                assertRefused("Config file not found", action, name);
            }
            for (String name : new String[] {"bad.conf", "lost.conf", "missing.conf"}) {
                assertRefused("Config file has invalid format", action, name);
            }
        }
    }

    private void assertRefused(String message, String action, String file) {
        assertEquals(
                "Response: Error\nMessage: " + message + "\n\n", etc.ask("Action: " + action, "Filename: " + file));
    }

    @Test
    public void aFileCannotForgeALine() {
        etc.write("x.conf", "[a\rEvent: X]\nx = 1\rEvent: Forged\ny\0z = 2\0Event: Cut\n");
        assertEquals(
                "Response: Success\nCategory-000000: a Event: X\nLine-000000-000000: x=1 Event: Forged\n"
                        + "Line-000000-000001: y z=2 Event: Cut\n\n",
                etc.ask("Action: GetConfig", "Filename: x.conf"));
        assertEquals(
                "Response: Success\nCategory-000000: a Event: X\n\n",
                etc.ask("Action: ListCategories", "Filename: x.conf"));
        assertEquals(
                "Response: Success\nJSON: {\"a\\u000dEvent: X\":{\"x\":\"1\\u000dEvent: Forged\","
                        + "\"y\\u0000z\":\"2\\u0000Event: Cut\"}}\n\n",
                etc.ask("Action: GetConfigJSON", "Filename: x.conf"));
    }

    @Test
    public void whatTemplatesMakeTooLargeIsRefused() {
        StringBuilder text = new StringBuilder("[t](!)\n");
        for (int line = 0; line < 1000; line++) {
            text.append("key = ").append("v".repeat(1000)).append('\n');
        }
        for (int section = 0; section < 17; section++) {
            text.append("[s").append(section).append("](t)\n");
        }
        etc.write("x.conf", text.toString());
        assertRefused("Config file is too large to be shown", "GetConfig", "x.conf");
        assertRefused("Config file is too large to be shown", "GetConfigJSON", "x.conf");
        assertTrue(etc.ask("Action: GetConfig", "Filename: x.conf", "Category: s3")
                .startsWith("Response: Success\nCategory-000000: s3\nLine-000000-000000: key=vvv"));
    }

    @Test
    public void commandsOfAFileAreNotRun() {
        etc.write("asterisk.conf", "[options]\nexecincludes = yes\n");
        etc.write("x.conf", "[a]\n#exec touch ran\n");
        assertEquals("[a]", etc.shown());
        assertTrue(!etc.path("ran").toFile().exists());
    }
}
