package org.patchbay.pack.pbx.application;

import java.time.Duration;
import java.util.List;

/**
 * What the two parties of a talk may do by digits.
 *
 * @param caller the keys of whose application it is
 * @param callee the keys of the other one
 * @param pause how long a code may take between two digits
 */
public record TalkRights(List<TalkKeys.Key> caller, List<TalkKeys.Key> callee, Duration pause) {
    /** Nothing at all. */
    public static final TalkRights NONE = new TalkRights(List.of(), List.of(), Duration.ZERO);

    /** What the letters of an application's options allow, such as {@code tT}. */
    public static TalkRights of(TalkKeys keys, String options) {
        return new TalkRights(keys.allowed(options, true), keys.allowed(options, false), keys.pause());
    }
}
