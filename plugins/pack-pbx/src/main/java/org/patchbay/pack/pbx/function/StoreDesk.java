package org.patchbay.pack.pbx.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the key/value store for the loop, which must not wait for a disk. What needs the store is given here as an
 * {@linkplain #evaluate evaluation}. When a function in it asks something that is not answered yet, the evaluation is
 * left; another thread asks the store; then the loop evaluates again from the beginning, with the answers so far, until
 * there is a result. So each question is asked once, in order, and functions look as if they just returned.
 *
 * <p>Nothing is remembered from one evaluation to the next: the store belongs to others as well, who change it at any
 * time. Used by the loop; only the questions run elsewhere.
 */
public final class StoreDesk {
    /** Questions that one evaluation may ask; then its functions fail. */
    public static final int MAX_ANSWERS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(StoreDesk.class);

    private final Supplier<Optional<KeyStore>> store;
    private final Executor worker;
    private final Consumer<Runnable> loop;

    /** The evaluation that runs; null while none does, and nobody could wait. */
    private Evaluation<?> current;

    /** Something to ask the store. It may block. */
    @FunctionalInterface
    public interface Question {
        /** The answer; nothing if there is no such entry. */
        Optional<String> ask(KeyStore store) throws KeyStoreException;
    }

    /** What came of a question; the failure is empty if it was answered. */
    private record Answer(String what, Optional<String> value, String failure) {
        static Answer failed(String what, String why) {
            return new Answer(what, Optional.empty(), why);
        }
    }

    /** Leaves an evaluation whose next question has to be asked first. No error, so it has no trace. */
    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient String what;
        private final transient Question question;

        NotYet(String what, Question question) {
            super(what, null, false, false);
            this.what = what;
            this.question = question;
        }
    }

    /**
     * A desk.
     *
     * @param store the store, or nothing as long as there is none; called by the worker
     * @param worker runs questions, one after the other; may refuse
     * @param loop takes back what is to be done by the loop
     */
    public StoreDesk(Supplier<Optional<KeyStore>> store, Executor worker, Consumer<Runnable> loop) {
        this.store = store;
        this.worker = worker;
        this.loop = loop;
    }

    /**
     * Evaluates something in which functions may ask the store.
     *
     * @param evaluation is run again for each question, so it must have no other effects than its questions
     * @param then takes the result: at once if nothing was asked, otherwise later
     */
    public <T> void evaluate(Supplier<T> evaluation, Consumer<T> then) {
        new Evaluation<>(evaluation, then).run();
    }

    /** The same, for who wants to be told. */
    public <T> CompletionStage<T> evaluate(Supplier<T> evaluation) {
        CompletableFuture<T> result = new CompletableFuture<>();
        evaluate(evaluation, result::complete);
        return result;
    }

    /** Runs something in the middle of which nobody can wait: functions that ask the store fail in there. */
    public <T> T atOnce(Supplier<T> task) {
        Evaluation<?> outer = current;
        current = null;
        try {
            return task.get();
        } finally {
            current = outer;
        }
    }

    /**
     * The answer to a question of a function.
     *
     * @param what names the question
     * @param news takes the answer when it is here for the first time
     * @throws FunctionException if the store fails, there is none, or nobody can wait for it here
     */
    public Optional<String> answer(String what, Question question, Consumer<Optional<String>> news)
            throws FunctionException {
        if (current == null) {
            throw new FunctionException("the database cannot be asked here");
        }
        return current.answer(what, question, news);
    }

    private Answer ask(NotYet asked) {
        Optional<KeyStore> open = store.get();
        if (open.isEmpty()) {
            return Answer.failed(asked.what, "there is no database");
        }
        try {
            return new Answer(asked.what, asked.question.ask(open.get()), "");
        } catch (KeyStoreException | RuntimeException | LinkageError failure) {
            // A store that is just being replaced may fail in any way; the call goes on without it.
            LOG.debug("{}", asked.what, failure);
            return Answer.failed(asked.what, String.valueOf(failure.getMessage()));
        }
    }

    /** One evaluation, with the answers it has so far. */
    private final class Evaluation<T> {
        private final Supplier<T> evaluation;
        private final Consumer<T> then;
        private final List<Answer> answers = new ArrayList<>(0);

        /** How many answers this round has used. */
        private int used;

        /** How many answers were news already. */
        private int told;

        Evaluation(Supplier<T> evaluation, Consumer<T> then) {
            this.evaluation = evaluation;
            this.then = then;
        }

        void run() {
            Evaluation<?> outer = current;
            current = this;
            used = 0;
            T result;
            try {
                result = evaluation.get();
            } catch (NotYet missing) {
                send(missing);
                return;
            } finally {
                current = outer;
            }
            then.accept(result);
        }

        Optional<String> answer(String what, Question question, Consumer<Optional<String>> news)
                throws FunctionException {
            if (used == answers.size()) {
                if (used == MAX_ANSWERS) {
                    throw new FunctionException("more than " + MAX_ANSWERS + " questions at once");
                }
                throw new NotYet(what, question);
            }
            Answer answer = answers.get(used++);
            if (!answer.what().equals(what)) {
                throw new FunctionException("the questions to the database depend on chance");
            }
            if (!answer.failure().isEmpty()) {
                throw new FunctionException(answer.failure());
            }
            if (used > told) {
                told = used;
                news.accept(answer.value());
            }
            return answer.value();
        }

        private void send(NotYet missing) {
            try {
                worker.execute(() -> {
                    Answer answer = ask(missing);
                    loop.accept(() -> go(answer));
                });
            } catch (RejectedExecutionException full) {
                go(Answer.failed(missing.what, "the database is busy"));
            }
        }

        private void go(Answer answer) {
            answers.add(answer);
            run();
        }
    }
}
