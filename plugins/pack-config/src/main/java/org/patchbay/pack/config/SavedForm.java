package org.patchbay.pack.config;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.patchbay.api.conf.ConfLine;

/** How files look that have been saved (specification 15): a head of comments, and every line in its plain form. */
final class SavedForm {
    private static final Pattern OLD_HEAD =
            Pattern.compile(";!\\s*(Automatically generated.*|Filename:.*|Generator:.*|Creation Date:.*)?");

    /** As C prints a time. */
    private static final DateTimeFormatter CTIME = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US);

    /** More blank lines than these are not kept. */
    private static final int MAX_BLANK = 4;

    private final ZonedDateTime now;
    private final Function<String, Path> target;

    /**
     * The form of one save.
     *
     * @param now the time of the save
     * @param target where the file of a name goes to
     */
    SavedForm(ZonedDateTime now, Function<String, Path> target) {
        this.now = now;
        this.target = target;
    }

    Document of(String file, Document document, Reading reading) {
        Map<Integer, ConfLine> lines = new HashMap<>();
        reading.lines().stream()
                .filter(line -> line.file().equals(file))
                .forEach(line -> lines.putIfAbsent(line.number(), line));
        List<String> saved = new ArrayList<>(head(file));
        int blank = 0;
        for (int number = oldHead(document) + 1; number <= document.lines().size(); number++) {
            String text = document.lines().get(number - 1);
            ConfLine line = lines.get(number);
            boolean inComment = line == null || line.touchesBlockComment();
            blank = inComment || !text.isBlank() ? 0 : blank + 1;
            if (blank <= MAX_BLANK) {
                saved.add(inComment ? text : plain(line, text));
            }
        }
        return document.saying(saved);
    }

    private List<String> head(String file) {
        Path path = target.apply(file);
        return List.of(
                ";!",
                ";! Automatically generated configuration file",
                ";! Filename: " + path.getFileName() + " (" + path + ")",
                ";! Generator: Manager",
                ";! Creation Date: " + CTIME.format(now),
                ";!");
    }

    private static int oldHead(Document document) {
        int lines = 0;
        while (lines < document.lines().size()
                && OLD_HEAD.matcher(document.lines().get(lines)).matches()) {
            lines++;
        }
        return lines;
    }

    private static String plain(ConfLine line, String text) {
        return switch (line.kind()) {
            case SECTION -> ConfText.around(line, ConfText.section(line.name(), line.options()));
            case ENTRY ->
                line.operator().equals("+=")
                        ? text
                        : ConfText.around(
                                line,
                                ConfText.entry(line.name(), line.operator().equals("=>"), line.value()));
            default -> text;
        };
    }
}
