package dev.magistrait.policy.load;

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
    private static final Pattern COUNTED = Pattern.compile("(at-least|at-most) +(\\d{1,6}) +(\\S+)");
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
    private record Head(Quantity quantity, String kind) {}

    List<Condition> read(Node when) {
        List<Condition> found = new ArrayList<>();
        for (Node.Entry entry : entries(when)) {
            condition(entry).ifPresent(found::add);
        }
        return found;
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
        return Optional.of(new Condition(head.get().quantity(), kind.get(), read, mistakes.origin(region)));
    }

    private static Optional<Head> head(String key) {
        Matcher counted = COUNTED.matcher(key);
        if (counted.matches()) {
            int count = Integer.parseInt(counted.group(2));
            boolean least = counted.group(1).equals("at-least");
            if (least && count == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new Head(least ? new Quantity.AtLeast(count) : new Quantity.AtMost(count), counted.group(3)));
        }
        Matcher words = WORDS.matcher(key);
        if (!words.matches()) {
            return Optional.empty();
        }
        return switch (words.group(1)) {
            case "no" -> Optional.of(new Head(new Quantity.None(), words.group(2)));
            case "some" -> Optional.of(new Head(new Quantity.AtLeast(1), words.group(2)));
            default ->
                NAME.matcher(words.group(2)).matches()
                        ? Optional.of(new Head(new Quantity.Each(words.group(2)), words.group(1)))
                        : Optional.empty();
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
