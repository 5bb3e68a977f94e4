package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.WireText;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;

/** A configuration directory, and the pack that works on it. */
final class Etc extends TemporaryFolder {
    /** What the tests of specification 15 begin with. */
    static final String UPD = "; top\n[one]\na = 1 ; note\na = 2\nb => x\n\n[two]\nc = 3\n";

    private static final String HEAD = ";!";

    private final List<String> reloads = new ArrayList<>();
    private Disk disk = Disk.REAL;

    void disk(Disk next) {
        disk = next;
    }

    Path folder() {
        return getRoot().toPath();
    }

    Path path(String name) {
        return folder().resolve(name);
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.write(path(name), WireText.encode(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String text(String name) {
        try {
            return WireText.decode(Files.readAllBytes(path(name)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A saved file without its head. */
    String body(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.startsWith(HEAD))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    ConfigStore store() {
        return new ConfigStore(folder(), disk, Duration.ofSeconds(10));
    }

    ConfigPack pack() {
        return new ConfigPack(store(), reloads::add);
    }

    List<String> reloads() {
        return reloads;
    }

    /** What the client reads. */
    String ask(String... lines) {
        return AmiTest.perform(pack(), FakeCall.of(lines)).text();
    }

    /** The answer to an UpdateConfig of {@code x.conf} with these headers. */
    AmiMessage update(String... steps) {
        return updateFromTo("x.conf", "x.conf", steps);
    }

    AmiMessage updateFromTo(String source, String destination, String... steps) {
        List<String> lines = new ArrayList<>(
                List.of("Action: UpdateConfig", "SrcFilename: " + source, "DstFilename: " + destination));
        lines.addAll(List.of(steps));
        return AmiTest.run(pack(), lines.toArray(String[]::new)).get(0);
    }

    /** Changes {@code x.conf}. */
    void change(String... steps) {
        assertEquals(List.of("Response: Success"), update(steps).lines());
    }

    /** Tries to change {@code x.conf}, in vain. */
    void refuse(String message, String... steps) {
        String before = text("x.conf");
        assertEquals(
                List.of("Response: Error", "Message: " + message), update(steps).lines());
        assertEquals("a refused update changes nothing", before, text("x.conf"));
    }

    /** The headers of a step, such as {@code step(0, "Append", "Cat: one", "Var: a")}. */
    static String[] step(int number, String action, String... headers) {
        List<String> lines = new ArrayList<>(List.of("Action: " + action));
        lines.addAll(List.of(headers));
        return lines.stream()
                .map(line -> line.replaceFirst(":", "-%06d:".formatted(number)))
                .toArray(String[]::new);
    }

    static String[] step(String action, String... headers) {
        return step(0, action, headers);
    }

    /** What GetConfig shows of {@code x.conf}, in short. */
    String shown() {
        return shown("x.conf");
    }

    String shown(String name) {
        return ask("Action: GetConfig", "Filename: " + name)
                .replaceAll("Response: Success\n", "")
                .replaceAll("Category-\\d+: (.*)", "[$1]")
                .replaceAll("Line-\\d+-\\d+: ", "")
                .trim()
                .replace("\n", " ");
    }
}
