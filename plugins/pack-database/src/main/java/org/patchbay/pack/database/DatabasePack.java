package org.patchbay.pack.database;

import static org.patchbay.api.message.EventCategory.REPORTING;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.StoredEntry;

/**
 * The edge to the framework: the actions, the commands and the store as services. Another setting makes another
 * component, so the store it holds is the same all its life.
 */
@RequireAmi
@Component(
        service = {ActionPack.class, CommandPack.class, KeyStore.class},
        configurationPid = DatabaseConfig.PID)
@Designate(ocd = DatabaseConfig.class)
public final class DatabasePack implements ActionPack, CommandPack, KeyStore {
    /** Framework property: the folder of the server. */
    private static final String HOME = "patchbay.home";

    private final SqliteKeyStore store;

    /**
     * The pack of a running server.
     *
     * @param context of this bundle
     * @param config where the database is
     */
    @Activate
    public DatabasePack(BundleContext context, DatabaseConfig config) {
        this(new SqliteKeyStore(DatabaseSettings.of(
                config, Path.of(Optional.ofNullable(context.getProperty(HOME)).orElse("")))));
        store.prepare();
    }

    DatabasePack(SqliteKeyStore store) {
        this.store = store;
    }

    @Deactivate
    void deactivate() {
        store.close();
    }

    @Override
    public void define(ActionCatalog catalog) {
        catalog.add(ActionDescriptor.of("DBDel", SYSTEM).synopsis("Delete DB entry. "), new DbDel(store));
        catalog.add(ActionDescriptor.of("DBDelTree", SYSTEM).synopsis("Delete DB Tree. "), new DbDelTree(store));
        catalog.add(ActionDescriptor.of("DBGet", SYSTEM, REPORTING).synopsis("Get DB Entry. "), new DbGet(store));
        catalog.add(ActionDescriptor.of("DBPut", SYSTEM).synopsis("Put DB entry. "), new DbPut(store));
    }

    @Override
    public void define(CommandCatalog catalog) {
        new DatabaseCommands(store).define(catalog);
    }

    @Override
    public Optional<String> get(String family, String key) throws KeyStoreException {
        return store.get(family, key);
    }

    @Override
    public void put(String family, String key, String value) throws KeyStoreException {
        store.put(family, key, value);
    }

    @Override
    public boolean delete(String family, String key) throws KeyStoreException {
        return store.delete(family, key);
    }

    @Override
    public int deleteTree(String family, String subtree) throws KeyStoreException {
        return store.deleteTree(family, subtree);
    }

    @Override
    public void entries(String family, String subtree, Consumer<StoredEntry> taker) throws KeyStoreException {
        store.entries(family, subtree, taker);
    }
}
