package org.patchbay.pack.pbx.voicemail;

import java.util.Locale;
import java.util.Optional;
import org.patchbay.pack.pbx.function.FunctionCall;
import org.patchbay.pack.pbx.function.FunctionException;
import org.patchbay.pack.pbx.function.Functions;

/** The functions that tell about boxes. */
final class VoicemailFunctions {
    private final Mailboxes boxes;

    private VoicemailFunctions(Mailboxes boxes) {
        this.boxes = boxes;
    }

    static void addTo(Functions functions, Mailboxes boxes) {
        VoicemailFunctions all = new VoicemailFunctions(boxes);
        functions
                .addReader("MAILBOX_EXISTS", call -> boxes.find(call.text()).isPresent() ? "1" : "0")
                .addReader("VMCOUNT", all::count)
                .addReader("VM_INFO", all::info);
    }

    /** {@code VMCOUNT(box[@context][,folder])}; boxes that do not exist have no messages. */
    private String count(FunctionCall call) throws FunctionException {
        Optional<Mailbox> box = boxes.find(call.arguments().get(0));
        String folder = call.arguments().get(1).strip();
        return Integer.toString(box.isEmpty() ? 0 : count(box.get(), folder));
    }

    private static int count(Mailbox box, String folder) throws FunctionException {
        return switch (folder.toLowerCase(Locale.ROOT)) {
            case "", "inbox", "new" -> box.newCount();
            case "urgent" -> box.urgentCount();
            case "old" -> box.oldCount();
            default -> throw new FunctionException("'" + folder + "' is none of INBOX, Urgent, Old");
        };
    }

    /** {@code VM_INFO(box[@context],item[,folder])}; the password is not told. */
    private String info(FunctionCall call) throws FunctionException {
        Optional<Mailbox> found = boxes.find(call.arguments().get(0));
        String item = call.arguments().get(1).strip().toLowerCase(Locale.ROOT);
        if (item.equals("exists") || found.isEmpty()) {
            return found.isPresent() ? "1" : "0";
        }
        BoxSettings settings = found.get().settings();
        return switch (item) {
            case "count" ->
                Integer.toString(count(found.get(), call.arguments().get(2).strip()));
            case "email" -> settings.owner().email();
            case "fullname" -> settings.owner().name();
            case "pager" -> settings.owner().pager();
            case "language" -> settings.option("language");
            case "locale" -> settings.option("locale");
            case "tz" -> settings.option("tz");
            default -> throw new FunctionException("VM_INFO has no " + item);
        };
    }
}
