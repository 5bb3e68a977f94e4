package org.patchbay.pack.pbx.application;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of Dial that this PBX knows; others are about sound or features it has no use for.
 *
 * @param goOn {@code g}: the dialplan goes on when the callee hangs up
 * @param ringing {@code r}: the caller hears it ring at once
 * @param music {@code m(class)}: the caller hears music until somebody answers
 * @param longest {@code S(seconds)} or {@code L(milliseconds)}: how long they may talk
 * @param letters all of them, for what digits may do
 */
record DialOptions(boolean goOn, boolean ringing, Optional<String> music, Optional<Duration> longest, String letters) {
    private static final int MILLIS = 1000;

    private static final Pattern OPTION = Pattern.compile("([A-Za-z])(?:\\(([^)]*)\\)?)?");

    static DialOptions parse(String text) {
        Map<String, String> options = new HashMap<>();
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            options.put(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
        }
        Optional<String> music =
                Optional.ofNullable(options.get("m")).map(name -> name.isEmpty() ? Music.DEFAULT_CLASS : name);
        Optional<Duration> longest = DialTime.parse(options.getOrDefault("S", ""))
                .or(() -> DialTime.parse(options.getOrDefault("L", "")).map(limit -> limit.dividedBy(MILLIS)));
        return new DialOptions(
                options.containsKey("g"), options.containsKey("r"), music, longest, String.join("", options.keySet()));
    }
}
