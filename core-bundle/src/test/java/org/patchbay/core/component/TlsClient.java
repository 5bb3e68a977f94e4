package org.patchbay.core.component;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.patchbay.testkit.AmiClient;

/** A client under TLS that reads only when a test says so. */
final class TlsClient implements AutoCloseable {
    private static final int SMALL = 8192;

    private final SSLSocket socket;
    private final InputStream in;
    private final OutputStream out;

    private TlsClient(SSLSocket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Connects and shakes hands with one of these versions, or with what this Java prefers. */
    static TlsClient connect(int port, SSLContext context, String... protocols) throws IOException {
        return connect(new Socket(), port, context, protocols);
    }

    /** The same over that socket. */
    static TlsClient connect(Socket tcp, int port, SSLContext context, String... protocols) throws IOException {
        try {
            tcp.setReceiveBufferSize(SMALL);
            tcp.setTcpNoDelay(true);
            tcp.setSoTimeout(Math.toIntExact(AmiClient.PATIENCE.toMillis()));
            tcp.connect(new InetSocketAddress("127.0.0.1", port));
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(tcp, "127.0.0.1", port, true);
            if (protocols.length > 0) {
                socket.setEnabledProtocols(protocols);
            }
            socket.startHandshake();
            return new TlsClient(socket);
        } catch (IOException e) {
            tcp.close();
            throw e;
        }
    }

    String protocol() {
        return socket.getSession().getProtocol();
    }

    /** The name in the certificate of the server. */
    String server() throws IOException {
        X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        return certificate.getSubjectX500Principal().getName();
    }

    TlsClient send(String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return this;
    }

    TlsClient login(String user, String events) throws IOException {
        send("Action: Login", "Username: " + user, "Secret: adminpw", "Events: " + events);
        takeUntil("Message: Authentication accepted\r\n\r\n");
        return this;
    }

    /** Reads up to that text, and returns all of it. */
    String takeUntil(String text) throws IOException {
        StringBuilder taken = new StringBuilder();
        while (taken.length() < text.length() || taken.indexOf(text, taken.length() - text.length()) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the end came after\n" + taken);
            }
            taken.append((char) next);
        }
        return taken.toString();
    }

    /** Reads to the end, which is an orderly one or an exception. */
    String takeAll() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Says that it has nothing more to say, and listens on. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
