package org.patchbay.core.builtin;

import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.Privileges;
import org.patchbay.core.action.ActionTable;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;

/** {@code Action: ListCommands}: the actions the session may call, in one packet (specification 10). */
public final class ListCommands extends BuiltIn {
    private final ActionTable table;

    /**
     * The action.
     *
     * @param table what there is
     */
    public ListCommands(ActionTable table) {
        super(ActionDescriptor.of("ListCommands").synopsis("List available manager commands. "));
        this.table = table;
    }

    @Override
    protected Reply answer(Call call) {
        Privileges granted = call.session().writePrivileges();
        return Reply.write(out -> {
            out.append("Response: Success");
            table.serving().stream()
                    .map(entry -> entry.descriptor())
                    .filter(descriptor -> descriptor.privileges().permits(granted))
                    .forEach(descriptor -> out.append(line(descriptor)));
            out.end();
        });
    }

    private static String line(ActionDescriptor descriptor) {
        return descriptor.name() + ": " + descriptor.synopsis() + " (Priv: "
                + descriptor.privileges().asAuthority() + ")";
    }
}
