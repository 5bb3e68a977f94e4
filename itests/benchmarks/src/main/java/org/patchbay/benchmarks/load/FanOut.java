package org.patchbay.benchmarks.load;

/**
 * Events to everybody, or to one group each.
 *
 * @param id its short name
 * @param sessions how many receive
 * @param groups how many groups they form by filters; 1 for no filters
 * @param pace how fast
 * @param warm seconds before measuring
 * @param time seconds of measuring
 */
public record FanOut(String id, int sessions, int groups, Pace pace, double warm, double time) implements Scenario {
    /** What an event has besides what identifies it. */
    private static final int HEADERS = 10;

    private static final int LENGTH = 32;

    @Override
    public Figures run(Lab lab) throws MeasurementException {
        Broadcast broadcast = new Broadcast(lab, lab.events(HEADERS, LENGTH, groups));
        try {
            broadcast.openPublisher();
            broadcast.subscribe(sessions);
            broadcast.warm(lab.span(warm), pace);
            return broadcast.run(lab.span(time), pace).figures(lab, broadcast.latencies());
        } finally {
            broadcast.close();
        }
    }
}
