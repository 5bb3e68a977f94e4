package @package@;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.AmiAction;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.EventCategory;

/** {@code Action: @action@} tells the reading of a meter. */
@Component
@AmiAction(name = "@action@", privileges = EventCategory.REPORTING)
public final class @action@Action implements ActionHandler {
    private final Meters meters;

    @Activate
    public @action@Action(@Reference Meters meters) {
        this.meters = meters;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        double reading = meters.reading(call.require("Meter")).orElseThrow(() -> new ActionException("No such meter"));
        return Reply.success("Read").with("Reading", reading);
    }
}
