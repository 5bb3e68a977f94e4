package org.patchbay.scenarios.transcript;

/**
 * Where and how a server differs from a recording.
 *
 * @param recording the file
 * @param line the number of the line, from 1
 * @param text the line
 * @param reason what was wanted and what came
 */
public record Failure(String recording, int line, String text, String reason) {
    @Override
    public String toString() {
        return recording + ":" + line + "  " + text + "\n    " + reason.replace("\n", "\n    ");
    }
}
