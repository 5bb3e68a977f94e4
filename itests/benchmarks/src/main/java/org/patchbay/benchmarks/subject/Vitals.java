package org.patchbay.benchmarks.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the operating system tells at one moment. CPU times come from Java's view of processes; memory and threads only
 * where there is {@code /proc}.
 *
 * @param at when, in nanoseconds
 * @param serverCpu what the server has used
 * @param ownCpu what this process has used
 * @param idle what no process has used, over all cores
 * @param residentKb the server's main memory
 * @param threads the server's threads
 */
public record Vitals(
        long at,
        Optional<Duration> serverCpu,
        Duration ownCpu,
        Optional<Duration> idle,
        OptionalLong residentKb,
        OptionalLong threads) {
    /** The kernel counts in hundredths of a second, whatever its clock. */
    private static final long MILLIS_OF_TICK = 10;

    private static final Path STAT = Path.of("/proc/stat");

    /** Looks at the process of that server and at the machine. */
    public static Vitals of(Target target) {
        Optional<Duration> server =
                target.pid().isPresent() ? cpu(ProcessHandle.of(target.pid().getAsLong())) : Optional.empty();
        Duration own = cpu(Optional.of(ProcessHandle.current())).orElse(Duration.ZERO);
        return new Vitals(
                System.nanoTime(), server, own, idleTime(), status(target, "VmRSS:"), status(target, "Threads:"));
    }

    private static Optional<Duration> cpu(Optional<ProcessHandle> process) {
        return process.flatMap(handle -> handle.info().totalCpuDuration());
    }

    private static OptionalLong status(Target target, String key) {
        if (target.pid().isEmpty()) {
            return OptionalLong.empty();
        }
        Path file = Path.of("/proc", Long.toString(target.pid().getAsLong()), "status");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Idle time is what the kernel measures; the other columns are sampled, and a regular load deceives them. */
    private static Optional<Duration> idleTime() {
        try {
            String[] columns = Files.readAllLines(STAT).get(0).split("\\s+");
            long ticks = Long.parseLong(columns[4]) + Long.parseLong(columns[5]);
            return Optional.of(Duration.ofMillis(ticks * MILLIS_OF_TICK));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Seconds from then to now. */
    public double secondsSince(Vitals then) {
        return (at - then.at) / 1e9;
    }

    /** Seconds of CPU time the server has used since then; not a number if that is not known. */
    public double serverSecondsSince(Vitals then) {
        return serverCpu.isPresent() && then.serverCpu.isPresent()
                ? seconds(serverCpu.get().minus(then.serverCpu.get()))
                : Double.NaN;
    }

    /** How many cores this process has kept busy since then. */
    public double ownCoresSince(Vitals then) {
        return seconds(ownCpu.minus(then.ownCpu)) / secondsSince(then);
    }

    /** How many cores others than the server and this process have kept busy since then. */
    public double foreignCoresSince(Vitals then) {
        if (idle.isEmpty() || then.idle.isEmpty() || serverCpu.isEmpty()) {
            return Double.NaN;
        }
        double cores = Runtime.getRuntime().availableProcessors()
                - seconds(idle.get().minus(then.idle.get())) / secondsSince(then);
        return Math.max(0, cores - ownCoresSince(then) - serverSecondsSince(then) / secondsSince(then));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
