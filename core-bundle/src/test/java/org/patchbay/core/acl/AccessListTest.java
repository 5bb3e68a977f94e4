package org.patchbay.core.acl;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.Test;

/** Rules in their order: the last one that contains the address decides (specification 12.4). */
public class AccessListTest {
    private AccessList list = AccessList.OPEN;

    private AccessListTest permit(String value) {
        list = list.with(true, value).orElseThrow();
        return this;
    }

    private AccessListTest deny(String value) {
        list = list.with(false, value).orElseThrow();
        return this;
    }

    private void assertIn(String... addresses) throws UnknownHostException {
        for (String address : addresses) {
            assertTrue(address, list.permits(InetAddress.getByName(address)));
        }
    }

    private void assertOut(String... addresses) throws UnknownHostException {
        for (String address : addresses) {
            assertFalse(address, list.permits(InetAddress.getByName(address)));
        }
    }

    @Test
    public void withoutRulesEverybodyMayComeIn() throws Exception {
        assertIn("127.0.0.1", "::1");
    }

    @Test
    public void theClosedListLetsNobodyIn() throws Exception {
        list = AccessList.CLOSED;
        assertOut("127.0.0.1", "::1");
    }

    @Test
    public void aPermitAloneKeepsNobodyOut() throws Exception {
        permit("10.0.0.0/8").assertIn("10.0.0.1", "8.8.8.8", "::1");
    }

    @Test
    public void theLastRuleThatContainsTheAddressDecides() throws Exception {
        deny("0.0.0.0/0").permit("10.0.0.0/8").deny("10.1.0.0/16").permit("10.1.1.1");
        assertOut("8.8.8.8", "10.1.2.3");
        assertIn("10.2.0.1", "10.1.1.1");
    }

    @Test
    public void aDenyBehindAPermitDenies() throws Exception {
        permit("127.0.0.1").deny("127.0.0.0/8").assertOut("127.0.0.1");
    }

    @Test
    public void anExclamationMarkTurnsARuleAround() throws Exception {
        permit("!127.0.0.1").assertOut("127.0.0.1");
        assertIn("127.0.0.2");
        deny("! 127.0.0.1").assertIn("127.0.0.1");
    }

    @Test
    public void severalRangesAreSeparatedByCommas() throws Exception {
        deny("0.0.0.0/0,::/0").permit("10.0.0.1, 10.0.0.2 ,2001:db8::/32,!10.0.0.2");
        assertIn("10.0.0.1", "2001:db8::5");
        assertOut("10.0.0.2", "10.0.0.3", "::1");
    }

    @Test
    public void aRuleOfOneFamilyDoesNotConcernTheOther() throws Exception {
        deny("0.0.0.0/0").assertIn("::1");
        deny("::/0").assertOut("::1");
        permit("::ffff:10.0.0.1").assertIn("10.0.0.1");
        assertIn("::ffff:10.0.0.1");
    }

    @Test
    public void aLineThatIsNoRangeMakesNoList() {
        for (String value :
                new String[] {"", "not-an-address", "10.0.0.1,nonsense", "!", "!!10.0.0.1", "10.0.0.1,,::1"}) {
            assertTrue(value, AccessList.OPEN.with(false, value).isEmpty());
        }
    }

    @Test
    public void aLongerListLeavesTheShorterOneAlone() throws Exception {
        AccessList open = AccessList.OPEN.with(true, "10.0.0.1").orElseThrow();
        open.with(false, "0.0.0.0/0").orElseThrow();
        list = open;
        assertIn("8.8.8.8");
    }
}
