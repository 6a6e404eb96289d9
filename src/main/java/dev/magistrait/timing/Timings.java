package dev.magistrait.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Measures a run, from the start of the process until it is asked for the profile. */
public final class Timings implements Meter {

    private final Queue<Track> tracks = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Track> own = ThreadLocal.withInitial(this::track);
    private final LongSupplier nanoTime;
    private final Track main;
    private final Map<Quantity, LongAdder> quantities = new EnumMap<>(Quantity.class);
    private final Map<Tally, SortedMap<String, Sum>> tallies = new EnumMap<>(Tally.class);

    /** How often, and what it cost in all. */
    record Sum(long count, long nanos) {
        Sum plus(Sum other) {
            return new Sum(count + other.count, nanos + other.nanos);
        }
    }

    /**
     * Starts to measure; the thread that calls is the main one.
     *
     * @param begun when {@code main} was called, in the time of {@link System#nanoTime()}
     */
    public Timings(long begun) {
        this(begun, System::nanoTime);
    }

    Timings(long begun, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        Arrays.stream(Quantity.values()).forEach(q -> quantities.put(q, new LongAdder()));
        Arrays.stream(Tally.values()).forEach(t -> tallies.put(t, new TreeMap<>()));
        main = own.get();
        Machine.charge(main, nanoTime.getAsLong() - begun);
        main.start(Stage.OTHER);
    }

    private Track track() {
        Track track = new Track(nanoTime);
        tracks.add(track);
        return track;
    }

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public Lap start(Stage stage) {
        Track track = own.get();
        track.start(stage);
        return track::stop;
    }

    @Override
    public void add(Quantity quantity, long bytes) {
        quantities.getOrDefault(quantity, new LongAdder()).add(bytes);
    }

    @Override
    public void add(Tally tally, String name, long count, long nanos) {
        synchronized (tallies) {
            tallies.getOrDefault(tally, new TreeMap<>()).merge(name, new Sum(count, nanos), Sum::plus);
        }
    }

    /** What was measured until now, asked for by the main thread when all others are done. */
    public Profile profile() {
        main.charge();
        List<Profile.Time> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            stages.add(time(stage));
        }
        SortedMap<String, Long> bytes = new TreeMap<>();
        quantities.forEach((q, sum) -> bytes.put(q.title(), sum.sum()));
        return new Profile(
                Profile.SCHEMA,
                stages,
                Machine.now(stages),
                bytes,
                Counts.cache(tallies),
                Counts.facts(tallies),
                Counts.rules(tallies));
    }

    private Profile.Time time(Stage stage) {
        return new Profile.Time(
                stage.title(),
                stage.group() == stage ? "" : stage.group().title(),
                main.wall(stage),
                tracks.stream()
                        .filter(t -> t != main)
                        .mapToLong(t -> t.wall(stage))
                        .sum(),
                tracks.stream().mapToLong(t -> t.cpu(stage)).sum());
    }
}
