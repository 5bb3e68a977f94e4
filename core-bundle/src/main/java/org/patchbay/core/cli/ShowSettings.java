package org.patchbay.core.cli;

import java.util.function.Supplier;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.core.settings.GeneralSettings;
import org.patchbay.core.settings.TlsSettings;

/** {@code manager show settings}: the section general, as it is in force. */
final class ShowSettings implements CommandHandler {
    private static final String ROW = "  %-25.25s  %-15.55s%n";
    private static final String DISABLED = "Disabled";

    private final Supplier<GeneralSettings> settings;

    ShowSettings(Supplier<GeneralSettings> settings) {
        this.settings = settings;
    }

    /** The time-out is in seconds, whatever the label says: that is how Asterisk shows it. */
    @Override
    public void run(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        GeneralSettings general = settings.get();
        TlsSettings tls = general.tls();
        out.line("").line("Global Settings:").line("----------------");
        row(out, "Manager (AMI):", yesNo(general.enabled()));
        row(out, "Web Manager (AMI/HTTP):", yesNo(general.webEnabled()));
        row(out, "TCP Bindaddress:", general.enabled() ? general.listener() : DISABLED);
        row(out, "HTTP Timeout (minutes):", general.httpTimeout().toSeconds());
        row(out, "TLS Enable:", yesNo(tls.enabled()));
        row(out, "TLS Bindaddress:", tls.enabled() ? tls.listener() : DISABLED);
        row(out, "TLS Certfile:", tls.certificate().value());
        row(
                out,
                "TLS Privatekey:",
                tls.privateKey().equals(tls.certificate())
                        ? ""
                        : tls.privateKey().value());
        row(out, "TLS Cipher:", tls.ciphers().map(TlsSettings.Line::value).orElse(""));
        row(out, "Allow multiple login:", yesNo(general.allowMultipleLogin()));
        row(out, "Display connects:", yesNo(general.displayConnects()));
        row(out, "Timestamp events:", yesNo(general.timestampEvents()));
        row(out, "Channel vars:", String.join(",", general.channelVariables()));
        row(out, "Debug:", yesNo(general.debug()));
    }

    private static void row(CommandOutput out, String label, Object value) {
        out.format(ROW, label, value);
    }

    private static String yesNo(boolean value) {
        return value ? "Yes" : "No";
    }
}
