package org.patchbay.pack.pbx.function;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.application.HangupHandlers;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelEvents;
import org.patchbay.pack.pbx.channel.Parties;
import org.patchbay.pack.pbx.channel.Party;
import org.patchbay.pack.pbx.channel.Variables;

/** Functions of the channel they are used on. */
public final class ChannelFunctions {
    /** The shared variables of a channel, which other channels may read and write. */
    private static final class Shared {
        private final Variables variables = new Variables();
    }

    /** The tables of a channel. */
    private static final class Hashes {
        private final Map<String, Variables> tables = new HashMap<>();
    }

    /** Tables that one channel may have. */
    private static final int MAX_HASHES = 100;

    private ChannelFunctions() {}

    /** Adds them. */
    public static void addTo(Functions functions) {
        functions
                .add("CALLERID", new CallerId())
                .add("CONNECTEDLINE", new ConnectedLine())
                .add("CHANNEL", new ChannelItem())
                .add("SHARED", new SharedItem())
                .add("HASH", new HashItem())
                .add("TIMEOUT", new Timeout())
                .add("CDR", new CallRecordItem());
    }

    private static String item(FunctionCall call) {
        return call.arguments().get(0).strip().toLowerCase(Locale.ROOT);
    }

    private static FunctionException unknown(FunctionCall call) {
        return new FunctionException(call.name() + " has no " + call.text());
    }

    /** {@code CALLERID(num|name|all|ani|dnid|rdnis|pres)}. */
    private static final class CallerId implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            Parties parties = call.requireChannel().parties();
            return switch (item(call)) {
                case "num", "number" -> parties.caller().number();
                case "name" -> parties.caller().name();
                case "all" -> parties.caller().text();
                case "ani", "ani-num" -> parties.ani();
                case "dnid" -> parties.dialed();
                case "rdnis" -> parties.redirecting();
                case "pres", "num-pres" -> Integer.toString(parties.presentation());
                default -> throw unknown(call);
            };
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Channel channel = call.requireChannel();
            Parties parties = channel.parties();
            switch (item(call)) {
                case "num", "number" -> channel.changeCaller(parties.caller().withNumber(value));
                case "name" -> channel.changeCaller(parties.caller().withName(value));
                case "all" -> channel.changeCaller(Party.parse(value));
                case "ani", "ani-num" -> parties.ani(value);
                case "dnid" -> parties.dialed(value);
                case "rdnis" -> parties.redirecting(value);
                case "pres", "num-pres" -> parties.presentation((int) DialTime.seconds(value));
                default -> throw unknown(call);
            }
        }
    }

    /** {@code CONNECTEDLINE(num|name|all)}. */
    private static final class ConnectedLine implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            Party connected = call.requireChannel().parties().connected();
            return switch (item(call)) {
                case "num", "number" -> connected.number();
                case "name" -> connected.name();
                case "all" -> connected.text();
                default -> throw unknown(call);
            };
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Parties parties = call.requireChannel().parties();
            switch (item(call)) {
                case "num", "number" -> parties.connected(parties.connected().withNumber(value));
                case "name" -> parties.connected(parties.connected().withName(value));
                case "all" -> parties.connected(Party.parse(value));
                default -> throw unknown(call);
            }
        }
    }

    /** {@code CHANNEL(item)}. */
    private static final class ChannelItem implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            Channel channel = call.requireChannel();
            return switch (item(call)) {
                case "name" -> channel.name();
                case "uniqueid" -> channel.uniqueId();
                case "linkedid" -> channel.linkedId();
                case "state" -> channel.state().text();
                case "channeltype" -> channel.name().replaceFirst("/.*$", "");
                case "accountcode" -> channel.billing().account();
                case "peeraccount" -> channel.billing().peerAccount();
                case "amaflags" -> channel.billing().flags();
                case "context" -> channel.place().context();
                case "exten" -> channel.place().extension();
                case "language" -> channel.variables().get("LANGUAGE").orElse("en");
                case "musicclass" ->
                    channel.variables().get("CHANNEL(musicclass)").orElse("");
                case "hangupsource" -> "";
                case "parkinglot" ->
                    channel.variables().get("CHANNEL(parkinglot)").orElse("");
                case "peer" -> channel.peer().map(Channel::name).orElse("");
                default -> throw unknown(call);
            };
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Channel channel = call.requireChannel();
            boolean done = switch (item(call)) {
                case "accountcode" -> {
                    channel.changeAccount(value);
                    yield true;
                }
                case "peeraccount" -> {
                    channel.billing().peerAccount(value);
                    yield true;
                }
                case "amaflags" -> {
                    channel.billing().flags(value);
                    yield true;
                }
                case "language" -> channel.variables().set("LANGUAGE", value);
                case "musicclass" -> channel.variables().set("CHANNEL(musicclass)", value);
                case "parkinglot" -> channel.variables().set("CHANNEL(parkinglot)", value);
                case "hangup_handler_push" -> HangupHandlers.push(channel, value);
                case "hangup_handler_pop" ->
                    HangupHandlers.pop(channel) && (value.isEmpty() || HangupHandlers.push(channel, value));
                default -> throw unknown(call);
            };
            if (!done) {
                throw new FunctionException(call.name() + "(" + call.text() + ") was refused");
            }
        }
    }

    /** {@code SHARED(variable[,channel])}; everybody is told when it is written. */
    private static final class SharedItem implements DialplanFunction {
        private static Channel channel(FunctionCall call) throws FunctionException {
            Channel own = call.requireChannel();
            String other = call.arguments().get(1).strip();
            return other.isEmpty()
                    ? own
                    : own.exchange()
                            .channels()
                            .findByPrefix(other)
                            .orElseThrow(() -> new FunctionException("no channel " + other));
        }

        @Override
        public String read(FunctionCall call) throws FunctionException {
            return channel(call)
                    .belonging(Shared.class, Shared::new)
                    .variables
                    .get(call.arguments().get(0))
                    .orElse("");
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Channel channel = channel(call);
            String name = call.arguments().get(0);
            if (!channel.belonging(Shared.class, Shared::new).variables.set(name, value)) {
                throw new FunctionException("too many variables");
            }
            channel.exchange().publish(ChannelEvents.varSet(channel, "SHARED(" + name + ")", value));
        }
    }

    /** {@code HASH(table[,key])}. */
    private static final class HashItem implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            Variables table = call.requireChannel()
                    .belonging(Hashes.class, Hashes::new)
                    .tables
                    .get(call.arguments().get(0));
            return table == null ? "" : table.get(call.arguments().get(1)).orElse("");
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Map<String, Variables> tables = call.requireChannel().belonging(Hashes.class, Hashes::new).tables;
            String name = call.arguments().get(0);
            if (!tables.containsKey(name) && tables.size() >= MAX_HASHES) {
                throw new FunctionException("too many tables");
            }
            if (!tables.computeIfAbsent(name, key -> new Variables())
                    .set(call.arguments().get(1), value)) {
                throw new FunctionException("too many keys");
            }
        }
    }

    /** {@code TIMEOUT(absolute)}: how long the channel may live. */
    private static final class Timeout implements DialplanFunction {
        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Channel channel = call.requireChannel();
            Duration limit = DialTime.of(DialTime.seconds(value));
            if (item(call).equals("absolute")) {
                channel.limit(limit);
            } else if (!item(call).equals("digit") && !item(call).equals("response")) {
                throw unknown(call);
            }
        }

        @Override
        public String read(FunctionCall call) {
            return "0.000";
        }
    }

    /** {@code CDR(item)}. */
    private static final class CallRecordItem implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            Channel channel = call.requireChannel();
            return switch (item(call)) {
                case "clid" -> channel.parties().caller().text();
                case "src" -> channel.parties().caller().number();
                case "dst" -> channel.place().extension();
                case "dcontext" -> channel.place().context();
                case "channel" -> channel.name();
                case "dstchannel" -> channel.billing().record().destination();
                case "lastapp" -> channel.activity().application();
                case "lastdata" -> channel.activity().data();
                case "disposition" -> channel.billing().record().disposition().text();
                case "amaflags" -> channel.billing().flags();
                case "accountcode" -> channel.billing().account();
                case "uniqueid" -> channel.uniqueId();
                case "userfield" -> channel.billing().record().userField();
                case "duration", "billsec" ->
                    Long.toString(seconds(channel, item(call).equals("billsec")));
                default -> channel.variables().get("CDR(" + item(call) + ")").orElse("");
            };
        }

        private static long seconds(Channel channel, boolean billed) {
            var now = channel.exchange().agenda().now();
            var from = billed
                    ? channel.billing().record().answer().orElse(now)
                    : channel.billing().record().start();
            return Duration.between(from, now).toSeconds();
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Channel channel = call.requireChannel();
            switch (item(call)) {
                case "userfield" -> channel.billing().record().userField(value);
                case "accountcode" -> channel.changeAccount(value);
                case "amaflags" -> channel.billing().flags(value);
                default -> channel.variables().set("CDR(" + item(call) + ")", value);
            }
        }
    }
}
