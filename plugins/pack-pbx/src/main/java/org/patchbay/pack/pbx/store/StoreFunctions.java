package org.patchbay.pack.pbx.store;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.pack.pbx.function.DialplanFunction;
import org.patchbay.pack.pbx.function.FunctionCall;
import org.patchbay.pack.pbx.function.FunctionException;
import org.patchbay.pack.pbx.function.Functions;
import org.patchbay.pack.pbx.function.StoreDesk;

/**
 * DB, DB_DELETE, DB_EXISTS and DB_KEYS. All of them count as dangerous: the actions of the store ask for another class
 * than Getvar and Setvar do, and one must not be a way around the other.
 */
final class StoreFunctions {
    /** Characters of all keys that DB_KEYS returns; the rest is left out. */
    static final int MAX_KEYS = 4095;

    private static final String RESULT = "DB_RESULT";

    private final StoreDesk desk;

    private StoreFunctions(StoreDesk desk) {
        this.desk = desk;
    }

    static void addTo(Functions functions, StoreDesk desk) {
        StoreFunctions all = new StoreFunctions(desk);
        functions
                .add("DB", new Entry(all))
                .add("DB_DELETE", new Deleted(all))
                .add("DB_EXISTS", new Existing(all))
                .add("DB_KEYS", new Keys(all));
    }

    /** Asks; what is found is also in DB_RESULT. */
    private Optional<String> ask(FunctionCall call, StoreDesk.Question question) throws FunctionException {
        Consumer<Optional<String>> news = found ->
                found.ifPresent(value -> call.channel().ifPresent(channel -> channel.setVariable(RESULT, value)));
        return desk.answer(call.name() + '(' + call.text() + ')', question, news);
    }

    private void change(FunctionCall call, StoreDesk.Question change) throws FunctionException {
        desk.answer("set " + call.name() + '(' + call.text() + ')', change, ignored -> {});
    }

    private static Optional<String> take(KeyStore store, EntryName name) throws KeyStoreException {
        Optional<String> value = store.get(name.family(), name.key());
        store.delete(name.family(), name.key());
        return value;
    }

    /** The next parts of all keys below a name, each once, with commas between them. */
    private static Optional<String> keys(KeyStore store, EntryName name) throws KeyStoreException {
        String above = '/' + name.family() + '/' + (name.key().isEmpty() ? "" : name.key() + '/');
        Set<String> keys = new LinkedHashSet<>();
        int[] length = {0};
        store.entries(name.family(), name.key(), entry -> {
            if (entry.path().startsWith(above)) {
                String key = entry.path().substring(above.length()).replaceFirst("/.*$", "");
                if (length[0] + key.length() < MAX_KEYS && keys.add(key)) {
                    length[0] += key.length() + 1;
                }
            }
        });
        return Optional.of(String.join(",", keys));
    }

    /** {@code DB(family/key)}. */
    private record Entry(StoreFunctions all) implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            EntryName name = EntryName.whole(call.text());
            return all.ask(call, store -> store.get(name.family(), name.key()))
                    .orElseThrow(() -> new FunctionException("there is no such entry"));
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            EntryName name = EntryName.whole(call.text());
            all.change(call, store -> {
                store.put(name.family(), name.key(), value);
                return Optional.empty();
            });
        }

        @Override
        public boolean dangerous() {
            return true;
        }
    }

    /** {@code DB_DELETE(family/key)}: what was there. Written, it deletes as well. */
    private record Deleted(StoreFunctions all) implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            EntryName name = EntryName.whole(call.text());
            return all.ask(call, store -> take(store, name)).orElse("");
        }

        @Override
        public void write(FunctionCall call, String ignored) throws FunctionException {
            EntryName name = EntryName.whole(call.text());
            all.change(call, store -> take(store, name));
        }

        @Override
        public boolean dangerous() {
            return true;
        }
    }

    /** {@code DB_EXISTS(family/key)}. */
    private record Existing(StoreFunctions all) implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            EntryName name = EntryName.whole(call.text());
            return all.ask(call, store -> store.get(name.family(), name.key())).isPresent() ? "1" : "0";
        }

        @Override
        public boolean dangerous() {
            return true;
        }
    }

    /** {@code DB_KEYS(family[/key])}. */
    private record Keys(StoreFunctions all) implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            EntryName name = EntryName.tree(call.text());
            return all.desk
                    .answer("DB_KEYS(" + call.text() + ')', store -> keys(store, name), ignored -> {})
                    .orElse("");
        }

        @Override
        public boolean dangerous() {
            return true;
        }
    }
}
