package org.patchbay.pack.pbx.voicemail;

import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;

/** The actions on boxes (specification 14.4, 16.6). */
final class VoicemailActions {
    private static final String MAILBOX = "Mailbox";
    private static final String NOT_SPECIFIED = "Mailbox not specified";

    private final Mailboxes boxes;

    VoicemailActions(Mailboxes boxes) {
        this.boxes = boxes;
    }

    Reply status(ActionCall call) throws ActionException {
        List<Mailbox> named = named(call);
        boolean waiting = named.stream().anyMatch(box -> !box.fresh().isEmpty());
        return Reply.success("Mailbox Status")
                .with(MAILBOX, call.header(MAILBOX))
                .with("Waiting", waiting ? 1 : 0);
    }

    Reply count(ActionCall call) throws ActionException {
        List<Mailbox> named = named(call);
        return Reply.success("Mailbox Message Count")
                .with(MAILBOX, call.header(MAILBOX))
                .with(
                        "UrgMessages",
                        named.stream().mapToInt(Mailbox::urgentCount).sum())
                .with("NewMessages", named.stream().mapToInt(Mailbox::newCount).sum())
                .with("OldMessages", named.stream().mapToInt(Mailbox::oldCount).sum());
    }

    private List<Mailbox> named(ActionCall call) throws ActionException {
        if (call.header(MAILBOX).isEmpty()) {
            throw new ActionException(NOT_SPECIFIED);
        }
        return boxes.named(call.header(MAILBOX));
    }

    /** Its items begin with the ActionID, in front of {@code Event}; that is how the original writes them. */
    Reply users(ActionCall call) {
        String id = call.request().actionId();
        List<List<String>> items =
                boxes.all().stream().map(box -> item(box, id)).toList();
        if (items.isEmpty()) {
            return Reply.success("There are no voicemail users currently defined.");
        }
        return Reply.write(out -> {
            out.sendAck("Voicemail user list will follow");
            items.forEach(out::sendLines);
            out.sendEvent(AmiEvent.of("VoicemailUserEntryComplete"));
        });
    }

    private static List<String> item(Mailbox box, String id) {
        BoxSettings settings = box.settings();
        List<String> lines = new ArrayList<>();
        if (!id.isEmpty()) {
            lines.add("ActionID: " + id);
        }
        lines.addAll(List.of(
                "Event: VoicemailUserEntry",
                "VMContext: " + settings.context(),
                "VoiceMailbox: " + settings.number(),
                "Fullname: " + settings.owner().name(),
                "Email: " + settings.owner().email(),
                "Pager: " + settings.owner().pager(),
                "ServerEmail: " + settings.option("serveremail"),
                "MailCommand: " + settings.option("mailcmd"),
                "Language: " + settings.option("language"),
                "TimeZone: " + settings.option("tz"),
                "Callback: " + settings.option("callback"),
                "Dialout: " + settings.option("dialout"),
                "UniqueID: ",
                "ExitContext: " + settings.option("exitcontext")));
        lines.addAll(habits(box));
        lines.add("");
        return List.copyOf(lines);
    }

    private static List<String> habits(Mailbox box) {
        BoxSettings settings = box.settings();
        return List.of(
                "SayDurationMinimum: " + settings.number("saydurationm", 2),
                "SayEnvelope: " + yes(settings.flag("envelope", true)),
                "SayCID: " + yes(settings.flag("saycid", false)),
                "AttachMessage: " + yes(settings.flag("attach", false)),
                "AttachmentFormat: " + format(settings),
                "DeleteMessage: " + yes(settings.flag("delete", false)),
                "VolumeGain: 0.00",
                "CanReview: " + yes(settings.flag("review", false)),
                "CallOperator: " + yes(settings.flag("operator", false)),
                "MaxMessageCount: " + settings.maxMessages(),
                "MaxMessageLength: " + settings.number("maxsecs", 0),
                "NewMessageCount: " + box.newCount());
    }

    private static String format(BoxSettings settings) {
        String own = settings.option("attachfmt");
        return own.isEmpty() ? settings.option("format").replaceFirst("\\|.*$", "") : own;
    }

    private static String yes(boolean flag) {
        return flag ? "Yes" : "No";
    }
}
