package org.patchbay.scenarios.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A configuration that recordings ask for: the files all have in common, overlaid by its own.
 *
 * @param name such as {@code base}
 * @param files the text of each file by its name
 */
public record Profile(String name, Map<String, String> files) {
    private static final Pattern SECTION = Pattern.compile("\\[([^]]*)](?:\\((.*)\\))?.*");
    private static final Pattern SECRET = Pattern.compile("secret\\s*=>?\\s*(.*)");

    /**
     * Reads a profile.
     *
     * @param conf the folder of all profiles
     * @param name the profile
     * @return the profile
     * @throws IOException if a file cannot be read
     */
    public static Profile read(Path conf, String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path folder : List.of(conf.resolve("common"), conf.resolve(name))) {
            try (Stream<Path> content = Files.list(folder)) {
                for (Path file : content.toList()) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return new Profile(name, Map.copyOf(files));
    }

    /**
     * Writes the files with their placeholders replaced.
     *
     * @param folder where to, made if need be
     * @param placeholders what each stands for, such as the port for {@code @AMIPORT@}
     * @throws IOException if a file cannot be written, or a placeholder is left
     */
    public void write(Path folder, Map<String, String> placeholders) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            String text = file.getValue();
            for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
                text = text.replace(placeholder.getKey(), placeholder.getValue());
            }
            Matcher left = Pattern.compile("@[A-Z]+@").matcher(text);
            if (left.find()) {
                throw new IOException(name + "/" + file.getKey() + " has the placeholder " + left.group());
            }
            Files.writeString(folder.resolve(file.getKey()), text);
        }
    }

    /**
     * The accounts' secrets, as far as the recordings ask for them: templates are followed, included files are not.
     *
     * @return the secret of each section by its name in small letters; the empty text where it has none
     */
    public Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>();
        String section = "";
        for (String line : files.getOrDefault("manager.conf", "").split("\n")) {
            String text = line.split(";", 2)[0].trim();
            Matcher begin = SECTION.matcher(text);
            Matcher secret = SECRET.matcher(text);
            if (begin.matches()) {
                section = begin.group(1).toLowerCase(Locale.ROOT);
                secrets.putIfAbsent(section, "");
                for (String template :
                        begin.group(2) == null ? new String[0] : begin.group(2).split(",")) {
                    String inherited = secrets.getOrDefault(template.toLowerCase(Locale.ROOT), "");
                    secrets.merge(section, inherited, (old, other) -> other.isEmpty() ? old : other);
                }
            } else if (secret.matches()) {
                secrets.put(section, secret.group(1));
            }
        }
        return Map.copyOf(secrets);
    }
}
