package org.patchbay.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.shell.output.Column;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Table;

/** {@code packs}: what lies in the deploy folder, and what became of it. */
final class Packs implements Command {
    private static final Column FILE = Column.text("file", "FILE");
    private static final Column STATE = Column.text("state", "STATE");
    private static final Column BUNDLE = Column.words("bundle", "BUNDLE");

    private final Supplier<List<DeployedFile>> files;

    Packs(Supplier<List<DeployedFile>> files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "packs";
    }

    @Override
    public Usage usage() {
        return Usage.of("What lies in deploy/, what became of it, and what to do.")
                .json()
                .details("All bundles of the server: felix:lb");
    }

    @Override
    public void run(Words words, Screen screen) {
        List<DeployedFile> all = files.get();
        if (words.json()) {
            screen.show(complete(all), "");
        } else {
            screen.show(brief(all), "There are no packs, or the deploy doctor is not there.");
            all.stream()
                    .filter(file -> !file.problem().isEmpty())
                    .forEach(file -> screen.line(file.file() + ": " + file.problem() + " " + file.remedy()));
        }
    }

    private static Table complete(List<DeployedFile> files) {
        Table table =
                new Table(FILE, STATE, BUNDLE, Column.words("problem", "PROBLEM"), Column.words("remedy", "REMEDY"));
        files.forEach(file -> table.row(file.file(), state(file), file.bundle(), file.problem(), file.remedy()));
        return table;
    }

    /** Problem and remedy are too long for a table, and too important to be cut. */
    private static Table brief(List<DeployedFile> files) {
        Table table = new Table(FILE, STATE, BUNDLE);
        files.forEach(file -> table.row(file.file(), state(file), file.bundle()));
        return table;
    }

    private static String state(DeployedFile file) {
        return file.state().name().toLowerCase(Locale.ROOT);
    }
}
