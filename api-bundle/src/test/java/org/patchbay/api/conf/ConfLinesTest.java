package org.patchbay.api.conf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** The lines of a file as they are written, for those who change them; and files that come from memory. */
public class ConfLinesTest {
    private final Map<String, String> files = new HashMap<>();
    private final List<ConfLine> lines = new ArrayList<>();

    private final ConfSource source = new ConfSource() {
        @Override
        public byte[] read(String name) throws IOException {
            if (!files.containsKey(name)) {
                throw new NoSuchFileException(name);
            }
            return files.get(name).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<String> find(String target) {
            return files.containsKey(target) ? List.of(target) : List.of();
        }
    };

    private ConfFile read(String... text) throws ConfException {
        files.put("x.conf", String.join("\n", text));
        return ConfReader.in(source).lines(lines::add).read("x.conf");
    }

    private List<String> seen() {
        return lines.stream()
                .map(line -> line.origin() + " " + line.kind() + " " + line.name() + line.operator() + line.value())
                .toList();
    }

    @Test
    public void everyLineIsShownForWhatItIs() throws ConfException {
        read("; remark", "[a](!)", "");
        assertEquals(List.of("x.conf:1 NOTHING ", "x.conf:2 SECTION a", "x.conf:3 NOTHING "), seen());
    }

    @Test
    public void entriesAreTakenApart() throws ConfException {
        read("[a]", " k=v ", "k => v", "k+=  v", "\\[k] = \\;", "no equals", "= no key", "#odd thing");
        assertEquals(
                List.of(
                        "x.conf:1 SECTION a",
                        "x.conf:2 ENTRY k=v",
                        "x.conf:3 ENTRY k=>v",
                        "x.conf:4 ENTRY k+=  v",
                        "x.conf:5 ENTRY [k]=;",
                        "x.conf:6 IGNORED ",
                        "x.conf:7 IGNORED =",
                        "x.conf:8 DIRECTIVE odd thing"),
                seen());
    }

    @Test
    public void commentsAreKeptOnTheirSideOfTheLine() throws ConfException {
        read("[a]", "k = v \t; remark", ";-- one --; k = v;-- two", "--; m = n ;--x--; ; y");
        ConfLine plain = lines.get(1);
        assertEquals(List.of("", " \t; remark"), List.of(plain.lead(), plain.trail()));
        assertTrue(!plain.touchesBlockComment());
        ConfLine opening = lines.get(2);
        assertEquals(List.of(";-- one --;", ";-- two"), List.of(opening.lead(), opening.trail()));
        assertTrue(opening.touchesBlockComment());
        ConfLine closing = lines.get(3);
        assertEquals(List.of("--;", "  ;--x--;; y"), List.of(closing.lead(), closing.trail()));
        assertEquals("n", closing.value());
    }

    @Test
    public void linesKnowTheirSection() throws ConfException {
        files.put("y.conf", "z = 1\n[b]\ny = 2");
        ConfFile file = read("; none", "[a](!)", "x = 1", "#include y.conf", "w = 1", "[b](+)", "v = 1");
        assertEquals(
                List.of(
                        "",
                        "x.conf:2",
                        "x.conf:2",
                        "x.conf:2",
                        "x.conf:2",
                        "y.conf:2",
                        "y.conf:2",
                        "x.conf:2",
                        "y.conf:2",
                        "y.conf:2"),
                lines.stream().map(ConfLine::section).toList());
        assertEquals("y.conf:2", file.section("b").orElseThrow().origin());
        assertEquals(
                List.of("y.conf:3", "x.conf:7"),
                file.section("b").orElseThrow().entries().stream()
                        .map(ConfEntry::origin)
                        .toList());
    }

    @Test
    public void optionsOfASectionAreNamed() throws ConfException {
        read("[t](!)", "[a](!, t,t)", "[a](+)");
        assertEquals(
                List.of(List.of("!"), List.of("!", "t", "t"), List.of("+")),
                lines.stream().map(ConfLine::options).toList());
    }

    @Test
    public void aSourceSaysWhatIsThere() throws ConfException {
        assertEquals("gone.conf: there is no such file", message("gone.conf"));
        assertEquals(List.of(), ConfReader.in(source).readIfThere("gone.conf").sections());
        files.put("x.conf", "[a]\n#include gone.conf\n");
        assertEquals("x.conf:2: the included file gone.conf does not exist", message("x.conf"));
        assertEquals(1, read("[a]", "#tryinclude gone.conf").sections().size());
    }

    private String message(String file) {
        return assertThrows(ConfException.class, () -> ConfReader.in(source).read(file))
                .getMessage();
    }

    @Test
    public void aSourceRunsNothing() throws ConfException {
        files.put("x.conf", "[a]\n#exec echo k = v\n");
        ConfFile file = ConfReader.in(source).allowingExec(true).read("x.conf");
        assertEquals(List.of(), file.section("a").orElseThrow().entries());
    }

    @Test
    public void whatIsInheritedInAllIsBounded() {
        StringBuilder text = new StringBuilder("[t](!)\n").append("k=\n".repeat(90_000));
        text.append("[a](t)\n".repeat(23));
        files.put("x.conf", text.toString());
        assertEquals("x.conf:90024: up to here more than 2000000 lines have been inherited", message("x.conf"));
    }
}
