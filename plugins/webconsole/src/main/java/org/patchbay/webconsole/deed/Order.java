package org.patchbay.webconsole.deed;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;

/** What somebody at a page asks for. */
interface Order {
    /** The value of a field, or the empty text. */
    String field(String name);

    /** What was sent besides the fields. */
    InputStream body() throws IOException;

    /** Who is logged in to the console. */
    String user();

    /** From where. */
    InetSocketAddress client();
}
