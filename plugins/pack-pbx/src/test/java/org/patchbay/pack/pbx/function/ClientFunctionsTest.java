package org.patchbay.pack.pbx.function;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Test;

/** AMI_CLIENT counts the sessions of an account (specification 11.4). */
public class ClientFunctionsTest {
    private final Functions functions = new Functions();

    public ClientFunctionsTest() {
        ClientFunctions.addTo(
                functions, account -> account.equals("admin") ? OptionalLong.of(3) : OptionalLong.empty());
    }

    private String read(String arguments) throws FunctionException {
        return functions
                .find("AMI_CLIENT")
                .orElseThrow()
                .read(new FunctionCall(Optional.empty(), "AMI_CLIENT", arguments));
    }

    @Test
    public void countsTheSessionsOfAnAccount() throws FunctionException {
        assertEquals("3", read("admin,sessions"));
        assertEquals("3", read(" admin , SESSIONS"));
    }

    @Test
    public void failsForWhomItDoesNotKnowAndWhatItCannotTell() {
        assertThrows(FunctionException.class, () -> read("nobody,sessions"));
        assertThrows(FunctionException.class, () -> read("admin,age"));
        assertThrows(FunctionException.class, () -> read("admin"));
        assertThrows(FunctionException.class, () -> read(""));
    }
}
