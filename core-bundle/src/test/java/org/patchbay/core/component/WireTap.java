package org.patchbay.core.component;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A socket that keeps what it receives, and sends each byte by itself. */
final class WireTap extends Socket {
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** The type of the last TLS record that came; it can be seen from outside up to TLS 1.2. */
    int lastRecordType() {
        ByteBuffer bytes = ByteBuffer.wrap(received.toByteArray());
        int type = 0;
        while (bytes.hasRemaining()) {
            type = bytes.get();
            bytes.getShort();
            int length = bytes.getShort() & 0xFFFF;
            bytes.position(bytes.position() + length);
        }
        return type;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                received.write(target, offset, Math.max(count, 0));
                return count;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        // This one writes an array byte by byte.
        return new FilterOutputStream(super.getOutputStream());
    }
}
