package org.patchbay.core.builtin;

import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.EventCategory;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;
import org.patchbay.core.filter.EventFilter;
import org.patchbay.core.filter.FilterSet;

/** {@code Action: Filter}: adds a filter to the running session (specification 8). */
public final class Filter extends BuiltIn {
    /** The action. */
    public Filter() {
        super(ActionDescriptor.of("Filter", EventCategory.SYSTEM)
                .synopsis("Dynamically add filters for the current manager session. "));
    }

    @Override
    protected Reply answer(Call call) throws ActionException {
        if (!call.header("Operation").equalsIgnoreCase("Add")) {
            throw new ActionException("Unknown operation");
        }
        EventFilter filter = EventFilter.parse(call.header("Filter"))
                .orElseThrow(
                        () -> new ActionException("Filter did not compile.  Check the syntax of the filter given."));
        FilterSet filters = call.session().state().filters();
        if (filters.isFullFor(filter)) {
            throw new ActionException("Internal Error. Failed adding filter.");
        }
        call.session().filters(filters.with(filter));
        return Reply.success("Success");
    }
}
