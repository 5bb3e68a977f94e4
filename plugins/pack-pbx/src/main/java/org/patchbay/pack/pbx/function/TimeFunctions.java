package org.patchbay.pack.pbx.function;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.time.Agenda;

/** STRFTIME: a time in words. */
public final class TimeFunctions {
    private static final String DEFAULT = "%c";
    private static final Pattern FORM = Pattern.compile("%.");

    /** What stands behind a percent sign, and how Java says it. */
    private static final Map<Character, DateTimeFormatter> FORMS = Map.ofEntries(
            entry('Y', form("uuuu")),
            entry('y', form("uu")),
            entry('m', form("MM")),
            entry('d', form("dd")),
            entry('e', form("ppd")),
            entry('H', form("HH")),
            entry('I', form("hh")),
            entry('M', form("mm")),
            entry('S', form("ss")),
            entry('p', form("a")),
            entry('A', form("EEEE")),
            entry('a', form("EEE")),
            entry('B', form("MMMM")),
            entry('b', form("MMM")),
            entry('h', form("MMM")),
            entry('j', form("DDD")),
            entry('u', form("e")),
            entry('Z', form("zzz")),
            entry('z', form("xx")),
            entry('q', form("SSS")),
            entry('F', form("uuuu-MM-dd")),
            entry('D', form("MM/dd/uu")),
            entry('x', form("MM/dd/uu")),
            entry('T', form("HH:mm:ss")),
            entry('X', form("HH:mm:ss")),
            entry('R', form("HH:mm")),
            entry('c', form("EEE MMM ppd HH:mm:ss uuuu")));

    private final Agenda agenda;
    private final ZoneId zone;

    private TimeFunctions(Agenda agenda, ZoneId zone) {
        this.agenda = agenda;
        this.zone = zone;
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }

    /** Adds it. */
    public static void addTo(Functions functions, Agenda agenda, ZoneId zone) {
        functions.addReader("STRFTIME", new TimeFunctions(agenda, zone)::write);
    }

    /** {@code STRFTIME([seconds][,zone[,format]])}. */
    private String write(FunctionCall call) throws FunctionException {
        String seconds = call.arguments().get(0).strip();
        String format = call.arguments().get(2);
        try {
            Instant when = seconds.isEmpty() ? agenda.now() : Instant.ofEpochSecond(Numbers.leading(seconds));
            return format(when.atZone(zone(call.arguments().get(1).strip())), format.isEmpty() ? DEFAULT : format);
        } catch (DateTimeException e) {
            throw new FunctionException("there is no such time or zone");
        }
    }

    private ZoneId zone(String name) {
        return name.isEmpty() ? zone : ZoneId.of(name);
    }

    private static String format(ZonedDateTime time, String format) {
        return FORM.matcher(format)
                .replaceAll(found ->
                        Matcher.quoteReplacement(part(time, found.group().charAt(1))));
    }

    private static String part(ZonedDateTime time, char form) {
        if (form == 's') {
            return Long.toString(time.toEpochSecond());
        }
        if (form == '%') {
            return "%";
        }
        return FORMS.containsKey(form) ? FORMS.get(form).format(time) : "%" + form;
    }
}
