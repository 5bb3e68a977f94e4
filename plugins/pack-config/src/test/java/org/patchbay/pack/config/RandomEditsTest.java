package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.message.AmiMessage;

/** Whatever is done to a file, in whatever order: it reads as a plain list of lists would, and no remark is lost. */
public class RandomEditsTest {
    private static final long SEED = 20_260_214L;
    private static final int FILES = 60;
    private static final int EDITS = 25;
    private static final List<String> ACTIONS = List.of(
            "NewCat", "RenameCat", "DelCat", "EmptyCat", "Update", "Update", "Delete", "Append", "Append", "Insert");
    private static final List<String> NAMES = List.of("one", "Two", "three;3", "four four", "#5", "vi(6)");
    private static final List<String> KEYS = List.of("a", "B", "c;d", "[e]", "#f", "\\g", "h i", "j+");
    private static final List<String> VALUES =
            List.of("1", "", "x ; y", "a\\", ">z", "[q]", "#include x", "\"s\"", ";--", "= 2", "caf\u00e9");

    @Rule
    public final Etc etc = new Etc();

    private final Random random = new Random(SEED);

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    public void anySequenceOfEditsReadsBackAndKeepsRemarksAndOrder() {
        int done = 0;
        for (int file = 0; file < FILES; file++) {
            Expected expected = new Expected();
            List<String> remarks = writeAFile(expected);
            for (int edit = 0; edit < EDITS; edit++) {
                List<String> step = step(expected);
                AmiMessage answer = etc.update(step.toArray(String[]::new));
                boolean success = answer.header("Response").equals("Success");
                assertEquals(
                        "seed " + SEED + ", file " + file + ", " + step + "\n" + etc.text("x.conf"),
                        expected.apply(step),
                        success);
                assertEquals("after " + step + "\n" + etc.text("x.conf"), expected.shown(), etc.shown());
                done += success ? 1 : 0;
            }
            assertEquals(remarks, remarksOf(etc.text("x.conf")));
        }
        assertTrue("only " + done + " edits were possible", done > FILES * EDITS / 3);
    }

    /** Remarks stand where no deletion takes them along: above the first section, and behind the lines of each. */
    private List<String> writeAFile(Expected expected) {
        StringBuilder text = new StringBuilder("; remark top\n");
        for (String name : NAMES.subList(0, random.nextInt(4))) {
            expected.create(name, expected.names().size());
            text.append(ConfText.section(name, List.of())).append('\n');
            for (int line = random.nextInt(5); line > 0; line--) {
                String key = any(KEYS);
                String value = any(VALUES);
                expected.append(name, key, value);
                text.append(ConfText.entry(key, random.nextBoolean(), value)).append('\n');
            }
            text.append(any(List.of("; remark behind ", ";-- block\n[hidden]\n--;; remark behind ")))
                    .append(name);
            text.append(any(List.of("\n", "\n\n", "\n\n\n")));
        }
        etc.write("x.conf", text.toString());
        assertEquals(expected.shown(), etc.shown());
        return remarksOf(text.toString());
    }

    private static List<String> remarksOf(String text) {
        return text.lines().filter(line -> line.contains("remark")).collect(Collectors.toList());
    }

    private List<String> step(Expected expected) {
        String action = any(ACTIONS);
        boolean sure = !expected.names().isEmpty() && random.nextInt(4) > 0;
        String category = sure ? any(expected.names()).toUpperCase(Locale.ROOT) : any(NAMES);
        List<String> step = new ArrayList<>(List.of(Etc.step(action, "Cat: " + category)));
        String match = action.equals("NewCat") ? any(NAMES) : any(VALUES);
        if (random.nextInt(4) == 0) {
            step.add("Match-000000: " + match);
        }
        if (action.equals("RenameCat")) {
            String free = NAMES.stream()
                    .filter(name -> !expected.names().contains(name))
                    .findFirst()
                    .orElse("");
            step.add("Value-000000: " + free);
        } else {
            step.add("Var-000000: " + any(KEYS));
            step.add("Value-000000: " + any(VALUES));
        }
        if (action.equals("Insert") || action.equals("Delete") && random.nextBoolean()) {
            step.add("Line-000000: " + random.nextInt(6));
        }
        return step;
    }

    /** What the steps mean, without a file: specification 15 on lists. */
    private static final class Expected {
        private final List<String> names = new ArrayList<>();
        private final List<List<Category.Pair>> lines = new ArrayList<>();

        List<String> names() {
            return names;
        }

        void create(String name, int place) {
            names.add(place, name);
            lines.add(place, new ArrayList<>());
        }

        void append(String name, String key, String value) {
            lines.get(indexOf(name)).add(new Category.Pair(key, value));
        }

        private int indexOf(String name) {
            List<String> lower = names.stream().map(String::toLowerCase).toList();
            return lower.indexOf(name.toLowerCase());
        }

        String shown() {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < names.size(); at++) {
                text.append(" [").append(names.get(at)).append(']');
                lines.get(at)
                        .forEach(pair ->
                                text.append(' ').append(pair.key()).append('=').append(pair.value()));
            }
            return text.toString().trim();
        }

        boolean apply(List<String> step) {
            ConfigEdit edit = ConfigEdit.of(AmiMessage.ofLines(step)).get(0);
            try {
                apply(edit);
                return true;
            } catch (ActionException e) {
                return false;
            }
        }

        private void apply(ConfigEdit edit) throws ActionException {
            int at = indexOf(edit.category());
            if (edit.action().equals("newcat")) {
                int place = edit.match().isEmpty() ? names.size() : indexOf(edit.match());
                refuseIf(at >= 0 || place < 0);
                create(edit.category(), place);
                return;
            }
            refuseIf(at < 0);
            switch (edit.action()) {
                case "renamecat" -> {
                    refuseIf(edit.value().isEmpty());
                    names.set(at, edit.value());
                }
                case "delcat" -> {
                    names.remove(at);
                    lines.remove(at);
                }
                case "emptycat" -> lines.get(at).clear();
                default -> change(lines.get(at), edit);
            }
        }

        private static void change(List<Category.Pair> pairs, ConfigEdit edit) throws ActionException {
            Category.Pair pair = new Category.Pair(edit.key(), edit.plainValue());
            switch (edit.action()) {
                case "append" -> pairs.add(pair);
                case "insert" ->
                    pairs.add(
                            Math.min(pairs.size(), edit.index().orElseThrow()),
                            new Category.Pair(edit.key(), edit.value()));
                case "delete" -> {
                    int before = pairs.size();
                    edit.index()
                            .ifPresentOrElse(
                                    index -> {
                                        if (index < before) {
                                            pairs.remove((int) index);
                                        }
                                    },
                                    () -> pairs.removeIf(edit::meets));
                    refuseIf(pairs.size() == before);
                }
                default -> {
                    int index = 0;
                    while (index < pairs.size() && !edit.meets(pairs.get(index))) {
                        index++;
                    }
                    refuseIf(index == pairs.size());
                    pairs.set(index, pair);
                }
            }
        }

        private static void refuseIf(boolean condition) throws ActionException {
            if (condition) {
                throw new ActionException("no");
            }
        }
    }
}
