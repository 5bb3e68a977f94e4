package org.patchbay.core.acl;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.Test;

/** The forms of a range (specification 12.4). */
public class NetworkRangeTest {
    private static void contains(String range, String... addresses) throws UnknownHostException {
        for (String address : addresses) {
            assertTrue(range + " contains " + address, contains(range, InetAddress.getByName(address)));
        }
    }

    private static void lacks(String range, String... addresses) throws UnknownHostException {
        for (String address : addresses) {
            assertFalse(range + " contains " + address, contains(range, InetAddress.getByName(address)));
        }
    }

    private static boolean contains(String range, InetAddress address) {
        return NetworkRange.parse(range)
                .orElseThrow(() -> new AssertionError(range))
                .contains(address);
    }

    @Test
    public void anAddressAloneIsOneHost() throws Exception {
        contains("127.0.0.1", "127.0.0.1");
        lacks("127.0.0.1", "127.0.0.2", "127.0.0.0", "::1");
        contains("::1", "::1", "0:0:0:0:0:0:0:1");
        lacks("::1", "::2", "127.0.0.1");
    }

    @Test
    public void aRangeMayHaveANetMask() throws Exception {
        contains("10.0.0.0/255.0.0.0", "10.0.0.0", "10.255.255.255");
        lacks("10.0.0.0/255.0.0.0", "9.255.255.255", "11.0.0.0");
        contains("0.0.0.0/0.0.0.0", "1.2.3.4", "255.255.255.255");
        contains("2001:db8::/ffff:ffff::", "2001:db8:1::1");
    }

    @Test
    public void aNetMaskMayHaveHoles() throws Exception {
        contains("10.0.0.5/255.0.0.255", "10.1.2.5");
        lacks("10.0.0.5/255.0.0.255", "10.1.2.6");
    }

    @Test
    public void aRangeMayHaveAPrefix() throws Exception {
        contains("192.0.2.0/24", "192.0.2.0", "192.0.2.255");
        lacks("192.0.2.0/24", "192.0.3.0", "192.0.1.255");
        contains("192.0.2.128/25", "192.0.2.200");
        lacks("192.0.2.128/25", "192.0.2.127");
        contains("192.0.2.1/32", "192.0.2.1");
        lacks("192.0.2.1/32", "192.0.2.0");
        contains("2001:db8::/33", "2001:db8:7fff::1");
        lacks("2001:db8::/33", "2001:db8:8000::1");
        contains("::1/128", "::1");
        lacks("::1/128", "::");
    }

    @Test
    public void bitsBehindThePrefixDoNotMatter() throws Exception {
        contains("192.0.2.77/24", "192.0.2.1");
        contains("2001:db8::77/64", "2001:db8::1");
    }

    @Test
    public void noPrefixAtAllIsEverybodyOfThatFamily() throws Exception {
        contains("0.0.0.0/0", "127.0.0.1", "8.8.8.8");
        lacks("0.0.0.0/0", "::1", "2001:db8::1");
        contains("::/0", "::1", "2001:db8::1");
        lacks("::/0", "127.0.0.1", "8.8.8.8");
    }

    @Test
    public void anIpv4AddressWrittenAsIpv6IsIpv4() throws Exception {
        contains("::ffff:10.0.0.1", "10.0.0.1");
        contains("10.0.0.0/8", "::ffff:10.1.2.3");
        lacks("::/0", "::ffff:10.1.2.3");
        contains("::ffff:10.0.0.0/104", "10.1.2.3");
        lacks("::ffff:10.0.0.0/104", "11.0.0.0");
        contains("::ffff:0:0/96", "8.8.8.8");
        contains("::ffff:10.0.0.1/128", "10.0.0.1");
    }

    @Test
    public void blanksBesideTheSlashAreIgnored() throws Exception {
        contains(" 10.0.0.0 / 8 ", "10.1.1.1");
        contains("10.0.0.0 / 255.0.0.0", "10.1.1.1");
    }

    /** Java would ask a name server for several of these, and a log-in would wait for it. */
    @Test
    public void whatIsNoRangeIsNone() {
        List<String> none = List.of(
                "",
                "/",
                "/8",
                "not-an-address",
                "localhost",
                "example.org/8",
                "10",
                "10.0",
                "10.0.0",
                "10.0.0.",
                "10.0.0.0.",
                "10.0.0.0.0",
                ".10.0.0.0",
                "10.0.0.256",
                "999.1.1.1",
                "1000.1.1.1",
                "10.0.0.0001",
                "0x7f.0.0.1",
                "10.0.0.-1",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/999",
                "10.0.0.0/8/8",
                "10.0.0.0/x",
                "10.0.0.0/255",
                "10.0.0.0/255.0.0",
                "10.0.0.0/255.0.0.256",
                "10.0.0.0/::",
                "::1/129",
                "::1/255.0.0.0",
                ":",
                ":1",
                "1:",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7:8:9",
                "12345::1",
                "[::1]",
                "[::1]/128",
                "::1%lo",
                "g::1",
                "::ffff:1.2.3",
                "::ffff:1.2.3.256",
                "::ffff:1.2.3.4/95",
                "::ffff:1.2.3.4/129",
                "*",
                "10.0.0.0-10.0.0.9",
                "\u0661\u0660.0.0.1");
        for (String text : none) {
            assertTrue("'" + text + "' is no range", NetworkRange.parse(text).isEmpty());
        }
    }

    @Test
    public void aDecimalNumberMayHaveZerosInFront() throws Exception {
        contains("010.000.000.001", "10.0.0.1");
        contains("10.0.0.0/08", "10.9.9.9");
    }
}
