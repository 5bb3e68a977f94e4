package org.patchbay.core.settings;

import java.time.Duration;
import java.util.List;

/**
 * The section {@code [general]} of {@code manager.conf} (specification 12.2).
 *
 * @param enabled whether the manager listens at all
 * @param webEnabled whether it may be reached over HTTP
 * @param address where it listens
 * @param port the port it listens on
 * @param allowMultipleLogin whether one account may have several sessions
 * @param displayConnects whether log-ons are logged
 * @param timestampEvents whether events carry the time at which they were raised
 * @param brokenEventsAction whether the Events action stays silent as old versions did
 * @param debug whether events carry where they were raised
 * @param httpTimeout how long an HTTP session lives without a request
 * @param authTimeout how long a connection may stay without logging in
 * @param authLimit connections that may be open without being logged in
 * @param channelVariables what events tell of their channels
 * @param tls how it is reached over TLS
 * @param commands what an account may run on the command line that says nothing of it itself
 */
public record GeneralSettings(
        boolean enabled,
        boolean webEnabled,
        String address,
        int port,
        boolean allowMultipleLogin,
        boolean displayConnects,
        boolean timestampEvents,
        boolean brokenEventsAction,
        boolean debug,
        Duration httpTimeout,
        Duration authTimeout,
        int authLimit,
        List<String> channelVariables,
        TlsSettings tls,
        CommandRules commands) {
    /** Makes the list unchangeable. */
    public GeneralSettings {
        channelVariables = List.copyOf(channelVariables);
    }

    /** The same with debug headers on or off. */
    public GeneralSettings withDebug(boolean on) {
        return new GeneralSettings(
                enabled,
                webEnabled,
                address,
                port,
                allowMultipleLogin,
                displayConnects,
                timestampEvents,
                brokenEventsAction,
                on,
                httpTimeout,
                authTimeout,
                authLimit,
                channelVariables,
                tls,
                commands);
    }

    /** The address to listen on, in the clear. */
    public ListenerSettings listener() {
        return new ListenerSettings(address, port);
    }
}
