package dev.magistrait.policy.space;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Owners;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.TraitId;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of fact that conditions can name.
 *
 * @param name as policies write it
 * @param description one sentence
 * @param type what stands in the session
 * @param included which of that type are of the kind
 * @param gathered whether the facts are made only where {@link dev.magistrait.fact.PolicyReads} asks for them
 * @param fields the common ones first
 * @param reader how to read what every fact has
 */
public record Kind(
        String name,
        String description,
        Class<? extends Fact> type,
        Predicate<Fact> included,
        boolean gathered,
        List<Field> fields,
        Reader reader) {

    /** The verdict: what decides on traits may not read it. */
    static final String VERDICT = "verdict";

    /** What every fact of a kind has, or some have. */
    record Reader(
            Function<Fact, Optional<Place>> place,
            Function<Fact, Optional<Span>> span,
            Function<Fact, Optional<TraitId>> trait,
            Predicate<Fact> hidden,
            Function<Fact, String> label) {}

    public Kind {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String field) {
        return fields.stream().filter(f -> f.name().equals(field)).findFirst();
    }

    /** The trait item of each fact; empty where the kind has none. */
    public Optional<Field> traitField() {
        return fields.stream()
                .filter(f -> f.type() instanceof FieldType.Trait && !f.many())
                .findFirst();
    }

    /** The same where it is known who owns files. */
    public Kind by(Owners owners) {
        List<Field> bound = fields.stream().map(f -> f.by(owners)).toList();
        return new Kind(name, description, type, included, gathered, bound, reader);
    }

    /** Whether facts of it have a place. */
    public boolean placed() {
        return !name.equals("setting");
    }

    /** Whether it tells what was decided. */
    public boolean decided() {
        return name.equals(VERDICT);
    }

    public Optional<Span> span(Fact fact) {
        return reader.span().apply(fact);
    }

    public Optional<TraitId> trait(Fact fact) {
        return reader.trait().apply(fact);
    }

    /** The builds that have it. */
    public Cfg cfg(Fact fact) {
        return reader.place().apply(fact).map(Place::cfg).orElse(Cfg.always());
    }

    /** Whether something that is not seen could change what it says. */
    public boolean hidden(Fact fact) {
        return reader.hidden().test(fact);
    }

    /** What it is, as a label beside its place. */
    public String label(Fact fact) {
        return reader.label().apply(fact);
    }
}
