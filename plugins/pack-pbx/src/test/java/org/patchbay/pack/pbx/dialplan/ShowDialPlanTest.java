package org.patchbay.pack.pbx.dialplan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;

/** Specification 16.2; transcripts dialplan-showdialplan-errors and dialplan-showdialplan-exten. */
public class ShowDialPlanTest {
    private final List<ConfSection> sections = new ArrayList<>();

    private void section(String name, String... lines) {
        List<ConfEntry> entries = new ArrayList<>();
        for (String line : lines) {
            int arrow = line.indexOf(" => ");
            entries.add(ConfEntry.of(line.substring(0, arrow), line.substring(arrow + 4), "extensions.conf:1"));
        }
        sections.add(ConfSection.of(name, "extensions.conf:1", entries));
    }

    @Before
    public void theDialplanOfTheTranscripts() {
        section("default", "exten => 100,1,NoOp(start)", "same => n(lbl),Hangup(17)");
        section(
                "small",
                "exten => 500,1(there),NoOp(a,b)",
                "exten => 501,hint,Custom:small",
                "include => other",
                "ignorepat => 9",
                "switch => Realtime/x@y");
        section("other", "exten => _6XX,1,NoOp(${EXTEN})");
        section("empty");
    }

    private String show(String... headers) {
        Dialplan plan = DialplanReader.read(ConfFile.of(sections), warning -> {});
        List<String> lines = new ArrayList<>(List.of("Action: ShowDialPlan"));
        lines.addAll(List.of(headers));
        return AmiTest.perform(new ShowDialPlan(() -> plan), FakeCall.of(lines.toArray(String[]::new)))
                .text();
    }

    @Test
    public void showsAContext() {
        assertEquals("""
                Response: Success
                ActionID: 1
                EventList: start
                Message: DialPlan list will follow

                Event: ListDialplan
                ActionID: 1
                Context: small
                Extension: 500
                ExtensionLabel: there
                Priority: 1
                Application: NoOp
                AppData: a,b
                Registrar: pbx_config

                Event: ListDialplan
                ActionID: 1
                Context: small
                Extension: 501
                Priority: hint
                Application: Custom:small
                Registrar: pbx_config

                Event: ListDialplan
                ActionID: 1
                Context: small
                IncludeContext: other
                Registrar: pbx_config

                Event: ListDialplan
                ActionID: 1
                Context: small
                IgnorePattern: 9
                Registrar: pbx_config

                Event: ListDialplan
                ActionID: 1
                Context: small
                Switch: Realtime/x@y
                Registrar: pbx_config

                Event: ShowDialPlanComplete
                EventList: Complete
                ListItems: 5
                ListExtensions: 2
                ListPriorities: 2
                ListContexts: 1
                ActionID: 1

                """, show("Context: small", "ActionID: 1"));
    }

    @Test
    public void showsAnExtensionOfAnIncludedContextAndNoIgnorePatternThatIsNotMeant() {
        assertEquals("""
                Response: Success
                EventList: start
                Message: DialPlan list will follow

                Event: ListDialplan
                Context: other
                Extension: _6XX
                Priority: 1
                Application: NoOp
                AppData: ${EXTEN}
                Registrar: pbx_config

                Event: ListDialplan
                Context: small
                Switch: Realtime/x@y
                Registrar: pbx_config

                Event: ShowDialPlanComplete
                EventList: Complete
                ListItems: 2
                ListExtensions: 1
                ListPriorities: 1
                ListContexts: 2

                """, show("Context: small", "Extension: 677"));
    }

    @Test
    public void anUnknownExtensionIsSeenBehindTheItems() {
        String items = """
                Response: Success
                EventList: start
                Message: DialPlan list will follow

                Event: ListDialplan
                Context: small
                IgnorePattern: 9
                Registrar: pbx_config

                Event: ListDialplan
                Context: small
                Switch: Realtime/x@y
                Registrar: pbx_config

                """;
        assertEquals(
                items + "Response: Error\nMessage: Did not find extension 999999@small\n\n",
                show("Context: small", "Extension: 999999"));
        assertEquals(
                items + "Response: Error\nMessage: Did not find extension 99999999 in any context\n\n",
                show("Extension: 99999999"));
        assertEquals(
                "Response: Error\nMessage: Did not find extension 9@default\n\n",
                show("Context: default", "Extension: 9"));
    }

    @Test
    public void anUnknownContextIsRefused() {
        assertEquals(
                "Response: Error\nActionID: 1\nMessage: Did not find context nosuchcontext\n\n",
                show("Context: nosuchcontext", "ActionID: 1"));
    }

    @Test
    public void anEmptyContextHasAnEmptyList() {
        assertTrue(show("Context: empty").endsWith("""
                ListItems: 0
                ListExtensions: 0
                ListPriorities: 0
                ListContexts: 1

                """));
    }

    @Test
    public void contextsThatIncludeOneAnotherComeToAnEnd() {
        sections.clear();
        section("a", "include => b", "exten => 1,1,NoOp(a)");
        section("b", "include => a", "include => b", "exten => 1,1,NoOp(b)");
        assertTrue(show("Context: a", "Extension: 1").contains("ListItems: 2\n"));
    }
}
