package dev.magistrait.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which findings are reported, and which stop a check. Options of the command line go before it.
 *
 * @param failOn how grave a finding must be
 * @param baseline the file of findings that are known, as seen from where the program was started
 * @param exclude globs over files relative to the workspace of which nothing is reported
 * @param locked the keys that no policy further down may set otherwise, each with where that is said
 */
public record Enforcement(
        Optional<Sourced<FailOn>> failOn,
        Optional<Sourced<String>> baseline,
        List<String> exclude,
        SortedMap<String, Origin> locked) {

    /** The key of {@link #failOn}. */
    public static final String FAIL_ON = "fail-on";
    /** The key of {@link #baseline}. */
    public static final String BASELINE = "baseline";
    /** The keys that can be locked. */
    public static final List<String> LOCKABLE = List.of(FAIL_ON, BASELINE);

    /** What holds where no policy says anything. */
    public static final Enforcement USUAL =
            new Enforcement(Optional.empty(), Optional.empty(), List.of(), new TreeMap<>());

    public Enforcement {
        exclude = List.copyOf(exclude);
        locked = Collections.unmodifiableSortedMap(new TreeMap<>(locked));
    }

    /** What stops a check. */
    public FailOn gate() {
        return failOn.map(Sourced::value).orElse(FailOn.USUAL);
    }

    /** With another baseline. */
    public Enforcement known(Optional<Sourced<String>> file) {
        return new Enforcement(failOn, file, exclude, locked);
    }

    /** With less that is reported. */
    public Enforcement excluding(List<String> globs) {
        Set<String> all = new LinkedHashSet<>(exclude);
        all.addAll(globs);
        return new Enforcement(failOn, baseline, List.copyOf(all), locked);
    }
}
