package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;
import org.patchbay.testkit.AmiTest;

/** What the pack offers, to whom, and what it hands on. */
public class ConfigPackTest {
    @Rule
    public final Etc etc = new Etc();

    @Test
    public void offersFiveActionsToTheirClasses() {
        List<String> offered = AmiTest.describe(etc.pack()).stream()
                .map(action -> action.name() + " " + action.privileges().asAuthority())
                .toList();
        assertEquals(
                List.of(
                        "GetConfig system,config,all",
                        "GetConfigJSON system,config,all",
                        "ListCategories config,all",
                        "UpdateConfig config,all",
                        "CreateConfig config,all"),
                offered);
    }

    @Test
    public void everyActionIsDocumented() {
        for (ActionDescriptor action : AmiTest.describe(etc.pack())) {
            assertNotNull(action.name(), getClass().getResource("/OSGI-INF/ami/" + action.name() + ".help"));
        }
    }

    @Test
    public void aTruthWordReloadsEverything() {
        List<String> asked = new ArrayList<>();
        Reloader reloader = new Reloader() {
            @Override
            public ReloadOutcome reload(String module) {
                asked.add(module);
                return ReloadOutcome.NO_SUCH_MODULE;
            }

            @Override
            public ReloadOutcome reloadAll() {
                asked.add("all");
                return ReloadOutcome.RELOADED;
            }

            @Override
            public Optional<Instant> lastReload() {
                return Optional.empty();
            }
        };
        for (String word : List.of("yes", "TRUE", "1", "no", "app_queue.so")) {
            ConfigPack.reload(reloader, word);
        }
        assertEquals(List.of("all", "all", "all", "no", "app_queue.so"), asked);
    }
}
