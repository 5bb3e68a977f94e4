package org.patchbay.pack.config;

import static org.patchbay.api.message.EventCategory.CONFIG;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.runtime.Reloader;

/** The actions that read and change configuration files. Their documentation is in {@code OSGI-INF/ami}. */
@RequireAmi
@Component
public final class ConfigPack implements ActionPack {
    /** Framework property: the directory of the files in Asterisk's format. */
    private static final String DIRECTORY = "patchbay.etc.asterisk";

    /** Where that is if nobody says so. */
    private static final String DEFAULT_DIRECTORY = "etc/asterisk";

    private static final Set<String> TRUTH = Set.of("yes", "true", "y", "t", "1", "on");

    private final ConfigStore store;
    private final Consumer<String> reload;

    /**
     * The pack of a running server.
     *
     * @param context of this bundle
     * @param reloader does what the header {@code Reload} asks for
     */
    @Activate
    public ConfigPack(BundleContext context, @Reference Reloader reloader) {
        this(new ConfigStore(directory(context), Disk.REAL, ConfigLimits.PATIENCE), module -> reload(reloader, module));
    }

    ConfigPack(ConfigStore store, Consumer<String> reload) {
        this.store = store;
        this.reload = reload;
    }

    private static Path directory(BundleContext context) {
        return Path.of(Optional.ofNullable(context.getProperty(DIRECTORY)).orElse(DEFAULT_DIRECTORY));
    }

    /** A truth word stands for everything. What came of it nobody asks: the answer is out already. */
    static void reload(Reloader reloader, String module) {
        if (TRUTH.contains(module.toLowerCase(Locale.ROOT))) {
            reloader.reloadAll();
        } else {
            reloader.reload(module);
        }
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(ActionCatalog catalog) {
        catalog.add(
                ActionDescriptor.of("GetConfig", SYSTEM, CONFIG).synopsis("Retrieve configuration. "),
                new GetConfig(store));
        catalog.add(
                ActionDescriptor.of("GetConfigJSON", SYSTEM, CONFIG).synopsis("Retrieve configuration (JSON format). "),
                new GetConfigJson(store));
        catalog.add(
                ActionDescriptor.of("ListCategories", CONFIG).synopsis("List categories in configuration file. "),
                new ListCategories(store));
        catalog.add(
                ActionDescriptor.of("UpdateConfig", CONFIG).synopsis("Update basic configuration. "),
                new UpdateConfig(store, reload));
        catalog.add(
                ActionDescriptor.of("CreateConfig", CONFIG)
                        .synopsis("Creates an empty file in the configuration directory. "),
                new CreateConfig(store));
    }
}
