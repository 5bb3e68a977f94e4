package org.patchbay.webconsole.live;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** What waits for a browser. */
public class StreamTest {
    private final Network network = new Network();
    private final List<String> happened = new ArrayList<>();

    // Made before each test.
    private Stream stream;

    /** Takes bytes while it is open, as a web server that never blocks does. */
    private static final class Network extends ServletOutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private boolean open = true;
        private boolean broken;
        private WriteListener listener;

        @Override
        public boolean isReady() {
            return open;
        }

        @Override
        public void setWriteListener(WriteListener writer) {
            listener = writer;
        }

        @Override
        public void write(int octet) throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            assertTrue("nobody may write now", open);
            taken.write(octet);
        }

        String text() {
            return taken.toString(StandardCharsets.UTF_8);
        }
    }

    @Before
    public void open() throws IOException {
        ServletResponse response = proxy(ServletResponse.class, "getOutputStream", network);
        AsyncContext context = proxy(AsyncContext.class, "getResponse", response);
        stream = new Stream(context, () -> happened.add("over"));
        stream.open();
    }

    private <T> T proxy(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, words) -> {
            if (called.getName().equals(method)) {
                return answer;
            }
            happened.add(called.getName());
            return null;
        }));
    }

    @Test
    public void nothingIsWrittenBeforeTheWebServerSaysSo() throws IOException {
        assertTrue(stream.send("sample", "{}"));
        assertEquals("", network.text());
        network.listener.onWritePossible();
        assertEquals("event: sample\ndata: {}\n\n", network.text());
    }

    @Test
    public void whatANetworkDoesNotTakeGoesOutLaterInOrder() throws IOException {
        network.listener.onWritePossible();
        network.open = false;
        stream.send("a", "1");
        stream.send("b", "2");
        assertEquals("", network.text());
        network.open = true;
        network.listener.onWritePossible();
        assertEquals("event: a\ndata: 1\n\nevent: b\ndata: 2\n\n", network.text());
    }

    @Test
    public void aBrowserThatTakesNothingHoldsALimitedNumberOfBytes() throws IOException {
        network.open = false;
        network.listener.onWritePossible();
        String large = "x".repeat(Stream.MOST_BYTES / 4);
        int accepted = 0;
        for (int i = 0; i < 100; i++) {
            accepted += stream.send("a", large) ? 1 : 0;
        }
        assertEquals(3, accepted);
        network.open = true;
        network.listener.onWritePossible();
        assertTrue("there is room again", stream.send("a", large));
    }

    @Test
    public void aBrowserThatIsGoneIsForgottenOnce() throws IOException {
        network.listener.onWritePossible();
        network.broken = true;
        stream.send("a", "1");
        network.listener.onError(new IOException("gone"));
        stream.close();
        assertEquals(List.of("complete", "over"), happened);
        assertFalse(stream.send("a", "2"));
    }

    @Test
    public void closingEndsItWhileTheNetworkTakesNothing() {
        network.open = false;
        stream.send("a", "1");
        stream.close();
        assertEquals(List.of("complete", "over"), happened);
    }
}
