package org.patchbay.pack.pbx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.event.EventPublisher;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.application.CallApplications;
import org.patchbay.pack.pbx.application.DialplanScript;
import org.patchbay.pack.pbx.application.DigitApplications;
import org.patchbay.pack.pbx.application.FlowApplications;
import org.patchbay.pack.pbx.application.TalkKeys;
import org.patchbay.pack.pbx.application.VoiceApplications;
import org.patchbay.pack.pbx.call.CallFeature;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelTable;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.channel.UniqueIds;
import org.patchbay.pack.pbx.channel.Variables;
import org.patchbay.pack.pbx.dialplan.DeviceState;
import org.patchbay.pack.pbx.dialplan.LiveDialplan;
import org.patchbay.pack.pbx.endpoint.LocalTechnology;
import org.patchbay.pack.pbx.endpoint.PhoneTechnology;
import org.patchbay.pack.pbx.endpoint.Scenario;
import org.patchbay.pack.pbx.endpoint.Scenarios;
import org.patchbay.pack.pbx.endpoint.Technologies;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.function.BuiltIns;
import org.patchbay.pack.pbx.function.ChannelFunctions;
import org.patchbay.pack.pbx.function.Evaluator;
import org.patchbay.pack.pbx.function.Functions;
import org.patchbay.pack.pbx.function.GlobalFunctions;
import org.patchbay.pack.pbx.function.TextFunctions;
import org.patchbay.pack.pbx.record.CallRecords;
import org.patchbay.pack.pbx.record.ChannelEventLog;
import org.patchbay.pack.pbx.state.DeviceStates;
import org.patchbay.pack.pbx.state.Hints;
import org.patchbay.pack.pbx.state.PresenceStates;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulated PBX: the model and its features, put together. All of it is used by one thread, the loop. */
final class Pbx implements Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Pbx.class);

    private final Agenda agenda;
    private final EventPublisher publisher;
    private final ChannelTable channels;
    private final Variables globals = new Variables();
    private final Scenarios scenarios = new Scenarios();
    private final Hints hints;
    private final ChannelEventLog log;
    private final Switchboard switchboard;
    private final List<Feature> features = new ArrayList<>();
    private final LiveDialplan dialplan = new LiveDialplan();

    Pbx(Agenda agenda, EventPublisher publisher, PbxSettings settings, Function<String, ConfFile> conf) {
        this.agenda = agenda;
        this.publisher = publisher;
        this.log = new ChannelEventLog(settings.zone());
        this.channels = new ChannelTable(this, new UniqueIds(settings.systemName()));
        Functions functions = new Functions();
        Applications applications = new Applications();
        Evaluator evaluator = new Evaluator(functions, globals, new BuiltIns(agenda, settings.builtIns()));
        DialplanScript script = new DialplanScript(dialplan::get, evaluator, applications);
        LocalTechnology local = new LocalTechnology(this, script);
        Technologies technologies = technologies(script).add(local);
        DeviceStates devices = new DeviceStates();
        PresenceStates presences = new PresenceStates();
        this.hints = new Hints(dialplan::get, devices, presences, this::publish);
        dialplan.onHints(hints::reload);
        TalkKeys keys = new TalkKeys();
        Random random = new Random(settings.seed());
        this.switchboard = new Switchboard(
                this, applications, functions, technologies, script, dialplan, keys, evaluator, devices, random, conf);
        channels.watch(devices);
        channels.watch(new CallRecords(settings.zone()));
        channels.watch(log);
        channels.watch(local);
        technologies.all().forEach(technology -> devices.add(technology.name(), this::idle));
        TextFunctions.addTo(functions);
        ChannelFunctions.addTo(functions);
        GlobalFunctions.addTo(functions, this, devices, presences, random);
        FlowApplications.addTo(applications, evaluator);
        VoiceApplications.addTo(applications);
        DigitApplications.addTo(applications);
        CallApplications.addTo(applications, technologies, keys);
        features.add(new CallFeature(switchboard, dialplan::get, hints, presences, settings.liveDangerously()));
        features.addAll(Features.all(switchboard));
    }

    private Technologies technologies(DialplanScript script) {
        return new Technologies()
                .add(new PhoneTechnology("SIP", this, scenarios, script))
                .add(new PhoneTechnology("IAX2", this, scenarios, script));
    }

    private DeviceState idle(String device) {
        if (device.regionMatches(true, 0, "Local/", 0, 6)) {
            String[] parts = device.substring(6).split("@", 2);
            Place place = new Place(parts.length > 1 ? parts[1] : "default", parts[0], 1);
            return switchboard.script().exists(place) ? DeviceState.NOT_INUSE : DeviceState.INVALID;
        }
        return scenarios
                .find(device)
                .map(scenario -> scenario.behaviour() == Scenario.Behaviour.UNAVAILABLE
                        ? DeviceState.UNAVAILABLE
                        : DeviceState.NOT_INUSE)
                .orElse(DeviceState.INVALID);
    }

    /** From now on these files count. Calls that are in the dialplan go on in the new one. */
    void load(PbxFiles next) {
        dialplan.file(next.dialplan());
        dialplan.get().unknownIncludes().forEach(LOG::warn);
        next.dialplan().globals().forEach(globals::set);
        scenarios.replace(next.scenarios());
        log.replace(next.cel());
        hints.reload();
        features.forEach(Feature::phonesChanged);
    }

    /** Names all commands. */
    void commands(CommandCatalog catalog, Turn turn) {
        LoopCommands commands = new LoopCommands(catalog, turn);
        features.forEach(feature -> feature.commands(commands));
    }

    /** Its parts that have files of their own. */
    List<Feature> features() {
        return features.stream().filter(feature -> !feature.modules().isEmpty()).toList();
    }

    /** Names all actions. */
    void define(ActionCatalog catalog, Turn turn) {
        LoopActions actions = new LoopActions(catalog, turn);
        features.forEach(feature -> feature.define(actions));
    }

    /** How many channels there are. Any thread. */
    int channelCount() {
        return channels.size();
    }

    /** How many channels there have been. Any thread. */
    long channelsCreated() {
        return channels.created();
    }

    Switchboard switchboard() {
        return switchboard;
    }

    /** Drops all calls, and what was to come, without a word. */
    void drop() {
        agenda.clear();
        channels.clear();
    }

    @Override
    public Agenda agenda() {
        return agenda;
    }

    @Override
    public void publish(AmiEvent event) {
        publisher.publish(event);
    }

    @Override
    public ChannelTable channels() {
        return channels;
    }

    @Override
    public Variables globals() {
        return globals;
    }

    @Override
    public String function(Channel channel, String expression) {
        return switchboard.evaluator().call(Optional.of(channel), expression).orElse("");
    }
}
