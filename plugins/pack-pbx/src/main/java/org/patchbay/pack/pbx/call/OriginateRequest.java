package org.patchbay.pack.pbx.call;

import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.message.Variable;
import org.patchbay.pack.pbx.channel.Party;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Switchboard;

/**
 * What an Originate asks for, after all of its tests (specification 14.9).
 *
 * @param actionId the mark of the request
 * @param dialString whom to call
 * @param goal what the channel does when it has answered
 * @param timeout how long it may ring
 * @param identity who it is said to be
 * @param variables to set, in the order in which they are set
 */
record OriginateRequest(
        String actionId, String dialString, Goal goal, Duration timeout, Identity identity, List<Variable> variables) {
    /** Characters of the dial string; the rest is lost. */
    private static final int MAX_DIAL_STRING = 255;

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final Pattern DANGEROUS = Pattern.compile("system|exec|agi|mixmonitor|externalivr");

    /**
     * What an answered channel does.
     *
     * @param application what it runs; the empty text for the dialplan
     * @param data the arguments of the application
     * @param place where it goes in the dialplan; nothing if that was not said
     */
    record Goal(String application, String data, Optional<Place> place, String context, String extension) {}

    /**
     * Who a channel is said to be.
     *
     * @param caller the caller id
     * @param account who pays
     */
    record Identity(Party caller, String account) {}

    static OriginateRequest check(ActionCall call, Switchboard pbx) throws ActionException {
        String channel = required(call.header("Channel"), "Channel not specified");
        Party caller = Party.parse(call.header("CallerID"));
        int priority = priority(call, pbx, caller);
        Duration timeout = timeout(call.header("Timeout"));
        if (channel.indexOf('/') < 0) {
            throw new ActionException("Invalid channel");
        }
        checkRights(call);
        Place place = new Place(call.header("Context"), call.header("Exten"), priority);
        if (priority != 0 && pbx.script().step(place, caller.number()).isEmpty()) {
            throw new ActionException("Extension does not exist.");
        }
        if (!Originate.truth(call.header("Async")) && call.header("Application").isEmpty() && priority == 0) {
            throw new ActionException("Originate with 'Exten' requires 'Context' and 'Priority'");
        }
        return new OriginateRequest(
                call.request().actionId(),
                channel.length() > MAX_DIAL_STRING ? channel.substring(0, MAX_DIAL_STRING) : channel,
                new Goal(
                        call.header("Application"),
                        call.header("Data"),
                        priority == 0 ? Optional.empty() : Optional.of(place),
                        call.header("Context"),
                        call.header("Exten")),
                timeout,
                new Identity(caller, call.header("Account")),
                reversed(call.request().variables()));
    }

    private static String required(String value, String message) throws ActionException {
        if (value.isEmpty()) {
            throw new ActionException(message);
        }
        return value;
    }

    private static int priority(ActionCall call, Switchboard pbx, Party caller) throws ActionException {
        String text = call.header("Priority");
        if (text.isEmpty()) {
            return 0;
        }
        return Priority.of(pbx, text, new Place(call.header("Context"), call.header("Exten"), 1), caller.number())
                .orElseThrow(() -> new ActionException("Invalid priority"));
    }

    private static Duration timeout(String text) throws ActionException {
        if (text.isEmpty()) {
            return DEFAULT_TIMEOUT;
        }
        if (!text.strip().matches("[-+]?[0-9].*")) {
            throw new ActionException("Invalid timeout");
        }
        return Duration.ofMillis(Math.min(Math.max(0, Numbers.leading(text)), Integer.MAX_VALUE));
    }

    private static void checkRights(ActionCall call) throws ActionException {
        String application = call.header("Application");
        if (application.isEmpty()
                || Privileges.of(SYSTEM).permits(call.session().writePrivileges())) {
            return;
        }
        if (DANGEROUS.matcher(application.toLowerCase(Locale.ROOT)).find()) {
            throw new ActionException("Originate Access Forbidden: Application");
        }
        if (Forbidden.in(call.header("Data"))) {
            throw new ActionException("Originate Access Forbidden: Data");
        }
    }

    private static List<Variable> reversed(List<Variable> written) {
        List<Variable> reversed = new ArrayList<>(written);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }
}
