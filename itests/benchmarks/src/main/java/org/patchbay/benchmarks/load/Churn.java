package org.patchbay.benchmarks.load;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Sessions that come and go while events flow to others.
 *
 * @param id its short name
 * @param staying how many stay
 * @param roving how many come and go
 * @param pace how fast events are published
 * @param time seconds of measuring
 */
public record Churn(String id, int staying, int roving, Pace pace, double time) implements Scenario {
    @Override
    public Figures run(Lab lab) throws MeasurementException {
        Broadcast broadcast = new Broadcast(lab, lab.events(10, 32, 1));
        try {
            broadcast.openPublisher();
            broadcast.subscribe(staying);
            List<Rover> rovers = IntStream.range(0, roving)
                    .mapToObj(i -> new Rover(lab, broadcast.group(), i))
                    .toList();
            Broadcast.Phase phase = broadcast.run(lab.span(time), pace, now -> rovers.forEach(rover -> rover.at(now)));
            rovers.forEach(Rover::end);
            return phase.figures(lab, broadcast.latencies())
                    .with("visits", rovers.stream().mapToLong(Rover::visits).sum() / phase.all());
        } finally {
            broadcast.close();
        }
    }
}
