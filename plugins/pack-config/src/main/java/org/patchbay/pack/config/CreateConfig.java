package org.patchbay.pack.config;

import java.io.IOException;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code Action: CreateConfig} makes an empty file. What the system has against it is the answer. */
final class CreateConfig implements ActionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CreateConfig.class);

    private final ConfigStore store;

    CreateConfig(ConfigStore store) {
        this.store = store;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String name = call.header("Filename");
        try {
            store.create(name);
        } catch (IOException e) {
            throw new ActionException(SystemText.of(e));
        }
        LOG.info("{} created by {}", ConfText.shown(name), call.session().account());
        return Reply.success("New configuration file created successfully");
    }
}
