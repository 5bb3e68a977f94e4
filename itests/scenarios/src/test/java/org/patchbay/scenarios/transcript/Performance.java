package org.patchbay.scenarios.transcript;

import static org.patchbay.testkit.Await.during;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One recording while it is played: its connections and its variables. */
final class Performance implements AutoCloseable {
    private static final Pattern BANNER = Pattern.compile("Asterisk Call Manager/[0-9.]+");

    private final Servers servers;
    private final Duration patience;
    private final Values values;
    private final Map<String, Peer> peers = new LinkedHashMap<>();

    /**
     * Where a server listens.
     *
     * @param manager for connections that begin with C
     * @param http for those that begin with H
     */
    record Servers(InetSocketAddress manager, InetSocketAddress http) {
        InetSocketAddress of(String peer) {
            return peer.startsWith("H") ? http : manager;
        }
    }

    Performance(Servers servers, Duration patience, Values values) {
        this.servers = servers;
        this.patience = patience;
        this.values = values;
    }

    void play(Step step) throws IOException, Mismatch {
        if (step.peer().isEmpty()) {
            playWithoutPeer(step);
            return;
        }
        Peer peer = peers.computeIfAbsent(step.peer(), name -> new Peer(servers.of(name), patience));
        String rest = step.rest();
        switch (step.verb()) {
            case ">" -> peer.send(values.fill(rest) + Line.CRLF);
            case ">!" -> peer.send(Octets.unescape(values.fill(rest)));
            case ">x" -> peer.send(repeated(values.fill(rest), step.count()));
            case "<" -> expect(peer, new Line(Octets.of(values.fill(rest)), Line.CRLF));
            case "<n" -> expect(peer, new Line(Octets.of(values.fill(rest)), Line.LF));
            case "<e" -> expect(peer, new Line(Octets.unescape(values.fill(rest)), Line.CRLF));
            case "<en" -> expect(peer, new Line(Octets.unescape(values.fill(rest)), Line.LF));
            case "<~" -> expect(peer, values.expression(rest), Line.CRLF);
            case "<~n" -> expect(peer, values.expression(rest), Line.LF);
            case "<*" -> skipPacket(peer);
            case "<.." -> skipTo(peer, values.expression(rest));
            case "<h" -> expectHeader(peer, values.fill(rest));
            case "<h~" -> expectHeader(peer, values.header(rest));
            case "<!" -> peer.exactly(Octets.unescape(values.fill(rest)));
            default -> command(peer, step.words(), rest);
        }
    }

    private void playWithoutPeer(Step step) throws Mismatch {
        String[] words = step.text().split(" ", 3);
        if (words[0].equals("set")) {
            values.set(words[1], values.fill(words.length > 2 ? words[2] : ""));
        } else {
            during(Recording.seconds(words[1].trim()), "the recording pauses", () -> true);
        }
    }

    private static String repeated(String line, int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < count; number++) {
            lines.append(line.replace("%d", String.valueOf(number))).append(Line.CRLF);
        }
        return lines.toString();
    }

    private static void expect(Peer peer, Line wanted) throws IOException, Mismatch {
        Line got = peer.line();
        if (!got.equals(wanted)) {
            throw new Mismatch("want " + wanted + "\ngot  " + got);
        }
    }

    private void expect(Peer peer, Pattern wanted, String end) throws IOException, Mismatch {
        Line got = peer.line();
        if (!got.end().equals(end) || !values.matches(wanted, got.text())) {
            throw new Mismatch("want /" + wanted + "/" + Line.name(end) + "\ngot  " + got);
        }
    }

    /** In any place of the head; its name in any case. */
    private static void expectHeader(Peer peer, String wanted) throws IOException, Mismatch {
        String[] parts = wanted.split(":", 2);
        boolean there = peer.head().stream()
                .map(header -> header.split(":", 2))
                .anyMatch(header -> header.length == 2
                        && header[0].equalsIgnoreCase(parts[0])
                        && header[1].strip().equals(parts[1].strip()));
        if (!there) {
            throw new Mismatch("want the header " + wanted + "\ngot  " + peer.head());
        }
    }

    /** All headers are looked at, so that each variable is the one of the last that matches. */
    private void expectHeader(Peer peer, Pattern wanted) throws IOException, Mismatch {
        boolean there = false;
        for (String header : peer.head()) {
            there |= values.matches(wanted, header);
        }
        if (!there) {
            throw new Mismatch("want a header /" + wanted + "/\ngot  " + peer.head());
        }
    }

    private static void skipPacket(Peer peer) throws IOException, Mismatch {
        while (!peer.line().closesPacket()) {
            continue;
        }
    }

    private void skipTo(Peer peer, Pattern wanted) throws IOException, Mismatch {
        while (!values.matches(wanted, peer.line().text())) {
            continue;
        }
    }

    private void command(Peer peer, String[] words, String rest) throws IOException, Mismatch {
        switch (words[0]) {
            case "open" -> peer.open();
            case "close" -> peer.close();
            case "eof" -> peer.endOutput();
            case "closed" -> peer.insistOnEnd();
            case "drain" -> peer.drain();
            case "idle" -> peer.insistOnSilence(Recording.seconds(words[1]));
            case "drop" -> peer.forget(words.length > 1 ? Recording.seconds(words[1]) : Duration.ZERO);
            case "find" -> peer.bringForward(expressions(rest.substring("find".length())));
            case "elapsed" -> elapsed(peer.answerTime(), words);
            case "login" -> login(peer, words);
            default -> throw new Mismatch("there is no command " + words[0]);
        }
    }

    private List<Pattern> expressions(String texts) {
        List<Pattern> expressions = new ArrayList<>();
        for (String text : texts.trim().split(" && ")) {
            expressions.add(values.expression(text));
        }
        return expressions;
    }

    private static void elapsed(Duration took, String[] words) throws Mismatch {
        Duration least = Recording.seconds(words[1]);
        Duration most = Recording.seconds(words[2]);
        if (took.compareTo(least) < 0 || took.compareTo(most) > 0) {
            throw new Mismatch("want an answer after " + least.toMillis() + " to " + most.toMillis()
                    + " ms\ngot  it after " + took.toMillis() + " ms");
        }
    }

    private void login(Peer peer, String[] words) throws IOException, Mismatch {
        peer.open();
        expect(peer, BANNER, Line.CRLF);
        peer.send(String.join(
                Line.CRLF,
                "Action: Login",
                "Username: " + words[1],
                "Secret: " + values.secret(words[1]),
                "Events: " + (words.length > 2 ? words[2] : "off"),
                "",
                ""));
        List<String> answer = new ArrayList<>(List.of("Response: Success", "Message: Authentication accepted", ""));
        if (words.length > 3 && words[3].equals("booted")) {
            answer.addAll(List.of("Event: FullyBooted", "Privilege: system,all", "Status: Fully Booted", ""));
        }
        for (String line : answer) {
            expect(peer, new Line(line, Line.CRLF));
        }
    }

    @Override
    public void close() throws IOException {
        for (Peer peer : peers.values()) {
            peer.close();
        }
    }
}
