package org.patchbay.scenarios;

import static org.junit.Assume.assumeTrue;
import static org.patchbay.testkit.Await.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a screen, logged in to the console of a server. */
final class Browser implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of(
            "/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver");

    private final ChromeDriver driver;
    private final String root;

    private Browser(ChromeDriver driver, String root) {
        this.driver = driver;
        this.root = root;
    }

    /** Skips the test where there is no browser. */
    static void assumeInstalled() {
        assumeTrue(
                "SKIPPED: there is no Chromium with its driver (Debian: apt-get install chromium chromium-driver)",
                installed(BROWSERS).isPresent() && installed(DRIVERS).isPresent());
    }

    private static Optional<String> installed(List<String> places) {
        return places.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst();
    }

    static Browser open(int port, String user, String password) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed(BROWSERS).orElseThrow());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(installed(DRIVERS).orElseThrow()))
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Authorization", "Basic " + login)));
        return new Browser(driver, "http://127.0.0.1:" + port + "/system/console/");
    }

    /** What the user prefers: {@code light} or {@code dark}. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), height));
    }

    void go(String page) {
        driver.get(root + page);
    }

    String title() {
        return driver.getTitle();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What stands there; the empty text while it is being drawn anew. */
    String text(String css) {
        try {
            return all(css).stream().map(WebElement::getText).reduce("", (a, b) -> a + "\n" + b);
        } catch (StaleElementReferenceException e) {
            return "";
        }
    }

    void awaitText(String css, String text) {
        await(SOON, css + " says " + text, () -> text(css).contains(text));
    }

    /** Lists are drawn anew every few seconds: what was found may be gone when it is clicked. */
    void click(String css) {
        await(SOON, css + " can be clicked", () -> {
            try {
                find(css).click();
                return true;
            } catch (StaleElementReferenceException | NoSuchElementException e) {
                return false;
            }
        });
    }

    void acceptQuestion() {
        driver.switchTo().alert().accept();
    }

    Object script(String text) {
        return driver.executeScript(text);
    }

    /** What the browser complained about since the last time. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Names of controls that say nothing to who does not see them. */
    List<String> namelessControls() {
        return Stream.of("button", "input", "select", "textarea", "a")
                .flatMap(name -> all("#patchbay " + name).stream())
                .filter(control -> control.getAccessibleName().isBlank())
                .map(control -> control.getDomProperty("outerHTML"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
