package org.patchbay.pack.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.conf.ConfLine;
import org.patchbay.api.conf.ConfLine.Kind;
import org.patchbay.api.conf.ConfSection;

/** Changes of whole categories: NewCat, RenameCat, DelCat and EmptyCat (specification 15). */
final class CategoryEdits {
    private static final String CREATE = "Create category did not complete successfully";
    private static final String PROBLEM = "Problem with category, value, or line (if required)";

    private CategoryEdits() {}

    static void create(ConfigFile file, ConfigEdit edit) throws ActionException {
        String name = edit.category();
        require(ConfText.isName(name) && file.indexOf(name).isEmpty(), CREATE);
        List<Category> wanted = new ArrayList<>(file.reading().categories());
        String head = ConfText.section(name, List.of());
        if (edit.match().isEmpty()) {
            wanted.add(new Category(name, List.of()));
            require(file.attempt(set -> addAtEnd(set, file.name(), head), saying(wanted)), CREATE);
            return;
        }
        int at = file.indexOf(edit.match()).orElseThrow(() -> new ActionException(CREATE));
        wanted.add(at, new Category(name, List.of()));
        ConfLine next = file.reading().head(file.reading().sections().get(at));
        int number = topOfRemarks(file, next);
        require(
                file.attempt(
                        set -> set.change(next.file(), set.document(next.file()).before(number, head)), saying(wanted)),
                CREATE);
    }

    private static void addAtEnd(FileSet set, String name, String head) {
        Document document = set.document(name);
        int end = document.lines().size();
        boolean apart = end == 0 || document.lines().get(end - 1).isBlank();
        set.change(name, apart ? document.before(end + 1, head) : document.before(end + 1, "", head));
    }

    /** Remarks directly above a section are its own: nothing comes in between. */
    private static int topOfRemarks(ConfigFile file, ConfLine head) {
        List<String> lines = file.document(head.file()).lines();
        int top = head.number();
        while (top > 1 && isRemark(lines.get(top - 2).trim())) {
            top--;
        }
        return top;
    }

    private static boolean isRemark(String line) {
        return line.startsWith(";") && !line.startsWith(";!") && !line.contains("--");
    }

    static void rename(ConfigFile file, ConfigEdit edit) throws ActionException {
        require(ConfText.isName(edit.value()), PROBLEM);
        int at = file.indexOf(edit.category()).orElseThrow(() -> new ActionException("Given category does not exist"));
        List<Category> wanted = new ArrayList<>(file.reading().categories());
        wanted.set(at, wanted.get(at).named(edit.value()));
        ConfSection section = file.reading().sections().get(at);
        require(file.attempt(set -> rename(set, file.reading(), section, edit.value()), saying(wanted)), PROBLEM);
    }

    /** The sections that build on it, or go on with it, have to know it by its new name. */
    private static void rename(FileSet set, Reading reading, ConfSection section, String next) {
        boolean first = reading.head(section.name())
                .map(head -> head.origin().equals(section.origin()))
                .orElse(false);
        for (ConfLine line : reading.lines()) {
            if (line.kind() == Kind.SECTION) {
                String name = line.section().equals(section.origin()) ? next : line.name();
                List<String> options = line.options().stream()
                        .map(option -> first && option.equalsIgnoreCase(section.name()) ? next : option)
                        .toList();
                if (!name.equals(line.name()) || !options.equals(line.options())) {
                    ConfigFile.replace(set, line, ConfText.section(name, options));
                }
            }
        }
    }

    static void delete(ConfigFile file, ConfigEdit edit) throws ActionException {
        String refusal = "Delete category did not complete successfully";
        ConfLine head = file.indexOf(edit.category())
                .map(at -> file.reading().head(file.reading().sections().get(at)))
                .or(() -> file.reading().head(edit.category()))
                .orElseThrow(() -> new ActionException(refusal));
        List<Category> wanted = new ArrayList<>(file.reading().categories());
        indexOfHead(file, head).ifPresent(at -> wanted.remove((int) at));
        LineRemoval lines = content(file.reading(), head.section());
        file.reading().own(head.section(), Kind.SECTION).forEach(lines::add);
        require(file.attempt(lines::from, saying(wanted)), refusal);
    }

    private static Optional<Integer> indexOfHead(ConfigFile file, ConfLine head) {
        List<ConfSection> sections = file.reading().sections();
        for (int at = 0; at < sections.size(); at++) {
            if (sections.get(at).origin().equals(head.origin())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    static void empty(ConfigFile file, ConfigEdit edit) throws ActionException {
        String refusal = "Empty category did not complete successfully";
        int at = file.indexOf(edit.category()).orElseThrow(() -> new ActionException(refusal));
        ConfSection section = file.reading().sections().get(at);
        LineRemoval lines = content(file.reading(), section.origin());
        require(lines.isEmpty() || file.attempt(lines::from, next -> isEmpty(next, at)), refusal);
    }

    /** It may still have what it inherits. */
    private static boolean isEmpty(Reading reading, int at) {
        ConfSection section = reading.sections().get(at);
        return section.entries().stream()
                .noneMatch(entry -> reading.own(section, entry).isPresent());
    }

    /** The lines of a section, and the remarks between them. Those behind the last line may belong to what follows. */
    private static LineRemoval content(Reading reading, String section) {
        LineRemoval content = new LineRemoval();
        List<ConfLine> between = new ArrayList<>();
        for (ConfLine line : reading.lines()) {
            boolean own = line.section().equals(section);
            if (!own || line.kind() == Kind.SECTION || line.kind() == Kind.DIRECTIVE) {
                between.clear();
            } else if (line.kind() == Kind.NOTHING) {
                between.add(line);
            } else {
                between.stream().filter(remark -> !remark.touchesBlockComment()).forEach(content::add);
                between.clear();
                content.add(line);
            }
        }
        return content;
    }

    private static Predicate<Reading> saying(List<Category> wanted) {
        return next -> next.categories().equals(wanted);
    }

    private static void require(boolean condition, String refusal) throws ActionException {
        if (!condition) {
            throw new ActionException(refusal);
        }
    }
}
