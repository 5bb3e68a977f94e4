package org.patchbay.pack.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.sql.Connection;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.message.EventCategory;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;
import org.patchbay.testkit.FakeSession;

/** The actions as clients see them (specification 16.1). */
public class DatabasePackTest {
    @Rule
    public final Lab lab = new Lab();

    private ActionPack pack;

    @Before
    public void makePack() {
        pack = new DatabasePack(lab.store());
    }

    private String text(String... lines) {
        return AmiTest.perform(pack, FakeCall.of(lines)).text();
    }

    private String message(String... lines) {
        return AmiTest.run(pack, lines).get(0).header("Message");
    }

    private void put(String family, String key, String value) {
        assertEquals(
                "Updated database successfully",
                message("Action: DBPut", "Family: " + family, "Key: " + key, "Val: " + value));
    }

    /** Specification 16.8. */
    @Test
    public void offersItsActionsInAsterisksWords() {
        assertEquals(
                List.of(
                        "DBDel: Delete DB entry.  (Priv: system,all)",
                        "DBDelTree: Delete DB Tree.  (Priv: system,all)",
                        "DBGet: Get DB Entry.  (Priv: system,reporting,all)",
                        "DBPut: Put DB entry.  (Priv: system,all)"),
                AmiTest.describe(pack).stream()
                        .map(action -> action.name() + ": " + action.synopsis() + " (Priv: "
                                + action.privileges().asAuthority() + ")")
                        .toList());
    }

    @Test
    public void documentsEachAction() {
        for (ActionDescriptor action : AmiTest.describe(pack)) {
            assertNotNull(action.name(), DatabasePack.class.getResource("/OSGI-INF/ami/" + action.name() + ".help"));
        }
    }

    @Test
    public void readingIsForReportersAndWritingIsNot() {
        FakeSession reporter =
                FakeSession.of("joe").write(EventCategory.REPORTING).build();
        for (String action : List.of("DBPut", "DBDel", "DBDelTree")) {
            assertEquals(
                    "Permission denied",
                    AmiTest.run(pack, reporter, "Action: " + action).get(0).header("Message"));
        }
        assertEquals(
                "No family specified.",
                AmiTest.run(pack, reporter, "Action: DBGet").get(0).header("Message"));
    }

    @Test
    public void answersAReadInTheOldFormOfAListWithTheActionIdLast() {
        put("cidname", "555", "Joe: the first");
        assertEquals("""
                Response: Success
                ActionID: 7
                Message: Result will follow

                Event: DBGetResponse
                Family: cidname
                Key: 555
                Val: Joe: the first
                ActionID: 7

                Event: DBGetComplete
                ActionID: 7

                """, text("Action: DBGet", "Family: cidname", "Key: 555", "ActionID: 7"));
        assertEquals("""
                Response: Success
                Message: Result will follow

                Event: DBGetResponse
                Family: cidname
                Key: 555
                Val: Joe: the first

                Event: DBGetComplete

                """, text("Action: DBGet", "Family: cidname", "Key: 555"));
    }

    @Test
    public void aValueMayBeEmptyOrAbsent() {
        put("f", "empty", "");
        assertEquals("Updated database successfully", message("Action: DBPut", "Family: f", "Key: absent"));
        for (String key : List.of("empty", "absent")) {
            assertEquals(
                    "Val: ",
                    AmiTest.run(pack, "Action: DBGet", "Family: f", "Key: " + key)
                            .get(1)
                            .lines()
                            .get(3));
        }
    }

    /** With and without full stop, as they are. */
    @Test
    public void saysWhatIsMissing() {
        assertEquals("No family specified", message("Action: DBPut"));
        assertEquals("No key specified", message("Action: DBPut", "Family: f"));
        for (String action : List.of("DBGet", "DBDel")) {
            assertEquals("No family specified.", message("Action: " + action, "Key: k"));
            assertEquals("No key specified.", message("Action: " + action, "Family: f"));
        }
        assertEquals("No family specified.", message("Action: DBDelTree", "Key: k"));
    }

    @Test
    public void toDeleteWhatIsNotThereIsASuccessForAnEntryAndAnErrorForATree() {
        assertEquals("Key deleted successfully", message("Action: DBDel", "Family: f", "Key: never"));
        assertEquals("Database entry not found", message("Action: DBDelTree", "Family: f", "Key: never"));
        assertEquals("Database entry not found", message("Action: DBGet", "Family: f", "Key: never"));
    }

    /** Transcript db-limits. */
    @Test
    public void namesThatAreTooLongAreRefusedInTheWordsOfEachAction() {
        String key = "Key: " + "k".repeat(253);
        put("f", "k".repeat(252), "ok");
        assertEquals("Failed to update entry", message("Action: DBPut", "Family: f", key, "Val: v"));
        assertEquals("Database entry not found", message("Action: DBGet", "Family: f", key));
        assertEquals("Database entry not found", message("Action: DBDel", "Family: f", key));
        assertEquals("Database entry not found", message("Action: DBDelTree", "Family: f", key));
        assertEquals("Key deleted successfully", message("Action: DBDel", "Family: f", "Key: " + "k".repeat(252)));
    }

    @Test
    public void aLongValueIsStoredWholeAndShownInPart() throws Exception {
        put("f", "long", "v".repeat(300));
        assertEquals(
                "v".repeat(255),
                AmiTest.run(pack, "Action: DBGet", "Family: f", "Key: long")
                        .get(1)
                        .header("Val"));
        try (Connection other = lab.other()) {
            assertEquals("300", Connections.ask(other, "SELECT length(value) FROM astdb"));
        }
    }

    /** A file that others wrote cannot forge lines. */
    @Test
    public void lineEndsInAValueAreShownAsBlanks() throws Exception {
        put("f", "k", "v");
        lab.other("UPDATE astdb SET value = 'one' || char(13, 10) || 'Event: Forged' || char(0) || 'end'")
                .close();
        assertEquals(
                "one  Event: Forged",
                AmiTest.run(pack, "Action: DBGet", "Family: f", "Key: k").get(1).header("Val"));
    }

    @Test
    public void aTreeGoesByPartsOfItsKeysAndExactly() {
        for (String key : List.of("a/1", "a/2", "ab", "A/1")) {
            put("tree", key, "x");
        }
        assertEquals("Database entry not found", message("Action: DBDelTree", "Family: TREE"));
        assertEquals("Database entry not found", message("Action: DBDelTree", "Family: tre_"));
        assertEquals("Database entry not found", message("Action: DBDelTree", "Family: tree", "Key: %"));
        assertEquals("Key tree deleted successfully", message("Action: DBDelTree", "Family: tree", "Key: a"));
        assertEquals("Result will follow", message("Action: DBGet", "Family: tree", "Key: ab"));
        assertEquals("Result will follow", message("Action: DBGet", "Family: tree", "Key: A/1"));
        assertEquals("Key tree deleted successfully", message("Action: DBDelTree", "Family: tree"));
        assertEquals("Database entry not found", message("Action: DBDelTree", "Family: tree"));
    }

    @Test
    public void aDamagedFileIsToldByEachAction() throws Exception {
        Files.writeString(lab.file(), "This is not a database. ".repeat(100));
        String[] request = {"", "Family: f", "Key: k"};
        for (String action : List.of("DBGet", "DBPut", "DBDel", "DBDelTree")) {
            request[0] = "Action: " + action;
            assertEquals(action, "Database unavailable: the file is damaged", message(request));
        }
        assertTrue(Files.readString(lab.file()).startsWith("This is not"));
    }
}
