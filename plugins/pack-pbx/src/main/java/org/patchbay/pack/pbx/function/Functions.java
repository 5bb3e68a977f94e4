package org.patchbay.pack.pbx.function;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The functions there are; what is not in here does not exist. Names are compared exactly. Used by the loop. */
public final class Functions {
    private final Map<String, DialplanFunction> byName = new TreeMap<>();

    /** A function that is only read. */
    @FunctionalInterface
    public interface Reader {
        /** What it returns. */
        String read(FunctionCall call) throws FunctionException;
    }

    /** Adds a function; the last one of a name counts. */
    public Functions add(String name, DialplanFunction function) {
        byName.put(name, function);
        return this;
    }

    /** Adds a function that is only read. */
    public Functions addReader(String name, Reader reader) {
        return add(name, new DialplanFunction() {
            @Override
            public String read(FunctionCall call) throws FunctionException {
                return reader.read(call);
            }
        });
    }

    /** The function of that name. */
    public Optional<DialplanFunction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names of all. */
    public Collection<String> names() {
        return List.copyOf(byName.keySet());
    }
}
