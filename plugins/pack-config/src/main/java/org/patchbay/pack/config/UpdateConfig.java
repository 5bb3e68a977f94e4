package org.patchbay.pack.config;

import java.util.List;
import java.util.function.Consumer;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code Action: UpdateConfig} changes a file step by step, and reloads what uses it if it is told to. */
final class UpdateConfig implements ActionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateConfig.class);

    private final ConfigStore store;
    private final Consumer<String> reload;

    /**
     * The action.
     *
     * @param store changes the files
     * @param reload reloads what it is told, in the words of the header {@code Reload}; never throws
     */
    UpdateConfig(ConfigStore store, Consumer<String> reload) {
        this.store = store;
        this.reload = reload;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String source = call.header("SrcFilename");
        String destination = call.header("DstFilename");
        if (source.isEmpty() || destination.isEmpty()) {
            throw new ActionException("Filename not specified");
        }
        List<ConfigEdit> edits = ConfigEdit.of(call.request());
        store.change(new ConfigUpdate(source, destination, edits));
        LOG.info(
                "{} saved by {}, changes: {}",
                ConfText.shown(destination),
                call.session().account(),
                edits.size());
        String module = call.header("Reload");
        if (module.isEmpty()) {
            return Reply.success();
        }
        // The answer is out before the reload begins, and says nothing of it.
        return Reply.write(out -> {
            out.sendAck("");
            reload.accept(module);
        });
    }
}
