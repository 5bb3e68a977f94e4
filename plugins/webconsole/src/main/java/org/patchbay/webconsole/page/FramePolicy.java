package org.patchbay.webconsole.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.webconsole.servlet.AbstractServlet;

/**
 * What the browser may load on our pages: what comes from this server, no script that stands in the page, except those
 * that the console's own frame has. Those are known by their hashes, so that nothing else gets in.
 */
public final class FramePolicy {
    private static final String TEMPLATE = "/templates/main_header.html";
    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"text/javascript\">(.*?)</script>", Pattern.DOTALL);
    private static final String REST = "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
            + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final List<String> scripts;

    FramePolicy(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /** The policy for the frame of the console that runs. */
    public static FramePolicy ofConsole() {
        URL template = AbstractServlet.class.getResource(TEMPLATE);
        if (template == null) {
            return new FramePolicy(List.of());
        }
        try (InputStream in = template.openStream()) {
            return ofTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new FramePolicy(List.of());
        }
    }

    /** The policy for a frame with that head. */
    static FramePolicy ofTemplate(String head) {
        List<String> scripts = new ArrayList<>();
        // As browsers read it.
        Matcher matcher = SCRIPT.matcher(head.replace("\r\n", "\n"));
        while (matcher.find()) {
            scripts.add(matcher.group(1));
        }
        return new FramePolicy(scripts);
    }

    String header(String root, String label) {
        StringBuilder header = new StringBuilder("default-src 'none'; script-src 'self'");
        for (String script : scripts) {
            String text = script.replace("${appRoot}", root).replace("${head.label}", label);
            header.append(" 'sha256-").append(hash(text)).append('\'');
        }
        return header.append(REST).toString();
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
