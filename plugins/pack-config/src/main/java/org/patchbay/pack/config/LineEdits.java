package org.patchbay.pack.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.conf.ConfLine;
import org.patchbay.api.conf.ConfLine.Kind;
import org.patchbay.api.conf.ConfSection;

/** Changes of the lines of one category: Update, Delete, Append and Insert (specification 15). */
final class LineEdits {
    private static final String PROBLEM = "Problem with category, value, or line (if required)";

    private final ConfigFile file;
    private final ConfigEdit edit;
    private final int at;
    private final ConfSection section;
    private final Category category;

    private LineEdits(ConfigFile file, ConfigEdit edit) throws ActionException {
        this.file = file;
        this.edit = edit;
        this.at = file.indexOf(edit.category()).orElseThrow(() -> new ActionException("Given category does not exist"));
        this.section = file.reading().sections().get(at);
        this.category = Category.of(section);
    }

    static void update(ConfigFile file, ConfigEdit edit) throws ActionException {
        require(ConfText.isKey(edit.key()) && ConfText.isOneLine(edit.value()), PROBLEM);
        require(new LineEdits(file, edit).update(), "Update did not complete successfully");
    }

    static void delete(ConfigFile file, ConfigEdit edit) throws ActionException {
        require(!edit.key().isEmpty() || !edit.line().isEmpty(), PROBLEM);
        LineEdits edits = new LineEdits(file, edit);
        require(edits.delete(edits.chosen()), "Delete did not complete successfully");
    }

    static void append(ConfigFile file, ConfigEdit edit) throws ActionException {
        require(ConfText.isKey(edit.key()) && ConfText.isOneLine(edit.value()), PROBLEM);
        boolean arrow = edit.marked() || edit.match().equalsIgnoreCase("object");
        require(new LineEdits(file, edit).append(edit.plainValue(), arrow), "Append did not complete successfully");
    }

    static void insert(ConfigFile file, ConfigEdit edit) throws ActionException {
        boolean whole = ConfText.isKey(edit.key()) && !edit.line().isEmpty();
        require(whole && ConfText.isOneLine(edit.value()), PROBLEM);
        LineEdits edits = new LineEdits(file, edit);
        Optional<Integer> index = edit.index();
        // What is no number is passed over in silence, as Asterisk does it.
        if (index.isPresent()) {
            int place = index.get() < 0 ? 1 : index.get();
            require(edits.insert(place, edit.value().trim(), false), PROBLEM);
        }
    }

    private static void require(boolean condition, String refusal) throws ActionException {
        if (!condition) {
            throw new ActionException(refusal);
        }
    }

    private Predicate<Reading> saying(Category wanted) {
        int sections = file.reading().sections().size();
        return next -> next.sections().size() == sections
                && Category.of(next.sections().get(at)).equals(wanted);
    }

    private Optional<ConfLine> own(int index) {
        return file.reading().own(section, section.entries().get(index));
    }

    /** An inherited line cannot be changed here: a line of our own outweighs it, as it would in a saved file. */
    private boolean update() {
        int index = 0;
        while (index < category.pairs().size() && !edit.meets(category.pairs().get(index))) {
            index++;
        }
        if (index == category.pairs().size()) {
            return false;
        }
        Category.Pair pair = new Category.Pair(edit.key(), edit.plainValue());
        Optional<ConfLine> line = own(index);
        if (line.isEmpty()) {
            return insert(0, pair.value(), edit.marked());
        }
        boolean arrow = edit.marked() || line.get().operator().equals("=>");
        Predicate<Reading> wanted = line.get().operator().equals("+=")
                ? next -> Category.of(next.sections().get(at)).pairs().contains(pair)
                : saying(category.replaced(index, pair));
        return file.attempt(
                set -> ConfigFile.replace(set, line.get(), ConfText.entry(pair.key(), arrow, pair.value())), wanted);
    }

    private Set<Integer> chosen() {
        Set<Integer> chosen = new HashSet<>();
        if (!edit.line().isEmpty()) {
            edit.index()
                    .filter(index -> index >= 0 && index < category.pairs().size())
                    .ifPresent(chosen::add);
            return chosen;
        }
        for (int index = 0; index < category.pairs().size(); index++) {
            if (edit.meets(category.pairs().get(index))) {
                chosen.add(index);
            }
        }
        return chosen;
    }

    /** What a category has inherited cannot be deleted from it. */
    private boolean delete(Set<Integer> indexes) {
        LineRemoval lines = new LineRemoval();
        Set<Integer> going = new HashSet<>();
        for (int index : indexes) {
            own(index).ifPresent(line -> {
                lines.add(line);
                going.add(index);
            });
        }
        return !going.isEmpty() && file.attempt(lines::from, saying(category.without(going)));
    }

    /** In front of the line of that index, or of the first own one behind it. */
    private boolean insert(int index, String value, boolean arrow) {
        for (int place = index; place < category.pairs().size(); place++) {
            Optional<ConfLine> line = own(place);
            if (line.isPresent()) {
                return add(line.get(), 0, place, value, arrow);
            }
        }
        return append(value, arrow);
    }

    /** Behind its last line, if can be in the file where it begins; includes may have brought later ones. */
    private boolean append(String value, boolean arrow) {
        String home = file.reading().head(section).file();
        List<ConfLine> all = new ArrayList<>(file.reading().lines());
        all.removeIf(line -> !line.section().equals(section.origin()));
        Set<ConfLine> places = new LinkedHashSet<>();
        last(all, line -> line.file().equals(home) && isContent(line)).ifPresent(places::add);
        last(all, line -> line.file().equals(home) && (isContent(line) || line.kind() == Kind.DIRECTIVE))
                .ifPresent(places::add);
        last(all, LineEdits::isContent).ifPresent(places::add);
        return places.stream().anyMatch(line -> add(line, 1, category.pairs().size(), value, arrow));
    }

    private static boolean isContent(ConfLine line) {
        return line.kind() == Kind.ENTRY || line.kind() == Kind.SECTION;
    }

    private static Optional<ConfLine> last(List<ConfLine> lines, Predicate<ConfLine> wanted) {
        return lines.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private boolean add(ConfLine neighbour, int below, int index, String value, boolean arrow) {
        String text = ConfText.entry(edit.key(), arrow, value);
        return file.attempt(
                set -> set.change(
                        neighbour.file(), set.document(neighbour.file()).before(neighbour.number() + below, text)),
                saying(category.with(index, new Category.Pair(edit.key(), value))));
    }
}
