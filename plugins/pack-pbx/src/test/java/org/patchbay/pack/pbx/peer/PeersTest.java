package org.patchbay.pack.pbx.peer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;

/** Specification 16.7, 17.4; what the transcripts drivers-* do not show. */
public class PeersTest {
    private static final String SIP = """
            [general]
            context = inside
            allow = gsm
            language = no
            register => joe:pw@127.0.0.1:15061/joe
            register => ann@example.org:pw:auth@pbx.example.org
            register => nonsense
            [phone1]
            type = friend
            host = dynamic
            secret = s
            callerid = "Phone One" <201>
            description = desk
            [phone2]
            type = peer
            host = 192.0.2.7
            port = 15062
            qualify = yes
            nat = force_rport,auto_comedia
            disallow = all
            allow = ulaw,alaw
            deny = 0.0.0.0/0
            [caller]
            type = user
            [what]
            host = dynamic
            """;
    private static final String IAX = """
            [general]
            register => joe:pw@192.0.2.9
            [iax1]
            type = friend
            host = dynamic
            username = me
            encryption = aes128
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    private void start(String endpoints) {
        Map<String, String> files = new HashMap<>(Map.of("sip.conf", SIP, "iax.conf", IAX));
        files.put("endpoints.conf", endpoints);
        files.put("extensions.conf", "[default]\nexten => 1,hint,SIP/phone1\nexten => 2,hint,SIP/nobody\n");
        pbx = SteppedPbx.with(folder.getRoot().toPath(), files);
        pbx.pass(1);
    }

    private void endpoints(String endpoints) {
        SteppedPbx.write(folder.getRoot().toPath(), "endpoints.conf", endpoints);
        pbx.taken();
        pbx.reload();
        pbx.pass(1);
    }

    private String line(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElse("no " + name + " in " + answer);
    }

    private List<List<String>> told(String event) {
        return pbx.events(event).stream().map(AmiEvent::lines).toList();
    }

    @Test
    public void peersOfTheFileAndPhonesAreListed() {
        start("[SIP/phone1]\n[SIP/1001]\n[SIP/trunk*]\n[IAX2/77]\n[SIP/off]\nbehaviour = unavailable\n");
        String list = pbx.answer("Action: SIPpeers", "ActionID: 1");
        assertEquals(
                List.of("phone1", "phone2", "1001", "off"),
                list.lines()
                        .filter(line -> line.startsWith("ObjectName: "))
                        .map(line -> line.substring(12))
                        .toList());
        assertTrue(list, list.contains("""
                Event: PeerEntry
                ActionID: 1
                Channeltype: SIP
                ObjectName: 1001
                ChanObjectType: peer
                IPaddress: 127.0.0.1
                IPport: 5060
                Dynamic: yes
                AutoForcerport: yes
                Forcerport: no
                AutoComedia: no
                Comedia: no
                VideoSupport: no
                TextSupport: no
                ACL: no
                Status: OK (1 ms)
                RealtimeDevice: no
                Description:\040

                """));
        assertTrue(list, list.contains("""
                ObjectName: phone2
                ChanObjectType: peer
                IPaddress: 192.0.2.7
                IPport: 15062
                Dynamic: no
                AutoForcerport: no
                Forcerport: yes
                AutoComedia: yes
                Comedia: no
                VideoSupport: no
                TextSupport: no
                ACL: yes
                Status: UNREACHABLE
                """));
        String off = list.substring(list.indexOf("ObjectName: off"));
        assertTrue(off, off.contains("IPaddress: -none-\nIPport: 0\n"));
        assertTrue(off, off.contains("Status: UNKNOWN\n"));
        assertTrue(list, list.endsWith("Event: PeerlistComplete\nEventList: Complete\nListItems: 4\nActionID: 1\n\n"));
    }

    @Test
    public void aPhoneThatComesOrGoesIsToldToEverybody() {
        start("[SIP/phone1]\nbehaviour = unavailable\n");
        assertEquals(List.of(), told("PeerStatus"));
        endpoints("[SIP/phone1]\n[SIP/phone2]\n");
        assertEquals(
                List.of(
                        List.of(
                                "ChannelType: SIP",
                                "Peer: SIP/phone1",
                                "PeerStatus: Registered",
                                "Address: 127.0.0.1",
                                "Port: 5060"),
                        List.of("ChannelType: SIP", "Peer: SIP/phone2", "PeerStatus: Reachable", "Time: 1")),
                told("PeerStatus"));
        endpoints("[SIP/phone2]\nbehaviour = unavailable\n");
        assertEquals(
                List.of(
                        List.of("ChannelType: SIP", "Peer: SIP/phone1", "PeerStatus: Unregistered"),
                        List.of("ChannelType: SIP", "Peer: SIP/phone2", "PeerStatus: Unreachable", "Time: -1")),
                told("PeerStatus"));
    }

    @Test
    public void aPeerWithoutAPhoneIsKnownAndNotReached() {
        start("");
        assertEquals("Value: UNAVAILABLE", line(pbx.answer(getvar("DEVICE_STATE(SIP/phone1)")), "Value"));
        assertEquals("Value: INVALID", line(pbx.answer(getvar("DEVICE_STATE(SIP/nobody)")), "Value"));
        assertEquals("Status: 4", line(pbx.answer("Action: ExtensionState", "Exten: 1", "Context: default"), "Status"));
    }

    private static String[] getvar(String name) {
        return new String[] {"Action: Getvar", "Variable: " + name};
    }

    @Test
    public void showsWhatAFileSaysOfAPeer() {
        start("[SIP/1001]\ncallerid = \"Alice\" <1001>\ncontext = phones\n");
        String second = pbx.answer("Action: SIPshowpeer", "Peer: phone2");
        assertEquals("Codecs: (ulaw|alaw)", line(second, "Codecs"));
        assertEquals("Codecs: (gsm)", line(pbx.answer("Action: SIPshowpeer", "Peer: phone1"), "Codecs"));
        assertEquals("CodecOrder: ulaw,alaw", line(second, "CodecOrder"));
        assertEquals("Context: inside", line(second, "Context"));
        assertEquals("Language: no", line(second, "Language"));
        assertEquals("SIP-Forcerport: Y", line(second, "SIP-Forcerport"));
        assertEquals("SIP-Comedia: a", line(second, "SIP-Comedia"));
        assertEquals("ToHost: 192.0.2.7", line(second, "ToHost"));
        assertTrue(second, second.endsWith("Description: \n\n\n"));
        String phone = pbx.answer("Action: SIPshowpeer", "Peer: 1001");
        assertEquals("Callerid: \"Alice\" <1001>", line(phone, "Callerid"));
        assertEquals("Context: phones", line(phone, "Context"));
        assertEquals("Reg-Contact: sip:1001@127.0.0.1:5060", line(phone, "Reg-Contact"));
    }

    @Test
    public void neverTellsASecret() {
        start("");
        String all = pbx.answer("Action: SIPshowpeer", "Peer: phone1")
                + pbx.answer("Action: SIPshowregistry")
                + pbx.command("sip show peer phone1")
                + pbx.command("sip show registry");
        assertTrue(all, all.contains("SecretExist: Y"));
        assertEquals(all, -1, all.indexOf("pw"));
    }

    @Test
    public void qualifyAnswersWithEmptyLines() {
        start("");
        assertEquals("\n\n", pbx.answer("Action: SIPqualifypeer", "Peer: phone1"));
        assertEquals(
                "Response: Error\nMessage: Peer not found\n\n\n\n", pbx.answer("Action: SIPqualifypeer", "Peer: x"));
    }

    @Test
    public void tellsTheStatusOfAll() {
        start("[SIP/phone1]\n[SIP/1001]\n");
        assertEquals("""
                Response: Success
                ActionID: 2
                Message: Peer status will follow

                Event: PeerStatus
                Privilege: System
                ChannelType: SIP
                Peer: SIP/phone1
                PeerStatus: Unmonitored
                ActionID: 2

                Event: PeerStatus
                Privilege: System
                ChannelType: SIP
                Peer: SIP/phone2
                PeerStatus: Unreachable
                ActionID: 2

                Event: PeerStatus
                Privilege: System
                ChannelType: SIP
                Peer: SIP/1001
                PeerStatus: Reachable
                Time: 1
                ActionID: 2

                Event: SIPpeerstatusComplete
                ActionID: 2

                """, pbx.answer("Action: SIPpeerstatus", "ActionID: 2"));
    }

    @Test
    public void aRegistrationIsTakenUnlessItsHostIsAway() {
        start("[SIP/127.0.0.1]\nbehaviour = unavailable\n");
        assertEquals(
                List.of(
                        List.of("ChannelType: IAX2", "Domain: 192.0.2.9", "Status: Registered"),
                        List.of("ChannelType: SIP", "Username: ann", "Domain: example.org", "Status: Registered")),
                told("Registry"));
        String list = pbx.answer("Action: SIPshowregistry");
        assertTrue(
                list,
                list.contains("Username: joe\nDomain: 127.0.0.1\nDomainPort: 15061\nRefresh: 120\n"
                        + "State: Request Sent\nRegistrationTime: 0\n"));
        assertTrue(list, list.contains("Host: pbx.example.org\nPort: 5060\nUsername: ann\nDomain: example.org\n"));
        endpoints("");
        assertEquals(
                List.of(List.of("ChannelType: SIP", "Username: joe", "Domain: 127.0.0.1", "Status: Registered")),
                told("Registry"));
    }

    @Test
    public void aMessageNeedsAnAddress() {
        start("[SIP/1001]\n");
        assertEquals(
                "Response: Success\nMessage: Notify Sent\n\n",
                pbx.answer("Action: SIPnotify", "Channel: SIP/1001", "Variable: Event=check-sync"));
        assertEquals(
                "Response: Error\nMessage: Could not create address\n\n",
                pbx.answer("Action: SIPnotify", "Channel: phone1"));
    }

    @Test
    public void iaxPeersHaveTwoLists() {
        start("[IAX2/77]\n");
        String list = pbx.answer("Action: IAXpeers", "ActionID: 5");
        assertTrue(list, list.contains("""
                Event: PeerEntry
                Channeltype: IAX2
                ObjectName: 77
                ChanObjectType: peer
                IPaddress: 127.0.0.1
                IPport: 4569
                Dynamic: yes
                Trunk: no
                Encryption: no
                Status: OK (1 ms)
                Description:\040

                Event: PeerlistComplete
                EventList: Complete
                ListItems: 2
                ActionID: 5

                """));
        String other = pbx.answer("Action: IAXpeerlist");
        assertTrue(other, other.contains("ObjectName: iax1\nObjectUsername: me\nChanObjectType: peer\n"));
        assertTrue(other, other.contains("Encryption: Yes\n"));
        assertTrue(pbx.answer("Action: IAXregistry")
                .contains("Host: 192.0.2.9:4569\nDNSmanager: N\nUsername: joe\nPerceived: 127.0.0.1:4569\nRefresh: 60\n"
                        + "State: Registered\n"));
    }

    @Test
    public void commandsListAndReload() {
        start("[SIP/1001]\n");
        String list = pbx.command("sip show peers");
        assertTrue(list, list.contains("phone1 "));
        assertTrue(
                list, list.endsWith("3 sip peers [Monitored: 1 online, 1 offline Unmonitored: 0 online, 1 offline]\n"));
        assertEquals("Peer nobody not found.\n", pbx.command("sip show peer nobody"));
        assertTrue(pbx.command("iax2 show registry").contains("192.0.2.9:4569"));
        SteppedPbx.write(folder.getRoot().toPath(), "sip.conf", "[other]\ntype = peer\nhost = 192.0.2.1\n");
        pbx.taken();
        assertEquals(" Reloading SIP\n", pbx.command("sip reload"));
        assertEquals(
                List.of(List.of(
                        "ChannelType: SIP",
                        "ReloadReason: CLIRELOAD (Channel module reload by CLI command)",
                        "Registry_Count: 0",
                        "Peer_Count: 2")),
                told("ChannelReload"));
    }
}
