package org.patchbay.benchmarks.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.patchbay.benchmarks.check.Octets;

/** One session with the server, on the thread of its loop. */
public final class Client {
    /** How far a session has come. */
    public enum Stage {
        /** Nothing is under way. */
        NONE,
        /** The connection is being made. */
        CONNECTING,
        /** The greeting is awaited. */
        GREETING,
        /** The challenge is awaited. */
        CHALLENGE,
        /** The answer to the log-on is awaited. */
        LOGIN,
        /** The answer to the filter is awaited. */
        FILTER,
        /** Logged in. */
        READY,
        /** It has asked to be logged off. */
        LEAVING,
        /** The server has said goodbye. */
        GOODBYE
    }

    private static final byte[] NOTHING = {};
    private static final byte[] GREETING = Octets.of("Asterisk Call Manager/");

    private final Loop loop;
    private final InetSocketAddress server;
    private final Credentials credentials;
    private final Role role;
    private SelectionKey key;
    private SocketChannel channel;
    private Stage stage = Stage.NONE;
    private byte[] held = NOTHING;
    private int heldLength;
    private byte[] out = NOTHING;
    private int outFrom;
    private int outTo;
    private long began;
    private int receiveBuffer;

    /** A client that is not connected. */
    public Client(Loop loop, InetSocketAddress server, Credentials credentials, Role role) {
        this.loop = loop;
        this.server = server;
        this.credentials = credentials;
        this.role = role;
    }

    /** Its sockets take that many bytes and no more; for one that is going to stand still. */
    public Client receiving(int bytes) {
        receiveBuffer = bytes;
        return this;
    }

    /** Connects and logs in. */
    public void start() {
        began = System.nanoTime();
        stage = Stage.CONNECTING;
        try {
            key = loop.connect(server, receiveBuffer, this);
            channel = (SocketChannel) key.channel();
            if (key.interestOps() == SelectionKey.OP_READ) {
                connected();
            }
        } catch (IOException e) {
            gone();
        }
    }

    private void connected() {
        stage = Stage.GREETING;
        if (credentials == Credentials.NONE) {
            stage = Stage.READY;
            role.ready(this);
            flush();
        }
    }

    /** When it began to connect. */
    public long began() {
        return began;
    }

    /** How far it is; after the end, how far it was. */
    public Stage stage() {
        return stage;
    }

    /** Whether there is a connection, or one is being made. */
    public boolean open() {
        return channel != null && channel.isOpen();
    }

    void ready() {
        if (!key.isValid()) {
            return;
        }
        try {
            if (stage == Stage.CONNECTING) {
                if (!channel.finishConnect()) {
                    return;
                }
                key.interestOps(SelectionKey.OP_READ);
                connected();
                return;
            }
            if (key.isReadable()) {
                read();
            }
            if (open() && key.isWritable()) {
                flush();
            }
        } catch (IOException e) {
            gone();
        }
    }

    private void read() throws IOException {
        int end = loop.read(channel, held, heldLength);
        if (end < 0) {
            gone();
            return;
        }
        byte[] bytes = loop.bytesRead();
        int taken = 0;
        int before = -1;
        // A log-on changes who looks at the rest.
        while (taken < end && taken != before && open()) {
            before = taken;
            taken = stage.compareTo(Stage.READY) >= 0
                    ? role.received(this, bytes, taken, end)
                    : loggingIn(bytes, taken, end);
        }
        if (open()) {
            hold(bytes, taken, end);
            flush();
        }
    }

    private void hold(byte[] bytes, int from, int to) throws IOException {
        heldLength = to - from;
        if (heldLength == bytes.length) {
            throw new IOException("A packet does not end");
        }
        if (heldLength > held.length) {
            held = new byte[heldLength];
        }
        System.arraycopy(bytes, from, held, 0, heldLength);
    }

    private int loggingIn(byte[] bytes, int from, int to) {
        if (stage == Stage.GREETING) {
            int line = from;
            while (line < to && bytes[line] != '\n') {
                line++;
            }
            if (line == to) {
                return from;
            }
            if (!Octets.startsWith(bytes, from, to, GREETING)) {
                refused();
                return to;
            }
            send(credentials.md5() ? Login.challenge() : Login.plain(credentials));
            stage = credentials.md5() ? Stage.CHALLENGE : Stage.LOGIN;
            return line + 1;
        }
        int end = Octets.endOfPacket(bytes, from, to);
        if (end < 0) {
            return from;
        }
        String packet = Octets.text(bytes, from, end);
        if (packet.startsWith("Response: ")) {
            answered(packet);
        }
        return end;
    }

    private void answered(String packet) {
        if (!Login.granted(packet)) {
            refused();
        } else if (stage == Stage.CHALLENGE) {
            send(Login.keyed(credentials, Octets.header(packet, "Challenge")));
            stage = Stage.LOGIN;
        } else if (stage == Stage.LOGIN && !credentials.filter().isEmpty()) {
            send(Login.filter(credentials));
            stage = Stage.FILTER;
        } else {
            stage = Stage.READY;
            role.ready(this);
        }
    }

    private void refused() {
        drop(false);
        role.lost(this);
    }

    /** Notes bytes to be sent; {@link #flush} sends them, and so does the end of a read. */
    public void send(byte[] bytes) {
        send(bytes, bytes.length);
    }

    /** Notes the first bytes of an array to be sent. */
    public void send(byte[] bytes, int length) {
        if (outTo + length > out.length) {
            byte[] next = outTo - outFrom + length > out.length / 2
                    ? new byte[Math.max(256, 2 * (outTo - outFrom + length))]
                    : out;
            System.arraycopy(out, outFrom, next, 0, outTo - outFrom);
            outTo -= outFrom;
            outFrom = 0;
            out = next;
        }
        System.arraycopy(bytes, 0, out, outTo, length);
        outTo += length;
    }

    /** Sends what was noted, as far as the network takes it; the rest follows by itself. */
    public void flush() {
        if (outFrom == outTo || !open() || stage == Stage.CONNECTING) {
            return;
        }
        try {
            outFrom += loop.write(channel, out, outFrom, outTo);
            boolean done = outFrom == outTo;
            if (done) {
                outFrom = 0;
                outTo = 0;
            }
            if (done == ((key.interestOps() & SelectionKey.OP_WRITE) != 0)) {
                key.interestOps(key.interestOps() ^ SelectionKey.OP_WRITE);
            }
        } catch (IOException e) {
            gone();
        }
    }

    /** Bytes that the network has not taken yet. */
    public int unsent() {
        return outTo - outFrom;
    }

    /** Asks to be logged off; the role is told by {@link Role#lost} when the server has closed. */
    public void logoff() {
        stage = Stage.LEAVING;
        send(Login.logoff());
        flush();
    }

    /** Whether that is the answer to {@link #logoff}. The role asks for each answer that it has not waited for. */
    public boolean goodbye(String packet) {
        if (stage == Stage.LEAVING && Login.goodbye(packet)) {
            stage = Stage.GOODBYE;
            return true;
        }
        return false;
    }

    /** Reads no more, or again. */
    public void reading(boolean wanted) {
        int others = key.interestOps() & ~SelectionKey.OP_READ;
        key.interestOps(wanted ? others | SelectionKey.OP_READ : others);
    }

    private void gone() {
        drop(false);
        role.lost(this);
    }

    /** Closes the connection, by a reset or in order; the role is not told. */
    public void drop(boolean reset) {
        held = NOTHING;
        heldLength = 0;
        out = NOTHING;
        outFrom = 0;
        outTo = 0;
        if (channel == null) {
            return;
        }
        try {
            if (reset && channel.isOpen()) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            channel.close();
        } catch (IOException ignored) {
            // It is gone, which is what was wanted.
        }
    }
}
