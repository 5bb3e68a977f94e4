package org.patchbay.pack.pbx.channel;

import java.util.Objects;

/** Who pays for a channel, and its call record. Used by the loop. */
public final class Billing {
    /** What Asterisk calls a record that nobody classified. */
    private static final String DEFAULT_FLAGS = "DOCUMENTATION";

    private final CallRecord record;
    private String account;
    private String peerAccount = "";
    private String flags = DEFAULT_FLAGS;

    Billing(String account, CallRecord record) {
        this.account = account;
        this.record = record;
    }

    public CallRecord record() {
        return record;
    }

    public String account() {
        return account;
    }

    void account(String next) {
        account = Objects.requireNonNull(next, "next");
    }

    /** Takes an account over without telling. */
    public void inherit(Billing other) {
        account = other.account;
    }

    public String peerAccount() {
        return peerAccount;
    }

    public void peerAccount(String next) {
        peerAccount = Objects.requireNonNull(next, "next");
    }

    /** The class of the record, such as {@code BILLING}. */
    public String flags() {
        return flags;
    }

    public void flags(String next) {
        flags = Objects.requireNonNull(next, "next");
    }

    void copyFrom(Billing other) {
        account = other.account;
        peerAccount = other.peerAccount;
        flags = other.flags;
        record.userField(other.record.userField());
        other.record.answer().ifPresent(record::answered);
    }
}
