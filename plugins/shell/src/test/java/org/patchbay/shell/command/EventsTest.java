package org.patchbay.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.Test;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.shell.output.Screen;

/** Looking at events. */
public class EventsTest {
    private static final AmiEvent RING =
            AmiEvent.of("Ring", EventCategory.CALL).with("Channel", "SIP/a-1").with("Note", "x");
    private static final AmiEvent STORM =
            AmiEvent.of("Storm", EventCategory.USER).with("Station", "Oslo");
    private static final AmiEvent OPEN = AmiEvent.of("Open").withLine("ESC \u001b[2J");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Runs it with a hook that is told something at once. */
    private List<String> show(int width, Consumer<EventHook> happening, String... typed) throws Exception {
        Events events = new Events(
                hook -> {
                    happening.accept(hook);
                    return () -> ended.set(true);
                },
                () -> false);
        Words words = Words.of(List.of(typed), events);
        events.run(words, new Screen(out, width, words.json()));
        assertTrue("its hook has gone", ended.get());
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void all(EventHook hook) {
        hook.onEvent(RING);
        hook.onEvent(STORM);
        hook.onEvent(OPEN);
    }

    @Test
    public void eachHasALineThatFitsTheTerminal() throws Exception {
        List<String> lines = show(40, EventsTest::all, "--count", "3");
        assertTrue(lines.get(0), lines.get(0).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} Ring \\(call\\) Channel: SIP/a…"));
        assertTrue(lines.get(2), lines.get(2).endsWith(" Open ESC ?[2J"));
        assertEquals(3, lines.size());
    }

    @Test
    public void theyAreChosenByNameClassAndText() throws Exception {
        assertTrue(show(0, EventsTest::all, "--count", "1", "STORM").get(0).contains(" Storm (user) Station: Oslo"));
        bytes.reset();
        assertTrue(show(0, EventsTest::all, "--count", "1", "--class", "user,agent")
                .get(0)
                .contains(" Storm "));
        bytes.reset();
        assertTrue(show(0, EventsTest::all, "--count", "1", "--match", "oslo")
                .get(0)
                .contains(" Storm "));
    }

    @Test
    public void aClassThatIsNoneIsRefusedBeforeAnybodyListens() {
        assertThrows(ShellException.class, () -> show(0, EventsTest::all, "--class", "weather"));
    }

    @Test
    public void aProgramGetsAnObjectALine() throws Exception {
        assertEquals(
                "{\"event\":\"Ring\",\"classes\":[\"call\"],\"headers\":{\"Channel\":\"SIP\\/a-1\",\"Note\":\"x\"}}",
                show(0, EventsTest::all, "--json", "--count=1").get(0));
    }

    @Test
    public void fullShowsAllLines() throws Exception {
        List<String> lines = show(0, EventsTest::all, "--full", "--count", "1");
        assertEquals(List.of("    Channel: SIP/a-1", "    Note: x"), lines.subList(1, 3));
    }

    @Test
    public void whatComesTooFastIsCounted() throws Exception {
        Consumer<EventHook> storm = hook -> {
            for (int i = 0; i < Events.MAX_WAITING + 5; i++) {
                hook.onEvent(STORM);
            }
        };
        assertEquals(
                "(5 events came too fast and are not shown)",
                show(0, storm, "--count", "1").get(1));
    }

    @Test
    public void anInterruptEndsItAndTheHookGoes() throws Exception {
        CountDownLatch listening = new CountDownLatch(1);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread looker = new Thread(() -> {
            thread.complete(Thread.currentThread());
            try {
                show(0, hook -> listening.countDown());
                end.complete(new AssertionError("It has ended by itself"));
            } catch (Exception e) {
                end.complete(e);
            }
        });
        looker.start();
        assertTrue(listening.await(10, TimeUnit.SECONDS));
        thread.get().interrupt();
        assertEquals(InterruptedException.class, end.get(10, TimeUnit.SECONDS).getClass());
        assertTrue(ended.get());
    }
}
