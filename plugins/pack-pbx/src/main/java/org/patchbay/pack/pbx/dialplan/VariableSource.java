package org.patchbay.pack.pbx.dialplan;

/**
 * What a text with {@code ${…}} in it asks for. A channel is one, and so is the set of global variables.
 *
 * <p>Called on the thread that substitutes, once for each place in the text, from left to right and inner ones first.
 */
public interface VariableSource {
    /** Nothing is set, no function exists. */
    VariableSource NONE = new VariableSource() {
        @Override
        public String variable(String name) {
            return "";
        }

        @Override
        public String function(String name, String arguments) {
            return "";
        }
    };

    /** The value of a variable; the empty text if it is not set. */
    String variable(String name);

    /**
     * What a function returns; the empty text if there is none of that name, or if it fails.
     *
     * @param name in front of the bracket, as it is written
     * @param arguments between the brackets, in one piece
     */
    String function(String name, String arguments);

    /** Told what is wrong with a text, in words for an operator. */
    default void mistake(String what) {}
}
