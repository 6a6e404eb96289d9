package dev.magistrait.engine.proof;

import dev.magistrait.fact.Fact;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A fact that a proof rests on, with what that fact rests on itself.
 *
 * @param fact as it stands in the session; a step of a closure, such as one re-export, has the fact that holds it
 * @param rule the name of the rule that made something of it
 * @param text what it says, such as {@code `dyn Store` here}
 * @param label what it says where its place is marked, without words for the place
 * @param at where it is written; empty or one: a derived fact is not written anywhere
 * @param children what it follows from, sorted; none of a fact that sources state
 */
public record ProofStep(Fact fact, String rule, String text, String label, List<Span> at, List<ProofStep> children)
        implements Comparable<ProofStep> {

    private static final Comparator<ProofStep> ORDER = Comparator.comparing(ProofStep::derived)
            .thenComparing(s -> s.at.isEmpty() ? "" : s.at.getFirst().file())
            .thenComparing(s -> s.at.isEmpty() ? Region.START : s.at.getFirst().region())
            .thenComparing(ProofStep::kind)
            .thenComparing(ProofStep::text)
            .thenComparing(ProofStep::rule);

    public ProofStep {
        at = List.copyOf(at);
        children = List.copyOf(children);
    }

    /** The kind of the fact, such as {@code dyn-use}. */
    public String kind() {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it follows from other facts, rather than from sources. */
    public boolean derived() {
        return at.isEmpty() && !children.isEmpty();
    }

    /** This step and all below it, from the top. */
    public Stream<ProofStep> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ProofStep::all));
    }

    @Override
    public int compareTo(ProofStep other) {
        return ORDER.compare(this, other);
    }
}
