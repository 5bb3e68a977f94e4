package org.patchbay.api.session;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * A kind of value that a bundle stores with sessions ({@code struct ast_datastore_info}). It is a key by identity: keep
 * it in a {@code static final} field. Two types of the same name are two kinds.
 *
 * @param <T> the class of the values
 */
public final class DatastoreType<T> {
    private final String name;
    private final Class<T> valueClass;
    private final Consumer<? super T> destroyer;

    private DatastoreType(String name, Class<T> valueClass, Consumer<? super T> destroyer) {
        this.name = Objects.requireNonNull(name, "name");
        this.valueClass = Objects.requireNonNull(valueClass, "valueClass");
        this.destroyer = Objects.requireNonNull(destroyer, "destroyer");
    }

    /**
     * A kind of value without a destroyer.
     *
     * @param name what operators see, such as {@code weather.dumps}
     * @param valueClass the class of the values
     * @param <T> the class of the values
     * @return the type
     */
    public static <T> DatastoreType<T> of(String name, Class<T> valueClass) {
        return new DatastoreType<>(name, valueClass, value -> {});
    }

    /**
     * A type like this one whose values are destroyed when their session or their bundle ends. The destroyer is called
     * once for each value that was not removed, while the classes of its bundle still work; it must not block. An
     * exception in it is logged.
     *
     * @param destroyer gives back what the value holds
     * @return a new type, and as such another key
     */
    public DatastoreType<T> destroyedBy(Consumer<? super T> destroyer) {
        return new DatastoreType<>(name, valueClass, destroyer);
    }

    /**
     * What operators see.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The class of the values.
     *
     * @return the class
     */
    public Class<T> valueClass() {
        return valueClass;
    }

    /**
     * Gives back what a value holds. For the server.
     *
     * @param value the value
     */
    public void destroy(T value) {
        destroyer.accept(value);
    }

    @Override
    public String toString() {
        return "DatastoreType[" + name + "]";
    }
}
