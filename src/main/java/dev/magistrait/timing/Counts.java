package dev.magistrait.timing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads tallies as rows. */
final class Counts {

    private static final Timings.Sum NONE = new Timings.Sum(0, 0);

    private Counts() {}

    static SortedMap<String, Long> cache(Map<Tally, SortedMap<String, Timings.Sum>> tallies) {
        SortedMap<String, Long> counts = new TreeMap<>();
        of(tallies, Tally.CACHE).forEach((name, sum) -> counts.put(name, sum.count()));
        return counts;
    }

    static List<Profile.Kind> facts(Map<Tally, SortedMap<String, Timings.Sum>> tallies) {
        TreeSet<String> names = new TreeSet<>();
        List.of(Tally.FOUND, Tally.ENTERED, Tally.DERIVED)
                .forEach(t -> names.addAll(of(tallies, t).keySet()));
        return names.stream()
                .map(n -> new Profile.Kind(
                        n,
                        count(tallies, Tally.FOUND, n),
                        count(tallies, Tally.ENTERED, n),
                        count(tallies, Tally.DERIVED, n),
                        count(tallies, Tally.RETRACTED, n)))
                .toList();
    }

    static List<Profile.Fired> rules(Map<Tally, SortedMap<String, Timings.Sum>> tallies) {
        return of(tallies, Tally.FIRED).entrySet().stream()
                .map(e -> new Profile.Fired(
                        e.getKey(), e.getValue().count(), e.getValue().nanos()))
                .sorted(Comparator.comparingLong(Profile.Fired::nanos)
                        .reversed()
                        .thenComparing(Profile.Fired::rule))
                .toList();
    }

    private static long count(Map<Tally, SortedMap<String, Timings.Sum>> tallies, Tally tally, String name) {
        return of(tallies, tally).getOrDefault(name, NONE).count();
    }

    private static SortedMap<String, Timings.Sum> of(Map<Tally, SortedMap<String, Timings.Sum>> tallies, Tally tally) {
        return tallies.getOrDefault(tally, new TreeMap<>());
    }
}
