package org.patchbay.pack.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.testkit.CommandTest;

/** The commands of the database. */
public class DatabaseCommandsTest {
    @Rule
    public final Lab lab = new Lab();

    private String run(String line) {
        if (commands == null) {
            commands = new DatabaseCommands(lab.store());
        }
        return CommandTest.run(commands, line);
    }

    /** Made by the first line that is typed. */
    private DatabaseCommands commands;

    private static String row(String path, String value) {
        return path + " ".repeat(50 - path.length()) + ": " + value + "\n";
    }

    @Test
    public void anEntryIsPutShownAndDeleted() {
        assertEquals("Database entry not found.\n", run("database get cidname 555"));
        assertEquals("Updated database successfully\n", run("database put cidname 555 \"Joe Doe\""));
        assertEquals("Value: Joe Doe\n", run("database get cidname 555"));
        assertEquals("Database entry removed.\n", run("database del cidname 555"));
        assertEquals("Database entry does not exist.\n", run("database del cidname 555"));
    }

    @Test
    public void entriesAreShownByFamilyByTreeAndAll() {
        assertEquals("0 results found.\n", run("database show"));
        run("database put SIP Registry/1 one");
        run("database put SIP Registry/2 two");
        run("database put SIP secret x");
        run("database put other k v");
        assertEquals(
                row("/SIP/Registry/1", "one") + row("/SIP/Registry/2", "two") + "2 results found.\n",
                run("database show SIP Registry"));
        assertEquals(
                row("/SIP/Registry/1", "one")
                        + row("/SIP/Registry/2", "two")
                        + row("/SIP/secret", "x")
                        + "3 results found.\n",
                run("Database  SHOW SIP"));
        assertTrue(run("database show").endsWith("4 results found.\n"));
        assertEquals("0 results found.\n", run("database show sip"));
    }

    @Test
    public void aKeyIsShownOfAllFamilies() {
        run("database put 1 dnd YES");
        run("database put 2 dnd NO");
        run("database put 2 notdnd NO");
        assertEquals(row("/1/dnd", "YES") + row("/2/dnd", "NO") + "2 results found.\n", run("database showkey dnd"));
    }

    @Test
    public void aTreeIsDeletedAndCounted() {
        run("database put f a/1 x");
        run("database put f a/2 x");
        run("database put f b x");
        assertEquals("2 database entries removed.\n", run("database deltree f a"));
        assertEquals("Database entries do not exist.\n", run("database deltree f a"));
        assertEquals("Database entries do not exist.\n", run("database deltree F"));
        assertEquals("1 database entries removed.\n", run("database deltree f"));
    }

    @Test
    public void namesThatAreTooLongCannotBe() {
        String key = "k".repeat(254);
        assertEquals("Failed to update entry\n", run("database put f " + key + " v"));
        assertEquals("Database entry not found.\n", run("database get f " + key));
        assertEquals("Database entry does not exist.\n", run("database del f " + key));
        assertEquals("Database entries do not exist.\n", run("database deltree f " + key));
        assertEquals("0 results found.\n", run("database show f " + key));
    }

    @Test
    public void wrongArgumentsPrintTheUsage() {
        for (String line : new String[] {
            "database get f",
            "database put f k",
            "database put f \"\" v",
            "database del f",
            "database deltree",
            "database deltree \"\"",
            "database showkey",
            "database show a b c"
        }) {
            assertTrue(line, run(line).startsWith("Usage: " + line.split(" ")[0] + " " + line.split(" ")[1]));
        }
        assertEquals("Usage: database put <family> <key> <value>\n       Write an entry.\n", run("database put"));
    }

    @Test
    public void valuesThatOthersWroteStayInTheirLine() throws Exception {
        run("database put f k v");
        lab.other("UPDATE astdb SET value = 'one' || char(10) || 'two'").close();
        assertEquals("Value: one two\n", run("database get f k"));
        assertEquals(row("/f/k", "one two") + "1 results found.\n", run("database show f"));
    }

    @Test
    public void aDamagedFileIsTold() throws Exception {
        Files.writeString(lab.file(), "This is not a database. ".repeat(100));
        assertEquals("Database unavailable: the file is damaged\n", run("database show"));
        assertEquals("Database unavailable: the file is damaged\n", run("database put f k v"));
    }

    /** SQL would be a way around the rules of the pack. */
    @Test
    public void offersNoSql() {
        run("database show");
        assertEquals(
                "[database show, database showkey, database get, database put, database del, database deltree]",
                CommandTest.commands(commands).stream()
                        .map(CommandDescriptor::name)
                        .toList()
                        .toString());
        assertThrows(IllegalArgumentException.class, () -> run("database query \"DELETE FROM astdb\""));
    }
}
