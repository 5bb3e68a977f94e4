package org.patchbay.api.runtime;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who did what, when, from where, and how it ended. It holds no secret: of a request it keeps the name, the ActionID and
 * the headers that name its target, which are chosen from a fixed list. Immutable.
 *
 * <p><b>Texts.</b> Each is cut to {@link #LONGEST_TEXT} characters. They may come from a client and hold any character;
 * whoever writes them somewhere has to escape them.
 */
public final class AuditEntry {
    /** Longer texts are cut. */
    public static final int LONGEST_TEXT = 256;

    /** So many targets are kept; the others are left out. */
    public static final int MOST_TARGETS = 16;

    private final Instant time;
    private final AuditKind kind;
    private final String subject;
    private final AuditOutcome outcome;
    private final Actor actor;
    private final String actionId;
    private final String detail;
    private final Map<String, String> targets;

    private AuditEntry(Head head, Actor actor, String actionId, String detail, Map<String, String> targets) {
        this.time = head.time;
        this.kind = head.kind;
        this.subject = head.subject;
        this.outcome = head.outcome;
        this.actor = actor;
        this.actionId = actionId;
        this.detail = detail;
        this.targets = targets;
    }

    /** What an entry begins with. */
    private static final class Head {
        private final Instant time;
        private final AuditKind kind;
        private final String subject;
        private final AuditOutcome outcome;

        Head(Instant time, AuditKind kind, String subject, AuditOutcome outcome) {
            this.time = Objects.requireNonNull(time, "time");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.subject = cut(subject);
            this.outcome = Objects.requireNonNull(outcome, "outcome");
        }
    }

    /** Who did it. */
    private static final class Actor {
        private static final Actor NOBODY = new Actor("", "", "");

        private final String account;
        private final String address;
        private final String means;

        Actor(String account, String address, String means) {
            this.account = cut(account);
            this.address = cut(address);
            this.means = cut(means);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /**
     * An entry for now, that names nobody yet.
     *
     * @param kind what it tells of
     * @param subject what was done: the name of an action as its owner writes it, or words such as {@code disconnect}
     * @param outcome how it ended
     * @return the entry
     */
    public static AuditEntry of(AuditKind kind, String subject, AuditOutcome outcome) {
        return new AuditEntry(
                new Head(Instant.now(), kind, subject, outcome), Actor.NOBODY, "", "", Collections.emptyMap());
    }

    private Head head() {
        return new Head(time, kind, subject, outcome);
    }

    /**
     * The same entry, done by somebody.
     *
     * @param account the account, or the user of a console; empty for code inside the server
     * @param address from where, as {@code 192.0.2.1:40112}; empty if there is no such place
     * @param means how: a transport such as {@code TLS}, or the name of a console
     * @return a new entry
     */
    public AuditEntry by(String account, String address, String means) {
        return new AuditEntry(head(), new Actor(account, address, means), actionId, detail, targets);
    }

    /**
     * The same entry with the ActionID of its request.
     *
     * @param id the ActionID, or the empty text
     * @return a new entry
     */
    public AuditEntry withActionId(String id) {
        return new AuditEntry(head(), actor, cut(id), detail, targets);
    }

    /**
     * The same entry with the reason of its outcome.
     *
     * @param words for an operator; never a secret
     * @return a new entry
     */
    public AuditEntry withDetail(String words) {
        return new AuditEntry(head(), actor, actionId, cut(words), targets);
    }

    /**
     * The same entry with one more target. Beyond {@link #MOST_TARGETS} it is left out.
     *
     * @param name what it is, such as {@code Channel}
     * @param value which one; never a secret
     * @return a new entry
     */
    public AuditEntry withTarget(String name, String value) {
        if (targets.size() >= MOST_TARGETS) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(targets);
        more.put(cut(name), cut(value));
        return new AuditEntry(head(), actor, actionId, detail, Collections.unmodifiableMap(more));
    }

    /**
     * When it ended.
     *
     * @return a moment
     */
    public Instant time() {
        return time;
    }

    /**
     * What it tells of.
     *
     * @return the kind
     */
    public AuditKind kind() {
        return kind;
    }

    /**
     * What was done.
     *
     * @return the name of an action, or words
     */
    public String subject() {
        return subject;
    }

    /**
     * How it ended.
     *
     * @return the outcome
     */
    public AuditOutcome outcome() {
        return outcome;
    }

    /**
     * Who did it.
     *
     * @return an account or user; empty for code inside the server
     */
    public String account() {
        return actor.account;
    }

    /**
     * From where.
     *
     * @return an address, or the empty text
     */
    public String address() {
        return actor.address;
    }

    /**
     * How: over which transport, or with which console.
     *
     * @return a word, or the empty text
     */
    public String means() {
        return actor.means;
    }

    /**
     * The ActionID of the request.
     *
     * @return the ActionID, or the empty text
     */
    public String actionId() {
        return actionId;
    }

    /**
     * The reason of the outcome.
     *
     * @return words, or the empty text
     */
    public String detail() {
        return detail;
    }

    /**
     * What it was done to: by name of the header, in order.
     *
     * @return the targets
     */
    public Map<String, String> targets() {
        return targets;
    }

    @Override
    public String toString() {
        return "AuditEntry[" + kind + " " + subject + " " + outcome + "]";
    }
}
