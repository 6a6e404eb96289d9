package dev.magistrait.policy.space;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Owners;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A field of a kind of fact.
 *
 * @param many whether one fact can have several values, as of a list
 * @param description one sentence
 * @param read its values: none where the fact says nothing; texts, numbers, versions of Rust or of crates, truths or trait items as the type says
 */
public record Field(
        String name, FieldType type, boolean many, String description, BiFunction<Fact, Owners, List<?>> read) {

    /** The field that {@link Owners} are needed for. */
    static final String OWNER = "owner";

    public List<?> values(Fact fact) {
        return read.apply(fact, Owners.NONE);
    }

    /** Whether its values depend on who owns files. */
    public boolean owned() {
        return name.equals(OWNER);
    }

    /** The same where it is known who owns files. */
    public Field by(Owners owners) {
        return owned() ? new Field(name, type, many, description, (fact, _) -> read.apply(fact, owners)) : this;
    }

    @Override
    public String toString() {
        return name;
    }
}
