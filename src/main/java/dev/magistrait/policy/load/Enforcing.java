package dev.magistrait.policy.load;

import dev.magistrait.policy.Enforcement;
import dev.magistrait.policy.FailOn;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Overruled;
import dev.magistrait.policy.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts what policies enforce one upon the other. A locked gate can be made stricter; a locked baseline cannot be set. */
final class Enforcing {

    private final SortedMap<String, Origin> locked = new TreeMap<>();
    private final Set<String> exclude = new LinkedHashSet<>();
    private final List<Overruled> overruled = new ArrayList<>();
    private Optional<Sourced<FailOn>> failOn = Optional.empty();
    private Optional<Sourced<String>> baseline = Optional.empty();

    void add(PolicyDocument document) {
        Enforcement said = document.enforcement();
        said.failOn().ifPresent(value -> gate(value, document));
        said.baseline().ifPresent(value -> known(value, document));
        exclude.addAll(said.exclude());
        said.locked().forEach((key, origin) -> lock(key, origin, document));
    }

    Enforcement merged() {
        return new Enforcement(failOn, baseline, List.copyOf(exclude), locked);
    }

    List<Overruled> overruled() {
        return overruled;
    }

    private FailOn now() {
        return failOn.map(Sourced::value).orElse(FailOn.USUAL);
    }

    private void gate(Sourced<FailOn> value, PolicyDocument document) {
        Origin lock = locked.get(Enforcement.FAIL_ON);
        if (lock != null && FailOn.BY_STRICTNESS.compare(value.value(), now()) < 0) {
            String message = "`fail-on` is locked and cannot be `" + value.value() + "`";
            document.mistakes().at(value.origin(), message, "locked at `" + now() + "` by " + lock);
        } else {
            failOn = Optional.of(value);
        }
    }

    private void known(Sourced<String> value, PolicyDocument document) {
        Origin lock = locked.get(Enforcement.BASELINE);
        if (lock != null) {
            document.mistakes().at(value.origin(), "`baseline` is locked and cannot be set", "locked by " + lock);
        } else {
            baseline = Optional.of(value);
        }
    }

    /** Holds whatever policies that were read before say, as the locks of rules do. */
    private void lock(String key, Origin origin, PolicyDocument document) {
        if (locked.putIfAbsent(key, origin) != null) {
            return;
        }
        if (key.equals(Enforcement.FAIL_ON)) {
            FailOn floor = document.enforcement().failOn().map(Sourced::value).orElse(FailOn.USUAL);
            failOn.filter(value -> FailOn.BY_STRICTNESS.compare(value.value(), floor) < 0)
                    .ifPresent(value -> {
                        overrule(key, "its value `" + value.value() + "`", value.origin(), origin);
                        failOn = Optional.of(new Sourced<>(floor, origin));
                    });
        } else {
            baseline.filter(value -> !value.origin().file().equals(origin.file()))
                    .ifPresent(value -> {
                        overrule(key, "its file `" + value.value() + "`", value.origin(), origin);
                        baseline = document.enforcement().baseline();
                    });
        }
    }

    private void overrule(String key, String what, Origin said, Origin by) {
        overruled.add(new Overruled(key, what, said, by));
    }
}
