package org.patchbay.pack.pbx.application;

import java.util.Iterator;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.function.Evaluator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applications that decide where the dialplan goes, and that set variables. None of them takes time. */
public final class FlowApplications {
    private static final Logger LOG = LoggerFactory.getLogger(FlowApplications.class);

    private final Evaluator evaluator;

    private FlowApplications(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Adds them. */
    public static void addTo(Applications applications, Evaluator evaluator) {
        FlowApplications flow = new FlowApplications(evaluator);
        applications
                .add("NoOp", Execution::done)
                .add("Verbose", FlowApplications::log)
                .add("Log", FlowApplications::log)
                .add("Set", flow::set)
                .add("MSet", flow::setAll)
                .add("Goto", run -> goTo(run, run.data()))
                .add("GotoIf", run -> chosen(run).ifPresentOrElse(place -> goTo(run, place), run::done))
                .add("Gosub", run -> gosub(run, run.data()))
                .add("GosubIf", run -> chosen(run).ifPresentOrElse(place -> gosub(run, place), run::done))
                .add("Return", FlowApplications::comeBack)
                .add("StackPop", FlowApplications::forget)
                .add("ExecIf", run -> execIf(run, applications))
                .add("Hangup", FlowApplications::hangUp);
    }

    private static void log(Execution run) {
        LOG.debug("{}: {}", run.channel(), run.data());
        run.done();
    }

    private void set(Execution run) {
        assign(run.channel(), run.data(), run::done);
    }

    private void setAll(Execution run) {
        setNext(run, run.arguments().values().iterator());
    }

    private void setNext(Execution run, Iterator<String> assignments) {
        if (assignments.hasNext()) {
            assign(run.channel(), assignments.next(), () -> setNext(run, assignments));
        } else {
            run.done();
        }
    }

    /** A function may have to wait for the key/value store. */
    private void assign(Channel channel, String assignment, Runnable then) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            LOG.warn("{}: Set takes name=value, not '{}'", channel, assignment);
            then.run();
            return;
        }
        String name = assignment.substring(0, equals).strip();
        String value = assignment.substring(equals + 1);
        if (name.endsWith(")") && name.indexOf('(') > 0) {
            evaluator.desk().evaluate(() -> evaluator.write(Optional.of(channel), name, value), ignored -> then.run());
            return;
        }
        if (!channel.setVariable(name, value)) {
            LOG.warn("{}: too many variables; {} is not set", channel, name);
        }
        then.run();
    }

    private static void goTo(Execution run, String target) {
        place(run, target).ifPresentOrElse(run::goTo, () -> lost(run, target));
    }

    private static Optional<Place> place(Execution run, String target) {
        return run.dialplan()
                .flatMap(dialplan ->
                        dialplan.script().parse(target, run.channel().place()));
    }

    private static void lost(Execution run, String target) {
        LOG.warn("{}: cannot go to '{}'", run.channel(), target);
        run.hangUp();
    }

    private static void gosub(Execution run, String data) {
        String target = data.replaceFirst("\\(.*\\)$", "");
        Optional<Place> place = place(run, target);
        if (place.isPresent() && run.dialplan().orElseThrow().gosub(place.get())) {
            run.done();
        } else {
            lost(run, target);
        }
    }

    private static void comeBack(Execution run) {
        Optional<Place> back = run.dialplan().flatMap(DialplanRun::popFrame);
        if (!run.data().isEmpty()) {
            run.channel().setVariable("GOSUB_RETVAL", run.data());
        }
        back.ifPresentOrElse(run::goTo, run::hangUp);
    }

    private static void forget(Execution run) {
        run.dialplan().flatMap(DialplanRun::popFrame);
        run.done();
    }

    /** Of {@code condition?then:otherwise} the part that is meant, which may be left out. */
    private static Optional<String> chosen(Execution run) {
        String data = run.data();
        int mark = data.indexOf('?');
        if (mark < 0) {
            return Optional.empty();
        }
        Arguments parts = Arguments.split(data.substring(mark + 1), ':', 2);
        String part = parts.get(isTrue(data.substring(0, mark)) ? 0 : 1).strip();
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }

    /** A number but 0, or any other text. */
    static boolean isTrue(String condition) {
        String text = condition.strip();
        return !text.isEmpty() && (!text.matches("[-+]?[0-9.]+") || DialTime.seconds(text) != 0);
    }

    private static void execIf(Execution run, Applications applications) {
        Optional<String> call = chosen(run);
        if (call.isEmpty()) {
            run.done();
            return;
        }
        int bracket = call.get().indexOf('(');
        String name = bracket < 0 ? call.get() : call.get().substring(0, bracket);
        Optional<Applications.Named> named = applications.find(name);
        if (named.isEmpty()) {
            LOG.warn("{}: no application '{}'", run.channel(), name);
            run.done();
            return;
        }
        int end =
                call.get().endsWith(")") ? call.get().length() - 1 : call.get().length();
        named.get().application().run(run.with(bracket < 0 ? "" : call.get().substring(bracket + 1, end)));
    }

    private static void hangUp(Execution run) {
        String cause = run.data().strip();
        run.channel()
                .hangupCause(cause.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(cause), HangupCause.HIGHEST) : 0);
        run.hangUp();
    }
}
