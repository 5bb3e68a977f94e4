package org.patchbay.local.access;

import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session of Gogo. What the last word of a line could be tells its command {@code patchbay:complete}, if there is one. */
final class GogoShell implements Shell {
    private static final Logger LOG = LoggerFactory.getLogger(GogoShell.class);

    private static final String COLUMNS = "COLUMNS";
    private static final String LINE = "patchbay.line";
    private static final String COMPLETE = "patchbay:complete $" + LINE;

    private final CommandSession session;

    GogoShell(CommandSession session) {
        this.session = session;
    }

    @Override
    public boolean run(String line, int columns) {
        session.put(COLUMNS, columns);
        try {
            Object result = session.execute(line);
            if (result != null) {
                session.getConsole().println(session.format(result, Converter.INSPECT));
            }
            return true;
        } catch (InterruptedException jobs) {
            // That of the command, which Gogo passes on; this thread was not interrupted.
            return false;
        } catch (Exception refused) {
            // Gogo and its commands throw whatever they like, and the one who typed the line has to read it.
            LOG.debug("a line of a shell failed", refused);
            session.getConsole().println(refused.getMessage() == null ? refused.toString() : refused.getMessage());
            return false;
        } finally {
            session.getConsole().flush();
        }
    }

    @Override
    public List<String> complete(String line) {
        session.put(LINE, line);
        try {
            return session.execute(COMPLETE) instanceof List<?> words ? texts(words.stream()) : List.of();
        } catch (Exception none) {
            LOG.debug("nothing completes a line", none);
            return List.of();
        }
    }

    private static List<String> texts(Stream<?> words) {
        return words.map(String::valueOf)
                .filter(word -> word.chars().noneMatch(c -> c < ' '))
                .toList();
    }

    @Override
    public void interrupt() {
        Job job = session.foregroundJob();
        if (job != null) {
            job.interrupt();
        }
    }

    @Override
    public void close() {
        interrupt();
        session.close();
    }
}
