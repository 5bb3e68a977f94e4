package org.patchbay.core.builtin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.wire.PacketWriter;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.ActionTable;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;

/** {@code Action: ListCommands}: the actions the session may call, in one packet (specification 10). */
public final class ListCommands extends BuiltIn {
    /** The answers for one state of the table, by the rights of those who ask; there are as many as kinds of accounts. */
    private record Known(Object version, Map<Privileges, byte[]> lines) {}

    private final ActionTable table;
    /** Replaced when the table has changed; asking twice does no harm. */
    private volatile Known known = new Known(null, Map.of());

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
        return call.successWith(lines(call.session().writePrivileges()));
    }

    private byte[] lines(Privileges granted) {
        Known current = known;
        if (current.version() != table.version()) {
            current = new Known(table.version(), new ConcurrentHashMap<>());
            known = current;
        }
        return current.lines().computeIfAbsent(granted, this::collect);
    }

    private byte[] collect(Privileges granted) {
        PacketWriter lines = new PacketWriter();
        table.serving().stream()
                .map(ActionEntry::descriptor)
                .filter(descriptor -> descriptor.privileges().permits(granted))
                .map(ListCommands::line)
                .forEach(lines::line);
        return lines.take();
    }

    private static String line(ActionDescriptor descriptor) {
        return descriptor.name() + ": " + descriptor.synopsis() + " (Priv: "
                + descriptor.privileges().asAuthority() + ")";
    }
}
