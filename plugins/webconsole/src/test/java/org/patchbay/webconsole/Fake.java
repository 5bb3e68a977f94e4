package org.patchbay.webconsole;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Values of the API for tests: each answers the methods it was given answers for, and fails at any other. */
public final class Fake {
    private final Map<String, Object> answers = new HashMap<>();

    private Fake() {}

    /** Names of methods and what they answer, in turn. */
    public static <T> T of(Class<T> type, Object... answers) {
        Fake fake = new Fake();
        for (int i = 0; i < answers.length; i += 2) {
            fake.answers.put((String) answers[i], answers[i + 1]);
        }
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (!fake.answers.containsKey(method.getName())) {
                        throw new AssertionError("Nobody said what " + method.getName() + " answers");
                    }
                    return fake.answers.get(method.getName());
                }));
    }
}
