package org.patchbay.core.bus;

/**
 * Where an event was raised. It is shown in debug mode only.
 *
 * @param file the source file
 * @param line its line
 * @param function the method
 */
public record Origin(String file, int line, String function) {
    /** The nearest caller that is not part of the way an event takes to get here. */
    static Origin ofCaller(java.util.Set<String> wayIn) {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !wayIn.contains(frame.getClassName()))
                        .findFirst())
                .map(frame -> new Origin(
                        String.valueOf(frame.getFileName()), Math.max(frame.getLineNumber(), 0), frame.getMethodName()))
                .orElse(new Origin("unknown", 0, "unknown"));
    }
}
