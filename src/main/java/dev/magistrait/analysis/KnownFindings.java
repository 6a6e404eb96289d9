package dev.magistrait.analysis;

import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.Sourced;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Baseline;
import dev.magistrait.triage.BaselineText;
import dev.magistrait.triage.Terms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the baselines that policies name, each once. */
final class KnownFindings {

    private KnownFindings() {}

    /** The terms with them, unless the command line says which findings are known. Throws {@link RefusedPolicies} for a file that is no baseline. */
    static Terms of(Collection<Policy> policies, Terms terms) {
        if (!terms.asksPolicies()) {
            return terms;
        }
        SortedMap<String, Sourced<String>> named = new TreeMap<>();
        policies.forEach(p -> p.enforcement().baseline().ifPresent(b -> named.putIfAbsent(b.value(), b)));
        SortedMap<String, Baseline> read = new TreeMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        named.forEach((file, said) -> {
            switch (BaselineText.read(Path.of(file), file)) {
                case BaselineText.Reading.Whole(Baseline whole) -> read.put(file, whole);
                case BaselineText.Reading.Broken(String message, String remedy) ->
                    mistakes.add(new Mistake(span(said.origin()), message, "", remedy, ""));
            }
        });
        if (!mistakes.isEmpty()) {
            throw new RefusedPolicies(mistakes);
        }
        return terms.knowing(read);
    }

    private static Span span(Origin at) {
        return new Span(at.file(), new Region(at.line(), at.column(), at.line(), at.column() + 1));
    }
}
