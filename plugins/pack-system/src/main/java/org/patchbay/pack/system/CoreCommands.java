package org.patchbay.pack.system;

import java.util.List;
import java.util.Locale;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.command.CommandPack;

/** {@code core show version}, {@code uptime}, {@code settings} and {@code calls}. */
final class CoreCommands implements CommandPack {
    private static final String ROW = "  %-28s %s%n";

    private final CoreSettings settings;
    private final ServerTimes times;
    private final Calls calls;

    CoreCommands(CoreSettings settings, ServerTimes times, Calls calls) {
        this.settings = settings;
        this.times = times;
        this.calls = calls;
    }

    @Override
    public void define(CommandCatalog catalog) {
        catalog.add("core show version", "Show the version of the server.", this::version)
                .add(
                        CommandDescriptor.of("core show uptime")
                                .summary("Show how long the server has been running.")
                                .usage("Usage: core show uptime [seconds]\n"
                                        + "       Shows how long the server has been running, and how long ago it was told to\n"
                                        + "       reload. With 'seconds', as numbers of seconds.\n"),
                        this::uptime)
                .add("core show settings", "Show what the server was started with.", this::settings)
                .add("core show calls", "Show how many calls there are and were.", this::calls);
    }

    private void version(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        out.line("Asterisk " + settings.asteriskVersion() + " on Java " + property("java.version") + ", "
                + property("os.name") + " " + property("os.arch"));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown").replaceAll("[\r\n\0]", " ");
    }

    private void uptime(CommandCall call, CommandOutput out) throws CommandException {
        String unit = call.expect(0, 1).argument(0).toLowerCase(Locale.ROOT);
        if (!List.of("", "seconds").contains(unit)) {
            throw CommandException.wrongUsage();
        }
        long up = times.secondsSince(times.started());
        long reloaded = times.secondsSince(times.reloaded());
        boolean words = unit.isEmpty();
        out.line("System uptime: " + (words ? Uptime.inWords(up) : String.valueOf(up)));
        out.line("Last reload: " + (words ? Uptime.inWords(reloaded) : String.valueOf(reloaded)));
    }

    private void settings(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        ServerOptions options = settings.options();
        out.line("").line("PBX Core settings").line("-----------------");
        row(out, "Version:", settings.asteriskVersion());
        row(out, "Maximum calls:", orNotSet(options.maxCalls()));
        row(out, "Maximum open file handles:", orNotSet(options.maxFiles()));
        row(out, "Maximum load average:", String.format(Locale.ROOT, "%f", options.maxLoad()));
        row(out, "Startup time:", times.local(times.started()).toLocalTime());
        row(out, "Last reload time:", times.local(times.reloaded()).toLocalTime());
        row(out, "System:", property("os.name") + "/" + property("os.version") + " on " + property("os.arch"));
        row(out, "Java:", property("java.version") + ", " + property("java.vendor"));
        row(out, "System name:", options.systemName());
        row(out, "User name and group:", options.runUser() + "/" + options.runGroup());
        row(out, "Configuration directory:", settings.directory());
        out.line("").line("* Subsystems").line("  -------------");
        row(out, "Manager (AMI):", onOff(settings.managerEnabled()));
        row(out, "Web Manager (AMI/HTTP):", onOff(settings.webEnabled()));
        row(out, "Call data records:", onOff(settings.callRecords()));
        out.line("");
    }

    private static void row(CommandOutput out, String label, Object value) {
        out.format(ROW, label, value);
    }

    private static Object orNotSet(int value) {
        return value == 0 ? "Not set" : value;
    }

    private static String onOff(boolean value) {
        return value ? "Enabled" : "Disabled";
    }

    private void calls(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        int current = calls.current();
        long processed = calls.processed();
        out.line(current + " active call" + (current == 1 ? "" : "s"));
        out.line(processed + " call" + (processed == 1 ? "" : "s") + " processed");
    }
}
