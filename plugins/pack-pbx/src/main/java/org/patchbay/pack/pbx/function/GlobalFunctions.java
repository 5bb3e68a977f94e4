package org.patchbay.pack.pbx.function;

import java.util.Random;
import org.patchbay.pack.pbx.channel.ChannelEvents;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.DeviceState;
import org.patchbay.pack.pbx.state.DeviceStates;
import org.patchbay.pack.pbx.state.Presence;
import org.patchbay.pack.pbx.state.PresenceStates;

/** Functions of what all channels share: global variables, devices, presence, chance. */
public final class GlobalFunctions {
    private GlobalFunctions() {}

    /** Adds them. */
    public static void addTo(
            Functions functions, Exchange exchange, DeviceStates devices, PresenceStates presences, Random random) {
        functions
                .add("GLOBAL", new Global(exchange))
                .add("DEVICE_STATE", new Device(devices))
                .add("PRESENCE_STATE", new Presences(presences))
                .addReader("RAND", call -> Integer.toString(between(call.arguments(), random)));
    }

    private static int between(Arguments arguments, Random random) {
        int from = number(arguments.get(0), 0);
        int to = number(arguments.get(1), Integer.MAX_VALUE - 1);
        return to <= from ? from : (int) (from + (long) (random.nextDouble() * ((long) to - from + 1)));
    }

    private static int number(String text, int otherwise) {
        return text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : otherwise;
    }

    /** {@code GLOBAL(name)}. */
    private record Global(Exchange exchange) implements DialplanFunction {
        @Override
        public String read(FunctionCall call) {
            return exchange.globals().get(call.text()).orElse("");
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            if (!exchange.globals().set(call.text(), value)) {
                throw new FunctionException("too many global variables");
            }
            exchange.publish(ChannelEvents.globalSet(call.text(), value));
        }
    }

    /** {@code DEVICE_STATE(device)}; only custom ones can be written. */
    private record Device(DeviceStates devices) implements DialplanFunction {
        @Override
        public String read(FunctionCall call) {
            return devices.of(call.text()).name();
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            DeviceState state = DeviceState.named(value)
                    .orElseThrow(() -> new FunctionException("'" + value + "' is not the state of a device"));
            if (!devices.set(call.text(), state)) {
                throw new FunctionException("only Custom: devices can be set");
            }
        }
    }

    /** {@code PRESENCE_STATE(provider[,item])}; only custom ones can be written. */
    private record Presences(PresenceStates presences) implements DialplanFunction {
        @Override
        public String read(FunctionCall call) throws FunctionException {
            Presence presence = presences
                    .of(call.arguments().get(0))
                    .orElseThrow(() -> new FunctionException(
                            "no provider " + call.arguments().get(0)));
            return switch (call.arguments().get(1)) {
                case "subtype" -> presence.subtype();
                case "message" -> presence.message();
                default -> presence.state();
            };
        }

        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Presence presence =
                    Presence.parse(value).orElseThrow(() -> new FunctionException("'" + value + "' is not a presence"));
            if (!presences.set(call.text(), presence)) {
                throw new FunctionException("only CustomPresence: providers can be set");
            }
        }
    }
}
