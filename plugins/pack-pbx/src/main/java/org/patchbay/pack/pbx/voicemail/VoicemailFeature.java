package org.patchbay.pack.pbx.voicemail;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.api.message.EventCategory.REPORTING;

import java.util.List;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Voicemail, by {@code voicemail.conf}. Its actions are documented in {@code OSGI-INF/ami}. */
public final class VoicemailFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(VoicemailFeature.class);
    private static final String FILE = "voicemail.conf";

    private final Switchboard pbx;
    private final Mailboxes boxes = new Mailboxes();

    /** The boxes of the file, with their applications and functions. */
    public VoicemailFeature(Switchboard pbx) {
        this.pbx = pbx;
        pbx.applications()
                .add("VoiceMail", run -> new VoiceMail(run, boxes).start())
                .add("VoiceMailMain", run -> new VoiceMailMain(run, boxes).start())
                .add("MailboxExists", this::exists);
        VoicemailFunctions.addTo(pbx.functions(), boxes);
        load();
    }

    private void exists(Execution run) {
        boolean there = boxes.find(run.arguments().get(0)).isPresent();
        run.channel().setVariable("VMBOXEXISTSSTATUS", there ? "SUCCESS" : "FAILED");
        run.done();
    }

    private void load() {
        boxes.load(VoicemailReader.read(pbx.conf().apply(FILE), LOG::warn));
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        VoicemailActions voicemail = new VoicemailActions(boxes);
        actions.add(of("MailboxCount", CALL, REPORTING).synopsis("Check Mailbox Message Count. "), voicemail::count)
                .add(of("MailboxStatus", CALL, REPORTING).synopsis("Check mailbox. "), voicemail::status)
                .add(
                        of("VoicemailUsersList", CALL, REPORTING).synopsis("List All Voicemail User Information. "),
                        voicemail::users);
    }

    @Override
    public void commands(LoopCommands commands) {
        new VoicemailCommands(boxes, this::load).addTo(commands);
    }

    @Override
    public boolean reload(String module) {
        boolean meant = module.isEmpty() || modules().stream().anyMatch(name -> name.equalsIgnoreCase(module));
        if (meant) {
            load();
        }
        return meant;
    }

    @Override
    public List<String> modules() {
        return List.of("app_voicemail.so");
    }
}
