package dev.magistrait.policy.space;

import dev.magistrait.fact.Fact;
import java.util.List;
import java.util.function.Function;

/**
 * A field of a kind of fact.
 *
 * @param many whether one fact can have several values, as of a list
 * @param description one sentence
 * @param read its values: none where the fact says nothing; texts, numbers, versions of Rust or of crates, truths or trait items as the type says
 */
public record Field(String name, FieldType type, boolean many, String description, Function<Fact, List<?>> read) {

    public List<?> values(Fact fact) {
        return read.apply(fact);
    }

    @Override
    public String toString() {
        return name;
    }
}
