package @package@;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Component;

/** The meters and what they read. Safe for all threads: it does not change. Put your own system in its place. */
@Component(service = Meters.class)
public final class Meters {
    private final Map<String, Double> readings = Map.of("hall", 21.5, "cellar", 12.0);

    /** What the meter of that name, in any case, reads; nothing if there is no such meter. */
    public OptionalDouble reading(String meter) {
        Double found = readings.get(meter.toLowerCase(Locale.ROOT));
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }
}
