package org.patchbay.pack.pbx.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Truth;
import org.patchbay.pack.pbx.queue.QueueSettings.AutoPause;

/** Reads {@code queues.conf} and {@code queuerules.conf}. What cannot be used is named and passed over. */
final class QueueReader {
    /** Members that a file may give one queue. */
    static final int MAX_MEMBERS = CallQueue.MAX_MEMBERS;

    private static final int DEFAULT_TIMEOUT = 15;
    private static final int DEFAULT_RETRY = 5;
    private static final int MAX_SECONDS = 86_400;

    private final ConfSection section;
    private final boolean fill;
    private final Consumer<String> warnings;

    /**
     * A queue as the file has it.
     *
     * @param settings its settings
     * @param members its members, in order
     */
    record Draft(QueueSettings settings, List<MemberLine> members) {}

    private QueueReader(ConfSection section, boolean fill, Consumer<String> warnings) {
        this.section = section;
        this.fill = fill;
        this.warnings = warnings;
    }

    /** The queues of a file, in its order; of two with one name the last counts. */
    static List<Draft> queues(ConfFile file, Consumer<String> warnings) {
        boolean fill = Truth.of(file.value("general", "autofill"), true);
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (ConfSection section : file.sections()) {
            if (!section.name().equalsIgnoreCase("general")) {
                drafts.put(section.name().toLowerCase(Locale.ROOT), new QueueReader(section, fill, warnings).draft());
            }
        }
        return List.copyOf(drafts.values());
    }

    /** The rules of a file, in its order. */
    static List<PenaltyRule> rules(ConfFile file, Consumer<String> warnings) {
        List<PenaltyRule> rules = new ArrayList<>();
        for (ConfSection section : file.sections()) {
            List<PenaltyRule.Change> changes = new ArrayList<>();
            for (ConfEntry entry : section.entries()) {
                if (entry.key().equalsIgnoreCase("penaltychange")
                        && PenaltyRule.Change.seconds(entry.value()).isPresent()) {
                    int seconds = PenaltyRule.Change.seconds(entry.value()).getAsInt();
                    changes.add(PenaltyRule.Change.parse(seconds, entry.value()));
                } else {
                    warnings.accept(entry.origin() + ": a rule has lines penaltychange => seconds,max[,min]");
                }
            }
            changes.sort((one, other) -> Integer.compare(one.seconds(), other.seconds()));
            rules.add(new PenaltyRule(section.name(), List.copyOf(changes)));
        }
        return List.copyOf(rules);
    }

    private Draft draft() {
        QueueSettings settings = new QueueSettings(
                section.name(),
                strategy(),
                number("maxlen", 0),
                number("weight", 0),
                number("servicelevel", 0),
                ringing(),
                new QueueSettings.Doors(
                        EmptyRule.parse(section.value("joinempty"), true),
                        EmptyRule.parse(section.value("leavewhenempty"), false),
                        section.value("context"),
                        section.value("defaultrule")),
                reports());
        return new Draft(settings, members());
    }

    private Strategy strategy() {
        String name = section.value("strategy");
        if (name.isEmpty()) {
            return Strategy.RINGALL;
        }
        return Strategy.named(name).orElseGet(() -> {
            warnings.accept(
                    section.origin() + ": queue " + section.name() + " has no strategy '" + name + "'; it is ringall");
            return Strategy.RINGALL;
        });
    }

    private QueueSettings.Ringing ringing() {
        int retry = number("retry", DEFAULT_RETRY);
        return new QueueSettings.Ringing(
                seconds("timeout", DEFAULT_TIMEOUT),
                Duration.ofSeconds(retry == 0 ? DEFAULT_RETRY : Math.min(retry, MAX_SECONDS)),
                seconds("wrapuptime", 0),
                seconds("memberdelay", 0),
                Truth.of(section.value("ringinuse"), true),
                Truth.of(section.value("autofill"), fill),
                autoPause(),
                number("penaltymemberslimit", 0));
    }

    private AutoPause autoPause() {
        String word = section.value("autopause");
        if (word.equalsIgnoreCase("all")) {
            return AutoPause.ALL;
        }
        return Truth.isTrue(word) ? AutoPause.YES : AutoPause.NO;
    }

    private QueueSettings.Reports reports() {
        String calls = section.value("eventwhencalled");
        boolean variables = calls.equalsIgnoreCase("vars");
        return new QueueSettings.Reports(
                variables || Truth.isTrue(calls),
                variables,
                Truth.isTrue(section.value("eventmemberstatus")),
                Truth.isTrue(section.value("setinterfacevar")),
                firstOf(section.value("musicclass"), section.value("music")));
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private Duration seconds(String key, int otherwise) {
        return Duration.ofSeconds(Math.min(MAX_SECONDS, number(key, otherwise)));
    }

    private int number(String key, int otherwise) {
        String text = section.value(key);
        long number = text.isEmpty() ? otherwise : Numbers.leading(text);
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, number));
    }

    private List<MemberLine> members() {
        Map<String, MemberLine> members = new LinkedHashMap<>();
        for (ConfEntry entry : section.entries()) {
            if (!entry.key().equalsIgnoreCase("member")) {
                continue;
            }
            MemberLine member = member(entry.value());
            if (member.location().isEmpty() || members.size() >= MAX_MEMBERS) {
                warnings.accept(entry.origin() + ": a member has an interface, and a queue at most " + MAX_MEMBERS
                        + " of them");
            } else {
                members.put(member.location().toLowerCase(Locale.ROOT), member);
            }
        }
        return List.copyOf(members.values());
    }

    /** The form {@code interface[,penalty[,name[,state interface]]]}. */
    private static MemberLine member(String text) {
        Arguments parts = Arguments.of(text);
        long penalty = Math.min(PenaltyRule.MAX_PENALTY, Numbers.leading(parts.get(1)));
        return new MemberLine(
                parts.get(0).strip(), parts.get(2).strip(), parts.get(3).strip(), (int) penalty, false);
    }
}
