package dev.magistrait.policy.load;

import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.FieldType;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.source.Region;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the conditions of one rule have bound so far. */
final class Names {

    private final Map<String, Kind> bound = new LinkedHashMap<>();
    /** Names of what is counted. */
    private final Map<String, Kind> counted = new LinkedHashMap<>();
    /** Names that only some alternatives of an {@code any} bind. */
    private final Set<String> partial = new HashSet<>();

    private final Mistakes mistakes;
    private boolean gaps;

    Names(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void bind(String name, Kind kind, Region region) {
        if (isBound(name)) {
            mistakes.add(region, "`" + name + "` is bound twice", "another name");
        }
        bound.putIfAbsent(name, kind);
    }

    /** Names what a condition counts. */
    void count(String name, Kind kind, Region region) {
        if (isBound(name)) {
            mistakes.add(region, "`" + name + "` is bound twice", "another name");
        }
        counted.putIfAbsent(name, kind);
    }

    private boolean isBound(String name) {
        return bound.containsKey(name) || counted.containsKey(name);
    }

    /** Whether something is bound to the name, alone or counted. */
    boolean knows(String name) {
        return isBound(name);
    }

    /** The kind of what is counted under a name; empty where nothing is. */
    Optional<Kind> counted(String name) {
        return Optional.ofNullable(counted.get(name));
    }

    /** What is bound so far, which alternatives add to. */
    record Mark(Map<String, Kind> bound, Map<String, Kind> counted) {}

    Mark mark() {
        return new Mark(new LinkedHashMap<>(bound), new LinkedHashMap<>(counted));
    }

    /** Forgets what was bound since, and says what that was. */
    Mark rewind(Mark to) {
        Mark since = mark();
        bound.clear();
        bound.putAll(to.bound());
        counted.clear();
        counted.putAll(to.counted());
        return since;
    }

    /** Of what alternatives bound, what each of them did stays bound. */
    void join(List<Mark> alternatives) {
        Mark first = alternatives.getFirst();
        first.bound().forEach((name, kind) -> {
            if (alternatives.stream().allMatch(a -> kind.equals(a.bound().get(name)))) {
                bound.put(name, kind);
            }
        });
        first.counted().forEach((name, kind) -> {
            if (alternatives.stream().allMatch(a -> kind.equals(a.counted().get(name)))) {
                counted.put(name, kind);
            }
        });
        for (Mark alternative : alternatives) {
            partial.addAll(alternative.bound().keySet());
            partial.addAll(alternative.counted().keySet());
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
        if (kind == null && counted.containsKey(name)) {
            mistakes.add(
                    region,
                    "`" + name + "` names all that a condition counts",
                    "a name of one fact, as `" + counted(name).orElseThrow().name() + " " + name + ":` binds it");
        } else if (kind == null && partial.contains(name) && !gaps) {
            mistakes.add(
                    region,
                    "`" + name + "` is not bound by each alternative of `any`, to the same kind",
                    "a name that each of them binds, or one that is bound above");
        } else if (kind == null && !gaps) {
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
