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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.SimClock;
import org.patchbay.pack.pbx.time.Turn;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.CommandTest;
import org.patchbay.testkit.FakeCall;
import org.patchbay.testkit.RecordingPublisher;

/** A whole PBX without a thread, whose time passes when a test says so. */
public final class SteppedPbx {
    /** Seconds since 1970 when it starts. */
    public static final long START = 1_800_000_000L;

    private static final long SEED = 11;

    private final RecordingPublisher publisher = new RecordingPublisher();
    private final Agenda agenda = new Agenda(SimClock.stepped(Instant.ofEpochSecond(START)));
    private final PbxConfiguration configuration;
    private final Pbx pbx;
    private final ActionPack pack;
    private final CommandPack commands;

    private SteppedPbx(Path directory) {
        configuration = new PbxConfiguration(directory);
        PbxSettings settings = new PbxSettings("", SEED, true, ZoneOffset.UTC, Map.of("SYSTEMNAME", ""));
        pbx = new Pbx(agenda, publisher, settings, configuration::read);
        pbx.load(configuration.files());
        Turn turn = new Turn() {
            @Override
            public <T> CompletionStage<T> ask(Callable<T> task) {
                return inline(task);
            }
        };
        pack = catalog -> pbx.define(catalog, turn);
        commands = catalog -> pbx.commands(catalog, turn);
    }

    private <T> CompletionStage<T> inline(Callable<T> task) {
        try {
            CompletionStage<T> answer = CompletableFuture.completedFuture(task.call());
            agenda.runDue();
            return answer;
        } catch (Exception refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    /**
     * A PBX with these files.
     *
     * @param directory where they are written
     * @param files contents by name
     */
    public static SteppedPbx with(Path directory, Map<String, String> files) {
        files.forEach((name, text) -> write(directory, name, text));
        return new SteppedPbx(directory);
    }

    /** Writes one file. */
    public static void write(Path directory, String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Time passes. */
    public void pass(double seconds) {
        agenda.advance(Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    /** The answer to an action, as it goes over the wire with LF for CR LF. */
    public String answer(String... lines) {
        return AmiTest.perform(pack, FakeCall.of(lines)).text();
    }

    /** The answer to an action, packet by packet, for a session that may do everything. */
    public List<AmiMessage> run(String... lines) {
        return AmiTest.run(pack, lines);
    }

    /** The answer to an action, packet by packet, for that session. */
    public List<AmiMessage> run(ManagerSession caller, String... lines) {
        return AmiTest.run(pack, caller, lines);
    }

    /** What a command prints. */
    public String command(String line) {
        return CommandTest.run(commands, line);
    }

    /** Somebody on a Local channel goes to an extension of the context default. */
    public void call(String extension, String caller) {
        answer(
                "Action: Originate",
                "Channel: Local/" + extension + "@default/n",
                "Application: Wait",
                "Data: 1000",
                "Async: yes",
                "CallerID: " + caller);
        pass(0);
    }

    /** What was published, and is forgotten now. */
    public List<AmiEvent> taken() {
        List<AmiEvent> events = publisher.events();
        publisher.clear();
        return events;
    }

    /** What was published since it was last taken, under these names; all of it if none is named. */
    public List<AmiEvent> events(String... names) {
        return publisher.events().stream()
                .filter(event -> names.length == 0 || List.of(names).contains(event.name()))
                .toList();
    }

    /** The last event of a name. */
    public AmiEvent last(String name) {
        List<AmiEvent> all = events(name);
        if (all.isEmpty()) {
            throw new AssertionError("No event " + name + " but " + names());
        }
        return all.get(all.size() - 1);
    }

    /** The names of what was published, those of variables and steps left out, in order. */
    public List<String> names() {
        return publisher.events().stream()
                .map(AmiEvent::name)
                .filter(name -> !name.equals("VarSet") && !name.equals("Newexten"))
                .toList();
    }

    /** The names of what was published, those among these, in order. */
    public List<String> order(String... names) {
        return events(names).stream().map(AmiEvent::name).toList();
    }

    /** The parts of the PBX. */
    public Switchboard parts() {
        return pbx.switchboard();
    }

    /** What has to be done later. */
    public Agenda agenda() {
        return agenda;
    }

    /** Channels there are. */
    public int channels() {
        return pbx.channels().size();
    }
}
