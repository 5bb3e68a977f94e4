package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.StaleElementReferenceException;
import org.patchbay.testkit.AmiClient;

/**
 * Each page in a real browser, in light and dark, wide and narrow, with what it promises. With the system property
 * {@code scenarios.pictures} it leaves a picture of each page in that folder.
 */
public class ConsolePagesIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> PAGES = List.of("overview", "sessions", "actions", "events", "accounts", "packs");

    @Rule
    public final ServerProcess server = new ServerProcess();

    private Browser browser;

    @BeforeClass
    public static void needABrowser() {
        Browser.assumeInstalled();
    }

    @Before
    public void open() throws Exception {
        String password = server.consolePassword();
        browser = Browser.open(server.consolePort(), "admin", password);
        await(SOON, "the console knows the new password and the pages", () -> {
            browser.go("patchbay-overview");
            return browser.title().contains("Overview");
        });
        // Until then it was refused.
        browser.complaints();
    }

    @After
    public void close() {
        browser.close();
    }

    private void go(String page) {
        browser.go("patchbay-" + page);
        browser.awaitText(".pb-tabs [aria-current]", page.substring(0, 1).toUpperCase(Locale.ROOT) + page.substring(1));
    }

    private static void raise(AmiClient client, String name, int count) {
        for (int i = 0; i < count; i++) {
            client.ask("Action: UserEvent", "UserEvent: " + name, "Number: " + i);
        }
    }

    @Test
    public void everyPageIsThereInLightAndDarkAndNarrow() throws Exception {
        Optional<Path> pictures = Optional.ofNullable(System.getProperty("scenarios.pictures"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        try (AmiClient client = server.login()) {
            client.ask(
                    "Action: Originate", "Channel: Local/600@default", "Application: Wait", "Data: 5", "Async: true");
            for (String scheme : List.of("light", "dark")) {
                browser.prefer(scheme);
                for (String page : PAGES) {
                    browser.size(1280, 900);
                    go(page);
                    raise(client, "Door", 5);
                    browser.awaitText("#pb-main .pb-card", "");
                    await(
                            SOON,
                            page + " shows something",
                            () -> browser.all("#pb-main tbody tr").size() > 0);
                    prepare(page, client);
                    browser.script("scrollTo(0, 0)");
                    if (pictures.isPresent()) {
                        browser.picture(pictures.get().resolve("console-" + page + "-" + scheme + ".png"));
                    }
                    assertEquals(List.of(), namelessControls());
                    browser.size(390, 800);
                    assertFits(page);
                    if (pictures.isPresent() && page.equals("overview")) {
                        browser.picture(pictures.get().resolve("console-telephone-" + scheme + ".png"));
                    }
                }
            }
        }
        assertEquals(List.of(), browser.complaints());
    }

    /** Lists are drawn anew while one looks at them. */
    private List<String> namelessControls() {
        AtomicReference<List<String>> found = new AtomicReference<>();
        await(SOON, "the page stands still for a moment", () -> {
            try {
                found.set(browser.namelessControls());
                return true;
            } catch (StaleElementReferenceException e) {
                return false;
            }
        });
        return found.get();
    }

    private void prepare(String page, AmiClient client) {
        if (page.equals("actions")) {
            browser.click("[data-key^='Originate@']");
            browser.awaitText("#pb-main", "Try Originate");
        }
        if (page.equals("events")) {
            await(SOON, "events are seen", () -> {
                raise(client, "Door", 3);
                return browser.text("#pb-tail").contains("UserEvent");
            });
        }
        if (page.equals("sessions")) {
            browser.click("[data-key^='s']");
            browser.awaitText("#pb-main", "May see");
        }
    }

    /** On a telephone nothing but tables is wider than the screen, and those have a bar of their own. */
    private void assertFits(String page) {
        Number wide = (Number) browser.script("return document.documentElement.scrollWidth - innerWidth");
        assertTrue(page + " is " + wide + " pixels too wide", wide.intValue() <= 0);
    }

    @Test
    public void valuesChangeWhileThePageIsOpen() throws Exception {
        go("overview");
        browser.script("window.sameDocument = true");
        browser.awaitText("#pb-tiles", "Sessions\n0");
        try (AmiClient client = server.login()) {
            browser.awaitText("#pb-tiles", "Sessions\n1");
            raise(client, "Tick", 50);
            browser.awaitText("#pb-tiles", "Events\n5");
            await(
                    SOON,
                    "the chart of events rises",
                    () -> browser.all("#pb-charts .pb-area").size() > 0);
        }
        browser.awaitText("#pb-tiles", "Sessions\n0");
        assertEquals(true, browser.script("return window.sameDocument === true"));
    }

    @Test
    public void kickEndsTheSession() throws Exception {
        try (AmiClient client = server.login()) {
            go("sessions");
            browser.awaitText("#pb-main", ServerHome.USER);
            browser.click("[data-key^='k']");
            browser.acceptQuestion();
            browser.awaitText("#pb-said", "has been ended");
            browser.awaitText("#pb-main", "No session.");
            client.awaitEnd(SOON);
        }
    }

    @Test
    public void anEventIsSeenFilteredPausedAndUnfolded() throws Exception {
        go("events");
        browser.find("#pb-text").sendKeys("needle");
        await(
                SOON,
                "the filter is in force",
                () -> !browser.all("#pb-tail[data-text='needle']").isEmpty());
        try (AmiClient client = server.login()) {
            await(SOON, "the filter holds", () -> {
                raise(client, "Hay", 1);
                raise(client, "Needle", 1);
                return browser.text("#pb-tail").contains("Needle");
            });
            browser.click("#pb-pause");
            String before = browser.text("#pb-tail");
            await(SOON, "events wait", () -> {
                raise(client, "Needle", 1);
                return browser.text("#pb-counted").contains("waiting");
            });
            assertEquals(before, browser.text("#pb-tail"));
            browser.click("#pb-pause");
            browser.click("#pb-tail summary");
            browser.awaitText("#pb-tail pre", "UserEvent: Needle");
        }
        assertFalse(
                browser.text("#pb-tail").lines().limit(3).toList().toString().contains("Hay"));
    }

    @Test
    public void anActionIsTriedAsAnAccount() {
        go("actions");
        browser.click("[data-key^='Ping@']");
        browser.awaitText("#pb-main", "Try Ping");
        browser.click("button[type=submit]");
        browser.awaitText("#pb-main pre", "Ping: Pong");
        go("overview");
        browser.awaitText("#pb-main", "try action");
    }

    @Test
    public void aPackIsStoppedStartedRemovedAndInstalledAgain() throws Exception {
        try (AmiClient client = server.login()) {
            Lab.awaitKnown(client, "DBPut");
            go("packs");
            browser.click("[data-key='pack-stoppack-database.jar']");
            browser.acceptQuestion();
            Lab.awaitUnknown(client, "DBPut");
            browser.click("[data-key='pack-startpack-database.jar']");
            Lab.awaitKnown(client, "DBPut");
            browser.click("[data-key='pack-removepack-database.jar']");
            browser.acceptQuestion();
            Lab.awaitUnknown(client, "DBPut");
            browser.click("[data-key='ipack-database.jar']");
            Lab.awaitKnown(client, "DBPut");
        }
    }

    @Test
    public void theAccountsPageSaysWhoMayCallWhat() {
        go("accounts");
        browser.find("#pb-action").sendKeys("Ping");
        browser.click("button[type=submit]");
        browser.awaitText("#pb-main", "Who may call Ping");
        browser.awaitText("#pb-main .pb-good", "yes");
    }
}
