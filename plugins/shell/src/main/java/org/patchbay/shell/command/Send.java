package org.patchbay.shell.command;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.session.Transport;
import org.patchbay.shell.output.Screen;

/** {@code send}: performs an action with the rights of an account. */
final class Send implements Command {
    private static final String TIMEOUT = "--timeout";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The session belongs to nobody outside; it is not shown with an address. */
    private static final InetSocketAddress HERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final RequestSessions sessions;
    private final ManagerService manager;
    private final Journal journal;

    Send(RequestSessions sessions, ManagerService manager, Journal journal) {
        this.sessions = sessions;
        this.manager = manager;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "send";
    }

    @Override
    public Usage usage() {
        return Usage.of("Performs an action with the rights of an account, and shows the answer.")
                .words("ACCOUNT ACTION [HEADER=VALUE ...]", 2, Integer.MAX_VALUE)
                .json()
                .option(TIMEOUT)
                .details(
                        "send admin Ping",
                        "send admin QueueStatus Queue=support",
                        "send admin Command \"Command=core show uptime\"",
                        "No secret is asked for. --timeout SECONDS is 30 unless said otherwise.");
    }

    @Override
    public void run(Words words, Screen screen) throws ShellException, InterruptedException {
        AmiMessage request = request(words.plain());
        Duration patience = words.count(TIMEOUT).map(Duration::ofSeconds).orElse(PATIENCE);
        String account = words.plain().get(0);
        Optional<RequestSession> session = sessions.openAs(account, Transport.INTERNAL, HERE);
        journal.record("send " + request.action() + " as an account", session.isPresent(), "Account", account);
        if (session.isEmpty()) {
            throw new ShellException(
                    "There is no account " + account + ", or it is in use and allowmultiplelogin is off.");
        }
        try {
            show(answer(session.get(), request, patience), screen);
        } finally {
            session.get().close("the shell has its answer");
        }
    }

    private static AmiMessage request(List<String> words) throws ShellException {
        try {
            AmiMessage request = AmiMessage.of("Action", words.get(1));
            for (String word : words.subList(2, words.size())) {
                int equals = word.indexOf('=');
                if (equals < 1) {
                    throw new ShellException("Not HEADER=VALUE: " + word);
                }
                request = request.with(word.substring(0, equals), word.substring(equals + 1));
            }
            return request;
        } catch (IllegalArgumentException unfit) {
            throw new ShellException(unfit.getMessage());
        }
    }

    private static String answer(RequestSession session, AmiMessage request, Duration patience)
            throws ShellException, InterruptedException {
        Answer answer = new Answer();
        if (!session.request(request, HERE, answer)) {
            throw new ShellException("The access list of this account does not permit "
                    + HERE.getAddress().getHostAddress() + ".");
        }
        try {
            return answer.text().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new ShellException("No answer within " + patience.toSeconds() + " s.");
        } catch (ExecutionException tooLong) {
            throw new ShellException(tooLong.getCause().getMessage());
        }
    }

    private static void show(String answer, Screen screen) {
        if (screen.json()) {
            List<String> packets = List.of(answer.split("\r\n\r\n"));
            screen.objects(packets.stream()
                    .filter(packet -> !packet.isBlank())
                    .map(packet -> HeaderLines.object(packet.lines().toList()))
                    .toList());
        } else {
            answer.stripTrailing().lines().forEach(screen::line);
        }
    }

    @Override
    public List<String> suggest(List<String> before) {
        return switch (before.size()) {
            case 0 -> Accounts.names(manager);
            case 1 -> Actions.names(manager);
            default -> headers(before.get(1));
        };
    }

    private List<String> headers(String action) {
        List<String> names = new ArrayList<>();
        manager.actions().stream()
                .filter(info -> info.name().equalsIgnoreCase(action))
                .flatMap(info -> info.descriptor().stream())
                .forEach(descriptor -> descriptor.arguments().forEach(argument -> names.add(argument.name() + "=")));
        return names;
    }
}
