package com.acme.ami.weather;

import static org.patchbay.api.message.EventCategory.REPORTING;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionCatalog;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.Reply;
import org.patchbay.api.action.RequireAmi;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.session.DatastoreType;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.SessionDatastores;

/** The weather actions that need more than one line of answer. */
@RequireAmi
@Component
public final class WeatherPack implements ActionPack {
    /** One notebook for each session that asked for a dump; closed with the session or with this bundle. */
    private static final DatastoreType<Notebook> NOTEBOOK =
            DatastoreType.of("weather.notebook", Notebook.class).destroyedBy(Notebook::close);

    private final Stations stations;
    private final SessionDatastores datastores;

    @Activate
    public WeatherPack(@Reference Stations stations, @Reference SessionDatastores datastores) {
        this.stations = stations;
        this.datastores = datastores;
    }

    @Override
    public void define(ActionCatalog catalog) {
        catalog.add(ActionDescriptor.of("WeatherStations", REPORTING).synopsis("List the stations."), this::list);
        catalog.add(ActionDescriptor.of("WeatherForecast", REPORTING).synopsis("Ask the model."), this::forecast);
        catalog.add(ActionDescriptor.of("WeatherDump", SYSTEM).synopsis("Everything, as text."), this::dump);
    }

    /** One acknowledgement, an event for each station, one closing event: streamed, never collected. */
    private Reply list(ActionCall call) {
        return Reply.list(
                "Stations will follow",
                stations.names().map(name -> AmiEvent.of("WeatherStation").with("Station", name)),
                "WeatherStationsComplete");
    }

    /** Answers later; this session waits, its thread does not. */
    private Reply forecast(ActionCall call) throws ActionException {
        String station = call.require("Station");
        CompletionStage<Reply> answer = CompletableFuture.supplyAsync(() -> Reply.success("Sunny at " + station));
        return Reply.later(answer);
    }

    /** Full control: writes the lines of the packet itself, as an Asterisk module does with astman_append(). */
    private Reply dump(ActionCall call) {
        int dumps = notebookOf(call.session()).countDump();
        return Reply.write(out -> {
            out.append("Response: Follows");
            out.append("Privilege: Command");
            stations.names().forEach(out::append);
            out.append("Dump " + dumps + " of this session");
            out.append("--END COMMAND--");
            out.end();
        });
    }

    private Notebook notebookOf(ManagerSession session) {
        return datastores.find(session, NOTEBOOK).orElseGet(() -> {
            Notebook fresh = stations.openNotebook();
            datastores.add(session, NOTEBOOK, "", fresh);
            return fresh;
        });
    }
}
