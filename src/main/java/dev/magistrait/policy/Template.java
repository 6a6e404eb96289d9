package dev.magistrait.policy;

import dev.magistrait.policy.space.Field;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A text in which {@code {name.field}} stands for what was found. */
public record Template(List<Part> parts) {

    /** A piece of it. */
    public sealed interface Part {
        record Literal(String text) implements Part {}

        record Value(String name, Field field) implements Part {}

        /** How many a condition has counted under that name. */
        record Count(String name) implements Part {}

        /** The names of bound facts that it speaks of: one at most. */
        default List<String> names() {
            return switch (this) {
                case Literal _ -> List.of();
                case Value value -> List.of(value.name());
                case Count count -> List.of(count.name());
            };
        }
    }

    public Template {
        parts = List.copyOf(parts);
    }

    /** The names of bound facts that it speaks of. */
    public List<String> names() {
        return parts.stream().flatMap(p -> p.names().stream()).distinct().toList();
    }

    /** Whether it speaks of who owns files. */
    public boolean owned() {
        return parts.stream()
                .anyMatch(p -> p instanceof Part.Value value && value.field().owned());
    }

    /** The text, where the values of fields and the counts are given. */
    public String fill(BiFunction<String, Field, String> values, UnaryOperator<String> counts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Part.Literal literal -> literal.text();
                    case Part.Value value -> values.apply(value.name(), value.field());
                    case Part.Count count -> counts.apply(count.name());
                })
                .collect(Collectors.joining());
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
