package org.patchbay.local.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.command.CommandResult;

/**
 * One caller: it sends a line that ends with LF, in UTF-8, and gets the text of the command, then a NUL, which no text
 * contains, and the result in lower case. One that sends {@link ShellCaller#HELLO} gets a shell instead.
 */
final class LocalCaller {
    private final LineChannel channel;
    private final Rooms rooms;

    LocalCaller(LineChannel channel, Rooms rooms) {
        this.channel = channel;
        this.rooms = rooms;
    }

    void serve() throws IOException {
        String line = channel.readLine(LineChannel.PATIENCE)
                .orElseThrow(() -> new IOException("the caller left without a line"));
        if (line.equals(ShellCaller.HELLO)) {
            new ShellCaller(channel).serve(rooms);
        } else {
            serve(line, rooms.commands());
        }
    }

    private void serve(String line, CommandLine commands) throws IOException {
        try {
            CommandResult result = commands.run(line, this::print);
            channel.print("\0" + result.name().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException refused) {
            channel.print(refused.getMessage() + "\n\0failed");
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void print(String text) {
        try {
            channel.print(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
