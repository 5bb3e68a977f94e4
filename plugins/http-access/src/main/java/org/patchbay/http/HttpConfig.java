package org.patchbay.http;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.patchbay.http.session.SessionRules;

/** {@code org.patchbay.http.cfg}: what {@code http.conf} has no key for. */
@ObjectClassDefinition(
        name = "Patchbay HTTP",
        description = "What http.conf has no key for. A change ends the sessions over HTTP.")
@interface HttpConfig {
    /** What it is called in ConfigAdmin. */
    String PID = "org.patchbay.http";

    @AttributeDefinition(name = "Sessions", description = "Sessions over HTTP at a time")
    int sessions_all() default 1000;

    @AttributeDefinition(
            name = "Sessions, address",
            description = "Sessions over HTTP at a time that one address has begun")
    int sessions_address() default 200;

    @AttributeDefinition(name = "Answer", description = "Bytes of one answer; beyond that it is an error")
    int answer_bytes() default 8388608;

    @AttributeDefinition(
            name = "Key required",
            description =
                    "Whether a session that is logged in is only for who shows the cookie mansession_key, and never"
                            + " for who shows its id from the same address")
    boolean session_key_required() default false;

    @AttributeDefinition(
            name = "Login by POST only",
            description = "Whether Login in the query of a GET is refused, so that no secret gets into a log of URLs")
    boolean login_post_only() default false;

    /** The same as rules the pages work with. */
    final class Rules {
        private Rules() {}

        static SessionRules of(HttpConfig config) {
            return new SessionRules(
                    config.sessions_all(),
                    config.sessions_address(),
                    config.answer_bytes(),
                    config.session_key_required(),
                    config.login_post_only());
        }
    }
}
