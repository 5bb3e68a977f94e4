package org.patchbay.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.PacketDefect;
import org.patchbay.api.wire.PacketReader;
import org.patchbay.api.wire.WireLimits;

/** A server for one connection that answers each request with a text; null ends the connection. */
final class ScriptedServer implements Closeable {
    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    final BlockingQueue<AmiMessage> requests = new LinkedBlockingQueue<>();
    private final Function<AmiMessage, String> script;

    ScriptedServer(Function<AmiMessage, String> script) throws IOException {
        this.script = script;
        Thread thread = new Thread(this::serve, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    AmiClient connect() throws IOException {
        return AmiClient.connect(listener.getInetAddress().getHostAddress(), listener.getLocalPort());
    }

    private void serve() {
        try (Socket socket = listener.accept()) {
            OutputStream out = socket.getOutputStream();
            write(out, "Scripted/1.0\n");
            PacketReader reader = new PacketReader(WireLimits.AMI);
            byte[] buffer = new byte[1024];
            for (int length = socket.getInputStream().read(buffer);
                    length > 0;
                    length = socket.getInputStream().read(buffer)) {
                reader.feed(ByteBuffer.wrap(buffer, 0, length), new Answering(out));
            }
        } catch (IOException ignored) {
            // The end of the connection is what the test looks at.
        }
    }

    private final class Answering implements PacketReader.Sink {
        private final OutputStream out;

        Answering(OutputStream out) {
            this.out = out;
        }

        @Override
        public void packet(AmiMessage message) {
            requests.add(message);
            String answer = script.apply(message);
            try {
                if (answer == null) {
                    out.close();
                } else {
                    write(out, answer.replace("%ID%", message.actionId()));
                }
            } catch (IOException ignored) {
                // As above.
            }
        }

        @Override
        public void malformed(AmiMessage rest, PacketDefect defect) {
            throw new AssertionError("The client sent something malformed: " + defect);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
