package org.patchbay.pack.pbx.feature;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.Test;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.pack.pbx.time.Turn;
import org.patchbay.testkit.FakeSession;

/** The way of an action from a worker into the loop. */
public class LoopActionsTest {
    /** A loop that does what it is asked when the test wants it. */
    private static final class Patient implements Turn {
        private Runnable task = () -> {};

        @Override
        public <T> CompletionStage<T> ask(Callable<T> wanted) {
            CompletableFuture<T> answer = new CompletableFuture<>();
            task = () -> {
                try {
                    answer.complete(wanted.call());
                } catch (Exception e) {
                    answer.completeExceptionally(e);
                }
            };
            return answer;
        }
    }

    /** Keeps the one action. */
    private static final class OneAction implements ActionCatalog {
        private ActionHandler handler;

        @Override
        public ActionCatalog add(ActionDescriptor descriptor, ActionHandler added) {
            handler = added;
            return this;
        }
    }

    private final Patient loop = new Patient();
    private final OneAction catalog = new OneAction();

    private static ActionCall call(String... lines) {
        return new ActionCall() {
            @Override
            public AmiMessage request() {
                return AmiMessage.ofLines(List.of(lines));
            }

            @Override
            public ManagerSession session() {
                return FakeSession.admin();
            }
        };
    }

    @Test
    public void anActionIsAnsweredInTheTurnOfTheLoop() throws Exception {
        new LoopActions(catalog, loop).add(ActionDescriptor.of("X"), call -> Reply.success("done"));
        CompletableFuture<Reply> answer = catalog.handler
                .handle(call("Action: X"))
                .pending()
                .orElseThrow()
                .toCompletableFuture();
        assertFalse(answer.isDone());
        loop.task.run();
        assertTrue(answer.isDone());
    }
}
