package org.patchbay.pack.pbx.function;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.pack.pbx.SteppedPbx;

/** Functions and variables as Getvar shows them (specification 14.6). */
public class FunctionsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void start() {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of(
                        "extensions.conf",
                        "[globals]\nLIST = a-b-c-d\nWORDS = x,y,,z\n[default]\nexten => 1,hint,Custom:lamp\n"));
    }

    private String get(String variable) {
        return pbx.answer("Action: Getvar", "Variable: " + variable).replaceAll("(?s).*\nValue: (.*)\n\n", "$1");
    }

    @Test
    public void cutTakesFields() {
        assertEquals("b", get("CUT(LIST,-,2)"));
        assertEquals("b-c", get("CUT(LIST,,2-3)"));
        assertEquals("c-d", get("CUT(LIST,-,3-)"));
        assertEquals("a-b", get("CUT(LIST,-,-2)"));
        assertEquals("d-a", get("CUT(LIST,-,4&1)"));
        assertEquals("", get("CUT(LIST,-,9)"));
        assertEquals("y", get("CUT(WORDS,\\,,2)"));
        assertEquals("", get("CUT(NOTHING,-,1)"));
    }

    @Test
    public void countsAndFindsFields() {
        assertEquals("4", get("FIELDQTY(LIST,-)"));
        assertEquals("4", get("FIELDQTY(WORDS,\\,)"));
        assertEquals("0", get("FIELDQTY(NOTHING,-)"));
        assertEquals("3", get("FIELDNUM(LIST,-,c)"));
        assertEquals("0", get("FIELDNUM(LIST,-,q)"));
    }

    @Test
    public void replacesAndSorts() {
        assertEquals("a_b_c_d", get("REPLACE(LIST,-,_)"));
        assertEquals("bcd", get("REPLACE(LIST,-a)"));
        assertEquals("a+-c-d", get("STRREPLACE(LIST,-b,+)"));
        assertEquals("low,mid,high", get("SORT(high:10,low:-2.5,mid:3)"));
        assertEquals("", get("SORT(a:b)"));
    }

    @Test
    public void tellsTheTime() {
        assertEquals("2027-01-15 08:00:00", get("STRFTIME(,,%Y-%m-%d %H:%M:%S)"));
        assertEquals("Thu Jan  1 00:00:00 1970", get("STRFTIME(0)"));
        assertEquals("01:00 100% 0 %Q", get("STRFTIME(0,Europe/Oslo,%R 100%% %s %Q)"));
        assertEquals("", get("STRFTIME(0,Atlantis,%R)"));
        assertEquals("15012027-08:00:00", get("DATETIME"));
        assertEquals("20270115-080000", get("TIMESTAMP"));
    }

    @Test
    public void tellsTheStateOfAnExtension() {
        assertEquals("NOT_INUSE", get("EXTENSION_STATE(1@default)"));
        pbx.answer("Action: Setvar", "Variable: DEVICE_STATE(Custom:lamp)", "Value: RINGINUSE");
        assertEquals("RINGINUSE", get("EXTENSION_STATE(1)"));
        assertEquals("UNKNOWN", get("EXTENSION_STATE(2@default)"));
    }

    @Test
    public void getvarFindsWhatNobodySetInAnyCase() {
        assertEquals(get("EPOCH"), get("epoch"));
        assertEquals(Long.toString(SteppedPbx.START), get("Epoch"));
        assertEquals("a-b-c-d", get("list"));
    }
}
