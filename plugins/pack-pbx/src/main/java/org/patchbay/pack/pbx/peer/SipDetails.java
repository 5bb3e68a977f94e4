package org.patchbay.pack.pbx.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchbay.api.message.Header;
import org.patchbay.pack.pbx.channel.Presentation;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Truth;

/** All that SIPshowpeer tells of a peer, in its order (transcript drivers-sipshowpeer). What nothing here has is constant. */
final class SipDetails {
    private static final String NOWHERE = "(null)";
    private static final String ALL_CODECS = "gsm|ulaw|alaw|h263|testlaw";
    private static final int REGISTERED_FOR = 120;

    private final Peer peer;
    private final PeerSettings settings;
    private final List<Header> headers = new ArrayList<>();

    private SipDetails(Peer peer) {
        this.peer = peer;
        this.settings = peer.settings();
    }

    static List<Header> of(Peer peer) {
        SipDetails details = new SipDetails(peer);
        details.identity();
        details.groups();
        details.limits();
        details.media();
        details.sessions();
        details.addresses();
        details.rest();
        return List.copyOf(details.headers);
    }

    private SipDetails add(String name, Object value) {
        headers.add(new Header(name, String.valueOf(value)));
        return this;
    }

    private SipDetails text(String name, String key) {
        return add(name, settings.value(key));
    }

    private SipDetails flag(String name, String key) {
        return add(name, yes(settings.flag(key, false)));
    }

    private static String yes(boolean flag) {
        return flag ? "Y" : "N";
    }

    private void identity() {
        add("Channeltype", "SIP").add("ObjectName", peer.name()).add("ChanObjectType", "peer");
        add("SecretExist", yes(!settings.value("secret").isEmpty()));
        add("RemoteSecretExist", yes(!settings.value("remotesecret").isEmpty()));
        add("MD5SecretExist", yes(!settings.value("md5secret").isEmpty()));
        add("Context", peer.context()).text("Language", "language");
        add("ToneZone", settings.value("tonezone", "<Not set>"));
        add("AMAflags", settings.value("amaflags", "Unknown"));
        add("CID-CallingPres", Presentation.text((int) Numbers.leading(settings.value("callingpres"))));
    }

    private void groups() {
        text("Callgroup", "callgroup").text("Pickupgroup", "pickupgroup");
        text("Named Callgroup", "namedcallgroup").text("Named Pickupgroup", "namedpickupgroup");
        text("MOHSuggest", "mohsuggest").text("VoiceMailbox", "mailbox");
    }

    private void limits() {
        add("TransferMode", settings.flag("allowtransfer", true) ? "open" : "closed")
                .add("LastMsgsSent", 0);
        add("Maxforwards", settings.number("maxforwards", 0)).add("Call-limit", settings.number("call-limit", 0));
        add("Busy-level", settings.number("busylevel", 0));
        add("MaxCallBR", settings.number("maxcallbitrate", 384) + " kbps");
        add("Dynamic", yes(settings.dynamic())).add("Callerid", peer.caller().text());
        boolean registered = settings.dynamic() && peer.reachable();
        add("RegExpire", (registered ? REGISTERED_FOR : -1) + " seconds");
        add("SIP-AuthInsecure", settings.value("insecure", "no"));
        SipNat nat = SipNat.of(settings.value("nat"));
        add("SIP-Forcerport", nat.forcePort().letter())
                .add("SIP-Comedia", nat.media().letter());
        add("ACL", yes(settings.restricted()));
    }

    private void media() {
        boolean direct = settings.flag("directmedia", settings.flag("canreinvite", true));
        add("SIP-CanReinvite", yes(direct)).add("SIP-DirectMedia", yes(direct));
        flag("SIP-PromiscRedir", "promiscredir").flag("SIP-UserPhone", "usereqphone");
        flag("SIP-VideoSupport", "videosupport").flag("SIP-TextSupport", "textsupport");
        add("SIP-T.38Support", "N").add("SIP-T.38EC", "Unknown").add("SIP-T.38MaxDtgrm", 4_294_967_295L);
    }

    private void sessions() {
        String timers = settings.value("session-timers", "accept");
        add("SIP-Sess-Timers", timers.substring(0, 1).toUpperCase(Locale.ROOT) + timers.substring(1));
        add("SIP-Sess-Refresh", settings.value("session-refresher", "uas"));
        add("SIP-Sess-Expires", settings.number("session-expires", 1800));
        add("SIP-Sess-Min", settings.number("session-minse", 90));
        add("SIP-RTP-Engine", "asterisk").flag("SIP-Encryption", "encryption");
        add("SIP-DTMFmode", settings.value("dtmfmode", "rfc2833"));
    }

    private void addresses() {
        add("ToHost", settings.dynamic() ? "" : settings.value(PeerSettings.HOST));
        add("Address-IP", peer.address().orElse(NOWHERE)).add("Address-Port", peer.port());
        String fallback = settings.value("defaultip");
        add("Default-addr-IP", fallback.isEmpty() ? NOWHERE : fallback);
        add("Default-addr-port", fallback.isEmpty() ? 0 : settings.number("port", peer.defaultPort()));
        add("Default-Username", settings.value("defaultuser", settings.value("username")));
    }

    private void rest() {
        String codecs = codecs();
        add("Codecs", '(' + (codecs.isEmpty() ? ALL_CODECS : codecs) + ')').add("CodecOrder", codecs.replace('|', ','));
        add("Status", peer.condition().listed());
        boolean registered = settings.dynamic() && peer.reachable();
        add("SIP-Useragent", registered ? "Patchbay" : "");
        add("Reg-Contact", registered ? "sip:" + peer.name() + '@' + where() : "");
        add("QualifyFreq", settings.number("qualifyfreq", 60) * 1000 + " ms");
        text("Parkinglot", "parkinglot").flag("SIP-Use-Reason-Header", "use_q850_reason");
        text("Description", "description");
    }

    private String where() {
        return peer.address().orElse("") + ':' + peer.port();
    }

    /** Those that are allowed by name; the empty text if all are. */
    private String codecs() {
        String allowed = settings.value("allow").replaceAll("[\\s,&|]+", "|");
        return Truth.isTrue(allowed) || ("|" + allowed + "|").contains("|all|") ? "" : allowed;
    }
}
