package org.patchbay.webconsole.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.webconsole.pack.PackBundles;
import org.patchbay.webconsole.pack.PackFile;
import org.patchbay.webconsole.pack.PackFolders;
import org.patchbay.webconsole.pack.PackName;

/** What is in the watched folder and what became of it, and what could be put there. */
public final class PacksView implements View {
    private final ManagerService manager;
    private final Supplier<List<DeployedFile>> doctor;
    private final PackBundles bundles;
    private final PackFolders folders;

    /**
     * A view.
     *
     * @param manager knows what a pack has registered
     * @param doctor knows how each file is doing
     * @param bundles those made from files
     * @param folders where the files are
     */
    public PacksView(
            ManagerService manager, Supplier<List<DeployedFile>> doctor, PackBundles bundles, PackFolders folders) {
        this.manager = manager;
        this.doctor = doctor;
        this.bundles = bundles;
        this.folders = folders;
    }

    @Override
    public Map<String, Object> render(Query query) {
        List<ActionInfo> actions = manager.actions();
        return Json.object(
                "deployed",
                doctor.get().stream().map(file -> deployed(file, actions)).toList(),
                "shipped",
                folders.shipped().stream().map(this::shipped).toList(),
                "largest",
                PackFolders.LARGEST);
    }

    private Map<String, Object> deployed(DeployedFile file, List<ActionInfo> actions) {
        Map<String, Object> row = Json.object(
                "file", file.file(),
                "state", file.state().name(),
                "bundle", file.bundle(),
                "problem", file.problem(),
                "remedy", file.remedy());
        Optional<Bundle> bundle = PackName.of(file.file()).flatMap(bundles::of);
        bundle.ifPresent(found -> describe(row, found, actions));
        return row;
    }

    private void describe(Map<String, Object> row, Bundle bundle, List<ActionInfo> actions) {
        String owner = bundle.getSymbolicName() + " " + bundle.getVersion();
        row.put("bundle", owner);
        row.put("symbolicName", bundle.getSymbolicName());
        row.put("version", bundle.getVersion().toString());
        row.put("vendor", header(bundle, "Bundle-Vendor"));
        row.put("title", header(bundle, "Bundle-Name"));
        row.put("description", header(bundle, "Bundle-Description"));
        row.put("running", bundle.getState() == Bundle.ACTIVE);
        row.put("id", bundle.getBundleId());
        row.put(
                "actions",
                actions.stream()
                        .filter(action -> action.owner().equals(owner))
                        .map(ActionInfo::name)
                        .toList());
        row.put(
                "hooks",
                manager.hooks().stream()
                        .filter(hook -> hook.owner().equals(owner))
                        .map(hook -> hook.name())
                        .toList());
        row.put("services", bundle.getRegisteredServices() == null ? 0 : bundle.getRegisteredServices().length);
        row.put("settings", bundles.settings(bundle));
    }

    private static String header(Bundle bundle, String name) {
        return Objects.requireNonNullElse(bundle.getHeaders().get(name), "");
    }

    private Map<String, Object> shipped(PackFile file) {
        boolean deployed = PackName.of(file.file()).filter(folders::deployed).isPresent();
        return Json.object(
                "file", file.file(),
                "symbolicName", file.symbolicName(),
                "version", file.version(),
                "vendor", file.vendor(),
                "deployed", deployed);
    }
}
