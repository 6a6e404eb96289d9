package dev.magistrait.policy;

import dev.magistrait.policy.space.Field;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** A text in which {@code {name.field}} stands for what was found. */
public record Template(List<Part> parts) {

    /** A piece of it. */
    public sealed interface Part {
        record Literal(String text) implements Part {}

        record Value(String name, Field field) implements Part {}
    }

    public Template {
        parts = List.copyOf(parts);
    }

    /** The text, where the values of fields are given. */
    public String fill(BiFunction<String, Field, String> values) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Part.Literal literal -> literal.text();
                    case Part.Value value -> values.apply(value.name(), value.field());
                })
                .collect(Collectors.joining());
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
