package org.patchbay.pack.system;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.patchbay.api.runtime.CallCounter;

/** The calls of a telephone system, where there is one. */
final class Calls {
    /** Null while there is none. */
    private final AtomicReference<CallCounter> counter = new AtomicReference<>();

    void come(CallCounter service) {
        counter.set(service);
    }

    void go(CallCounter service) {
        counter.compareAndSet(service, null);
    }

    private Optional<CallCounter> counter() {
        return Optional.ofNullable(counter.get());
    }

    int current() {
        return counter().map(CallCounter::current).orElse(0);
    }

    long processed() {
        return counter().map(CallCounter::processed).orElse(0L);
    }
}
