package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.testkit.AmiClient;

/** The core stops and starts below a pack that goes on running. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class CoreRestartIT {
    private static final int RESTARTS = 2;

    /** The server's own, and MINA's. */
    private static final Pattern CORE_THREAD = Pattern.compile("(ami-|NioSocketAcceptor-|NioProcessor-).*");

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Test
    public void aRunningPackServesAgainAfterARestartOfTheCore() throws Exception {
        Lab lab = new Lab(context);
        Bundle weather = lab.start("scenario:weather", TestBundle.weather());
        long actionsBefore = 0;
        for (int restart = 0; restart <= RESTARTS; restart++) {
            try (AmiClient client = lab.login()) {
                Lab.awaitShipped(client);
                Lab.awaitKnown(client, "Weather");
                Lab.awaitKnown(client, "WeatherDump");
                assertEquals(
                        "21.5", client.ask("Action: Weather", "Station: Oslo").header("Celsius"));
                AmiMessage dump = client.ask("Action: WeatherDump");
                assertTrue("a fresh datastore", dump.lines().contains("Dump 1 of this session"));
                long actions = listed(client);
                assertTrue("each action once", actionsBefore == 0 || actionsBefore == actions);
                actionsBefore = actions;
                assertEquals(1, lab.service(ManagerService.class).hooks().size());

                lab.core().stop();
                client.awaitEnd(Lab.SOON);
                assertEquals("the pack does not notice", Bundle.ACTIVE, weather.getState());
                await(Lab.SOON, "the pack holds nothing of the core", () -> !usesCore(lab, weather));
                await(
                        Lab.SOON,
                        () -> "no thread is left of " + coreThreads(),
                        () -> coreThreads().isEmpty());
                lab.core().start();
            }
        }
        weather.uninstall();
    }

    private static long listed(AmiClient client) {
        return client.ask("Action: ListCommands").lines().stream()
                .filter(line -> line.contains("(Priv: "))
                .count();
    }

    private static List<String> coreThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> CORE_THREAD.matcher(name).matches())
                .toList();
    }

    private static boolean usesCore(Lab lab, Bundle user) {
        ServiceReference<?>[] used = user.getServicesInUse();
        return used != null
                && Arrays.stream(used).anyMatch(reference -> lab.core().equals(reference.getBundle()));
    }
}
