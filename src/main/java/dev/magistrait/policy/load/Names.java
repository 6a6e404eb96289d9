package dev.magistrait.policy.load;

import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.FieldType;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.source.Region;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the conditions of one rule have bound so far. */
final class Names {

    private final Map<String, Kind> bound = new LinkedHashMap<>();
    private final Mistakes mistakes;
    private boolean gaps;

    Names(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void bind(String name, Kind kind, Region region) {
        if (bound.putIfAbsent(name, kind) != null) {
            mistakes.add(region, "`" + name + "` is bound twice", "another name");
        }
    }

    /** A condition could not be read: what it would have bound is no mistake. */
    void gap() {
        gaps = true;
    }

    /** Whether every condition could be read. */
    boolean whole() {
        return !gaps;
    }

    Map<String, Kind> all() {
        return bound;
    }

    /** The kind of a name without its {@code $}. */
    Optional<Kind> kind(String name, Region region) {
        Kind kind = bound.get(name);
        if (kind == null && !gaps) {
            mistakes.add(
                    region,
                    "`" + name + "` is not bound above",
                    bound.isEmpty()
                            ? "a condition above that binds it, as `trait " + name + ":`"
                            : Mistakes.oneOf(bound.keySet()),
                    Mistakes.meant(name, bound.keySet()));
        }
        return Optional.ofNullable(kind);
    }

    Optional<Field> field(Kind kind, String field, Region region) {
        Optional<Field> found = kind.field(field);
        if (found.isEmpty()) {
            mistakes.unknown(
                    region,
                    "field of `" + kind.name() + "`",
                    field,
                    kind.fields().stream().map(Field::name).toList());
        }
        return found;
    }

    /** What {@code $name} alone means where that field is compared. */
    Optional<Field> counterpart(Kind kind, Field field, String name, Region region) {
        Optional<Field> found = field.type() instanceof FieldType.Trait ? kind.traitField() : kind.field(field.name());
        if (found.isEmpty()) {
            mistakes.add(
                    region,
                    "`$" + name + "` has no `" + field + "`",
                    "a field of it, as `$" + name + "." + kind.fields().getFirst() + "`");
        }
        return found;
    }
}
