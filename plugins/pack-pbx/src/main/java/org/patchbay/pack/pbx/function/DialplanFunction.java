package org.patchbay.pack.pbx.function;

/** One function of the dialplan, for all channels. Used by the loop. */
public interface DialplanFunction {
    /**
     * What it returns.
     *
     * @throws FunctionException if it cannot be read, or not like this
     */
    default String read(FunctionCall call) throws FunctionException {
        throw new FunctionException(call.name() + " cannot be read");
    }

    /**
     * Sets it.
     *
     * @throws FunctionException if it cannot be written, or not like this
     */
    default void write(FunctionCall call, String value) throws FunctionException {
        throw new FunctionException(call.name() + " cannot be written");
    }

    /** Whether it may only be used by the dialplan itself where {@code live_dangerously = no} (specification 14.6). */
    default boolean dangerous() {
        return false;
    }
}
