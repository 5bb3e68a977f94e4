package org.patchbay.pack.pbx.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.dialplan.Numbers;

/** {@code Action: AOCMessage} tests what it is told of the charge of a call (specification 14.5). */
final class AocMessage implements ActionHandler {
    private static final Set<String> MULTIPLIERS =
            Set.of("onethousandth", "onehundredth", "onetenth", "one", "ten", "hundred", "thousand");
    private static final List<String> DURING = List.of("normal", "reversecharge", "creditcard");
    private static final List<String> AT_END = List.of(
            "normal",
            "reversecharge",
            "creditcard",
            "callfwdunconditional",
            "callfwdbusy",
            "callfwdnoreply",
            "calldeflection",
            "calltransfer");
    private static final int MAX_UNITS = 32;

    private final Exchange exchange;

    AocMessage(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        find(call);
        String type = word(call, "MsgType");
        require(type.equals("d") || type.equals("e"), "Invalid MsgType");
        checkCharge(call);
        checkBilling(call, type);
        return Reply.success("AOC Message successfully queued on channel");
    }

    private void find(ActionCall call) throws ActionException {
        String name = call.header("Channel");
        String prefix = call.header("ChannelPrefix");
        require(
                !name.isEmpty() || !prefix.isEmpty(),
                "Channel and PartialChannel are not specified. Specify at least one of these.");
        Optional<Channel> named =
                name.isEmpty() ? Optional.empty() : exchange.channels().find(name);
        require(
                named.isPresent()
                        || (!prefix.isEmpty()
                                && exchange.channels().findByPrefix(prefix).isPresent()),
                "No such channel");
    }

    private static void checkCharge(ActionCall call) throws ActionException {
        String charge = word(call, "ChargeType");
        require(!charge.isEmpty(), "ChargeType not specified");
        switch (charge) {
            case "na", "free" -> {
                // Nothing more is needed.
            }
            case "currency" -> checkCurrency(call);
            case "unit" ->
                require(
                        hasUnits(call),
                        "Invalid UnitAmount(0), At least one valid unit entry is required when ChargeType is set to"
                                + " Unit");
            default -> throw new ActionException("Invalid ChargeType");
        }
    }

    private static void checkCurrency(ActionCall call) throws ActionException {
        require(
                Numbers.whole(call.header("CurrencyAmount").strip()).isPresent(),
                "Invalid CurrencyAmount, CurrencyAmount is a required when ChargeType is Currency");
        String multiplier = word(call, "CurrencyMultiplier");
        require(
                !multiplier.isEmpty(),
                "ChargeMultiplier unspecified, ChargeMultiplier is required when ChargeType is Currency.");
        require(MULTIPLIERS.contains(multiplier), "Invalid ChargeMultiplier");
    }

    private static boolean hasUnits(ActionCall call) {
        for (int i = 0; i < MAX_UNITS; i++) {
            if (Numbers.whole(call.header("UnitAmount(" + i + ")").strip()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static void checkBilling(ActionCall call, String type) throws ActionException {
        String billing = word(call, "AOCBillingId");
        if (!billing.isEmpty()) {
            require(
                    (type.equals("d") ? DURING : AT_END).contains(billing),
                    type.equals("d") ? "Invalid AOC-D AOCBillingId" : "Invalid AOC-E AOCBillingId");
        }
        checkNumber(call, "ChargingAssociationId");
        checkNumber(call, "ChargingAssociationPlan");
    }

    private static void checkNumber(ActionCall call, String header) throws ActionException {
        String value = call.header(header).strip();
        require(value.isEmpty() || Numbers.whole(value).isPresent(), "Invalid " + header);
    }

    private static String word(ActionCall call, String header) {
        return call.header(header).strip().toLowerCase(Locale.ROOT);
    }

    private static void require(boolean met, String refusal) throws ActionException {
        if (!met) {
            throw new ActionException(refusal);
        }
    }
}
