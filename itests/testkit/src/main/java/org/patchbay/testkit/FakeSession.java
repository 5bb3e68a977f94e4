package org.patchbay.testkit;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.Transport;

/**
 * A session without a connection. Unless told otherwise it is the TCP session of account {@code admin}, is logged in
 * and may do everything. As with the server, two sessions are equal only if they are the same object.
 *
 * <p><b>Threads.</b> Any.
 */
public final class FakeSession implements ManagerSession {
    private static final AtomicLong IDENTS = new AtomicLong(1000);

    private final long ident = IDENTS.incrementAndGet();
    private final Instant since = Instant.now();
    private final String account;
    private final Privileges read;
    private final Privileges write;
    private final Transport transport;
    private final String remoteAddress;

    /** Written once, by the test that ends the session. */
    private volatile boolean over;

    private FakeSession(Builder builder) {
        this.account = builder.account;
        this.read = builder.read;
        this.write = builder.write;
        this.transport = builder.transport;
        this.remoteAddress = builder.transport == Transport.INTERNAL ? "" : builder.remoteAddress;
    }

    /**
     * A session of account {@code admin} with all rights.
     *
     * @return the session
     */
    public static FakeSession admin() {
        return of("admin").build();
    }

    /**
     * A session that has not logged in: no account, no rights.
     *
     * @return the session
     */
    public static FakeSession beforeLogin() {
        return of("").read().write().build();
    }

    /**
     * Begins a session that differs from the usual one.
     *
     * @param account the name of its account; the empty text makes a session that has not logged in
     * @return a builder that starts with all rights
     */
    public static Builder of(String account) {
        return new Builder(account);
    }

    /**
     * Ends this session: it is not authenticated any more. What is stored with it is destroyed by
     * {@link FakeDatastores#endSession}, which calls this.
     */
    public void end() {
        over = true;
    }

    @Override
    public long ident() {
        return ident;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public boolean authenticated() {
        return !over && !account.isEmpty();
    }

    @Override
    public Privileges readPrivileges() {
        return read;
    }

    @Override
    public Privileges writePrivileges() {
        return write;
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public String remoteAddress() {
        return remoteAddress;
    }

    @Override
    public Instant since() {
        return since;
    }

    @Override
    public String toString() {
        return "FakeSession[" + ident + ", " + (account.isEmpty() ? "not logged in" : account) + "]";
    }

    /** Describes a session, step by step. Used by one thread. */
    public static final class Builder {
        private final String account;
        private Privileges read = Privileges.ALL;
        private Privileges write = Privileges.ALL;
        private Transport transport = Transport.TCP;
        private String remoteAddress = "192.0.2.1:40112";

        private Builder(String account) {
            this.account = Objects.requireNonNull(account, "account");
        }

        /**
         * Restricts the events it may see.
         *
         * @param categories their classes; none means none
         * @return this builder
         */
        public Builder read(EventCategory... categories) {
            this.read = Privileges.of(categories);
            return this;
        }

        /**
         * Restricts the actions it may call.
         *
         * @param categories the classes; none leaves the actions that are open to all
         * @return this builder
         */
        public Builder write(EventCategory... categories) {
            this.write = Privileges.of(categories);
            return this;
        }

        /**
         * Says how it reaches the server.
         *
         * @param value the transport, TCP unless set
         * @return this builder
         */
        public Builder transport(Transport value) {
            this.transport = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says where it comes from.
         *
         * @param value an address such as {@code 192.0.2.1:40112}; not used for {@link Transport#INTERNAL}
         * @return this builder
         */
        public Builder remoteAddress(String value) {
            this.remoteAddress = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Makes the session. Each call makes another one.
         *
         * @return the session
         */
        public FakeSession build() {
            return new FakeSession(this);
        }
    }
}
