package org.patchbay.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandPack;

/** What a test of a command sees is what a caller would see. */
public class CommandTestTest {
    private final CommandPack pack =
            catalog -> catalog.add("tide show", "Shows tides.", (call, out) -> out.line("all " + call.arguments()))
                    .add(
                            "tide show at",
                            "Shows one.",
                            (call, out) -> out.line(call.expect(1, 1).argument(0)))
                    .add("tide set", "Refuses.", (call, out) -> {
                        throw new CommandException("not\nme");
                    })
                    .add("tide break", "Prints what nobody may.", (call, out) -> out.print("a\rb"));

    @Test
    public void theCommandWithTheMostWordsIsCalled() {
        assertEquals("all [x]\n", CommandTest.run(pack, "Tide  SHOW x"));
        assertEquals("Oslo West\n", CommandTest.run(pack, "tide show at \"Oslo West\""));
    }

    @Test
    public void refusalsArePrintedAsTheServerPrintsThem() {
        assertEquals("Usage: tide show at\n       Shows one.\n", CommandTest.run(pack, "tide show at"));
        assertEquals("not me\n", CommandTest.run(pack, "tide set"));
    }

    @Test
    public void defectsAreThrown() {
        assertThrows(IllegalArgumentException.class, () -> CommandTest.run(pack, "tide break"));
        assertThrows(IllegalArgumentException.class, () -> CommandTest.run(pack, "ebb"));
    }
}
