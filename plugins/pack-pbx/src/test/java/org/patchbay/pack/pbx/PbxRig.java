package org.patchbay.pack.pbx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfReader;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.pack.pbx.dialplan.DialplanReader;
import org.patchbay.pack.pbx.endpoint.ScenarioReader;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.function.StoreDesk;
import org.patchbay.pack.pbx.record.CelSettings;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.SimClock;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.RecordingPublisher;

/** A PBX without a thread, whose clock the test steps: everything happens in the test's own thread, at once. */
public final class PbxRig {
    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final Agenda agenda = new Agenda(SimClock.stepped(START));
    private final RecordingPublisher events = new RecordingPublisher();
    private final Pbx pbx;
    private final ActionPack pack;

    private PbxRig(PbxFiles files) {
        pbx = new Pbx(
                agenda,
                events,
                new PbxSettings("", 42, true, ZoneOffset.UTC, Map.of("SYSTEMNAME", "")),
                file -> ConfFile.of(List.of()),
                new StoreDesk(Optional::empty, Runnable::run, Runnable::run));
        pbx.load(files);
        pack = (ActionCatalog catalog) -> pbx.define(catalog, this::ask);
    }

    /**
     * A PBX with these files.
     *
     * @param folder a directory for them
     */
    public static PbxRig of(Path folder, String extensions, String endpoints) {
        try {
            Files.writeString(folder.resolve("extensions.conf"), extensions);
            Files.writeString(folder.resolve("endpoints.conf"), endpoints);
            ConfReader reader = ConfReader.in(folder);
            return new PbxRig(new PbxFiles(
                    DialplanReader.read(reader.read("extensions.conf"), warning -> {}),
                    ScenarioReader.read(reader.read("endpoints.conf"), warning -> {}),
                    CelSettings.OFF));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConfException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** No time passes for the answer; what is due at once is done. */
    private <T> CompletionStage<T> ask(Callable<T> task) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            answer.complete(task.call());
        } catch (Exception e) {
            answer.completeExceptionally(e);
        }
        agenda.runDue();
        return answer;
    }

    /** The answer to an action, for a session that may do everything. */
    public List<AmiMessage> run(String... lines) {
        return AmiTest.run(pack, lines);
    }

    /** The answer to an action, for that session. */
    public List<AmiMessage> run(ManagerSession caller, String... lines) {
        return AmiTest.run(pack, caller, lines);
    }

    /** Lets time pass. */
    public void pass(double seconds) {
        agenda.advance(Duration.ofNanos((long) (seconds * 1e9)));
    }

    /** All events so far, in order. */
    public List<AmiEvent> events() {
        return events.events();
    }

    /** The events of one name so far, in order. */
    public List<AmiEvent> events(String name) {
        return events.events(name);
    }

    /** The last event of a name. */
    public AmiEvent last(String name) {
        List<AmiEvent> all = events.events(name);
        if (all.isEmpty()) {
            throw new AssertionError("No event " + name + " but " + names());
        }
        return all.get(all.size() - 1);
    }

    /** The names of all events so far, those of variables and steps left out. */
    public List<String> names() {
        return events.events().stream()
                .map(AmiEvent::name)
                .filter(name -> !name.equals("VarSet") && !name.equals("Newexten"))
                .toList();
    }

    /** Forgets the events so far. */
    public void forget() {
        events.clear();
    }

    /** The parts of the PBX. */
    public Switchboard parts() {
        return pbx.switchboard();
    }

    /** How many channels there are. */
    public int channels() {
        return pbx.channels().size();
    }

    /** What has to be done later. */
    public Agenda agenda() {
        return agenda;
    }
}
