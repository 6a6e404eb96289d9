package dev.magistrait.policy.load;

import dev.magistrait.policy.Clause;
import dev.magistrait.policy.Condition;
import dev.magistrait.policy.Condition.Quantity;
import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.Language;
import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code when}: a mapping of conditions, or a list of mappings with one each. */
final class ConditionReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern COUNTED = Pattern.compile("(at-least|at-most|exactly) +(\\d{1,6}) +(\\S+)");
    private static final Pattern LABELLED = Pattern.compile("(.*\\S) +as +([a-z][a-z0-9-]*)");
    private static final String ANY = "any";
    /** Each combination of alternatives is a rule of the engine. */
    private static final int MOST_COMBINATIONS = 32;

    private static final Pattern WORDS = Pattern.compile("(\\S+) +(\\S+)");
    private static final String FORMS = Language.QUANTITIES.stream()
            .map(q -> "`" + q.text() + "`")
            .collect(Collectors.joining(", "))
            .replaceFirst(", (?=[^,]*$)", " or ");

    private final Mistakes mistakes;
    private final Names names;
    private final ConstraintReader constraints;

    ConditionReader(Mistakes mistakes, Names names) {
        this.mistakes = mistakes;
        this.names = names;
        this.constraints = new ConstraintReader(mistakes, names);
    }

    /** How many of which kind a key asks for. */
    private record Head(Quantity quantity, String kind, String label) {}

    List<Clause> read(Node when) {
        List<Clause> found = new ArrayList<>();
        long combinations = 1;
        for (Node.Entry entry : entries(when)) {
            Optional<? extends Clause> clause = entry.key().value().equals(ANY) ? any(entry) : condition(entry);
            clause.ifPresent(found::add);
            combinations *= clause.map(c -> c.alternativesOf().size()).orElse(1);
            if (combinations > MOST_COMBINATIONS) {
                names.gap();
                mistakes.add(
                        entry.key().region(),
                        "the alternatives of this rule come to more than " + MOST_COMBINATIONS + " combinations",
                        "fewer alternatives, a list of values in one condition, or two rules");
                return found;
            }
        }
        return found;
    }

    private Optional<Clause> any(Node.Entry entry) {
        Region region = entry.key().region();
        if (!(entry.value() instanceof Node.Sequence list) || list.items().isEmpty()) {
            names.gap();
            mistakes.add(
                    entry.value().region(),
                    "`any` cannot be " + entry.value().text(),
                    "a list of alternatives, each with one condition or more");
            return Optional.empty();
        }
        Names.Mark before = names.mark();
        List<List<Condition>> alternatives = new ArrayList<>();
        List<Names.Mark> bound = new ArrayList<>();
        for (Node item : list.items()) {
            List<Condition> conditions = alternative(item);
            bound.add(names.rewind(before));
            if (!conditions.isEmpty()) {
                alternatives.add(conditions);
            }
        }
        names.join(bound);
        return alternatives.size() == list.items().size()
                ? Optional.of(new Clause.Any(alternatives, mistakes.origin(region)))
                : Optional.empty();
    }

    private List<Condition> alternative(Node item) {
        List<Condition> conditions = new ArrayList<>();
        if (!(item instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
            names.gap();
            mistakes.add(item.region(), item.text() + " is no alternative", "a mapping of conditions: " + FORMS);
            return conditions;
        }
        for (Node.Entry entry : mapping.entries()) {
            condition(entry).ifPresent(conditions::add);
        }
        return conditions.size() == mapping.entries().size() ? conditions : new ArrayList<>();
    }

    private List<Node.Entry> entries(Node when) {
        List<Node.Entry> entries = new ArrayList<>();
        switch (when) {
            case Node.Mapping mapping -> entries.addAll(mapping.entries());
            case Node.Sequence list -> {
                for (Node item : list.items()) {
                    if (item instanceof Node.Mapping one && one.entries().size() == 1) {
                        entries.addAll(one.entries());
                    } else {
                        names.gap();
                        mistakes.add(item.region(), "not one condition", "one of " + FORMS + ", with its constraints");
                    }
                }
            }
            case Node.Scalar _ ->
                mistakes.add(when.region(), "`when` cannot be " + when.text(), "conditions: " + FORMS);
        }
        if (entries.isEmpty()) {
            names.gap();
        }
        if (entries.isEmpty() && !(when instanceof Node.Scalar)) {
            mistakes.add(when.region(), "`when` has no condition", "one or more of " + FORMS);
        }
        return entries;
    }

    private Optional<Condition> condition(Node.Entry entry) {
        Region region = entry.key().region();
        Optional<Head> head = head(entry.key().value());
        if (head.isEmpty()) {
            names.gap();
            mistakes.add(region, "`" + entry.key().value() + "` is not a condition", FORMS);
            return Optional.empty();
        }
        Optional<Kind> kind = FactSpace.kind(head.get().kind());
        if (kind.isEmpty()) {
            names.gap();
            List<String> kinds = FactSpace.kinds().stream().map(Kind::name).toList();
            mistakes.unknown(region, "kind", head.get().kind(), kinds);
            return Optional.empty();
        }
        List<Constraint> read = constraints(kind.get(), entry.value());
        if (head.get().quantity() instanceof Quantity.Each each) {
            names.bind(each.name(), kind.get(), region);
        }
        String label = head.get().label();
        if (!label.isEmpty()) {
            names.count(label, kind.get(), region);
        }
        return Optional.of(new Condition(head.get().quantity(), kind.get(), read, label, mistakes.origin(region)));
    }

    /** Only what is counted, and may be more than none, can be called something. */
    private static Optional<Head> head(String key) {
        Matcher labelled = LABELLED.matcher(key);
        return labelled.matches()
                ? plain(labelled.group(1))
                        .filter(h -> !(h.quantity() instanceof Quantity.Each || h.quantity() instanceof Quantity.None))
                        .map(h -> new Head(h.quantity(), h.kind(), labelled.group(2)))
                : plain(key);
    }

    private static Optional<Head> plain(String key) {
        Matcher counted = COUNTED.matcher(key);
        if (counted.matches()) {
            return quantity(counted.group(1), Integer.parseInt(counted.group(2)))
                    .map(q -> new Head(q, counted.group(3), ""));
        }
        Matcher words = WORDS.matcher(key);
        if (!words.matches()) {
            return Optional.empty();
        }
        return switch (words.group(1)) {
            case "no" -> Optional.of(new Head(new Quantity.None(), words.group(2), ""));
            case "some" -> Optional.of(new Head(new Quantity.AtLeast(1), words.group(2), ""));
            default ->
                NAME.matcher(words.group(2)).matches()
                        ? Optional.of(new Head(new Quantity.Each(words.group(2)), words.group(1), ""))
                        : Optional.empty();
        };
    }

    /** One that everything meets, or that {@code no} says, is none. */
    private static Optional<Quantity> quantity(String word, int count) {
        return switch (word) {
            case "at-least" -> count == 0 ? Optional.empty() : Optional.of(new Quantity.AtLeast(count));
            case "exactly" -> count == 0 ? Optional.empty() : Optional.of(new Quantity.Exactly(count));
            default -> Optional.of(new Quantity.AtMost(count));
        };
    }

    private List<Constraint> constraints(Kind kind, Node value) {
        List<Constraint> found = new ArrayList<>();
        switch (value) {
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    Optional<Field> field =
                            names.field(kind, entry.key().value(), entry.key().region());
                    field.flatMap(f -> constraints
                                    .test(f, entry.value())
                                    .map(t -> new Constraint(
                                            f, t, mistakes.origin(entry.key().region()))))
                            .ifPresent(found::add);
                }
            }
            case Node.Scalar scalar when scalar.form() == Node.Form.NOTHING -> {
                // every fact of the kind
            }
            default ->
                mistakes.add(
                        value.region(),
                        value.text() + " is not a set of constraints",
                        "a mapping of fields of `" + kind.name() + "`");
        }
        return found;
    }
}
