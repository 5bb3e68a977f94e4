package org.patchbay.core.builtin;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.Privileges;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;

/** {@code Action: Events}: which classes of events the session wants (specification 6.3). */
public final class Events extends BuiltIn {
    private final BooleanSupplier broken;

    /**
     * The action.
     *
     * @param broken whether it stays silent where old versions did
     */
    public Events(BooleanSupplier broken) {
        super(ActionDescriptor.of("Events").synopsis("Control Event Flow. "));
        this.broken = broken;
    }

    @Override
    protected Reply answer(Call call) {
        Optional<Privileges> mask = EventMasks.parse(call.header("EventMask"));
        mask.ifPresent(call.session()::eventMask);
        if (broken.getAsBoolean() && mask.map(Privileges.ALL::equals).orElse(true)) {
            return Reply.write(out -> {});
        }
        return mask.map(wanted -> Reply.success().with("Events", wanted.isEmpty() ? "Off" : "On"))
                .orElseGet(() -> Reply.error("Invalid event mask"));
    }
}
