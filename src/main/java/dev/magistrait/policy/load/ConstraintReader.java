package dev.magistrait.policy.load;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.magistrait.policy.Constraint.Test;
import dev.magistrait.policy.Glob;
import dev.magistrait.policy.Language;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.FieldType;
import dev.magistrait.rust.CrateVersion;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.rust.StdTraits;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a field must be. */
final class ConstraintReader {

    private static final List<String> OPERATORS =
            Language.OPERATORS.stream().map(Language.Form::text).toList();
    private static final int LONGEST_PATTERN = 1000;
    private static final int LARGEST_PATTERN = 10_000;

    private final Mistakes mistakes;
    private final Names names;

    ConstraintReader(Mistakes mistakes, Names names) {
        this.mistakes = mistakes;
        this.names = names;
    }

    Optional<Test> test(Field field, Node node) {
        return switch (node) {
            case Node.Scalar scalar -> value(field, scalar);
            case Node.Sequence list -> anyOf(field, list);
            case Node.Mapping mapping -> operator(field, mapping);
        };
    }

    private Optional<Test> anyOf(Field field, Node.Sequence list) {
        List<Test> tests = new ArrayList<>();
        for (Node item : list.items()) {
            test(field, item).ifPresent(tests::add);
        }
        if (list.items().isEmpty()) {
            mistakes.add(list.region(), "an empty list, which nothing is in", "one or more values");
        }
        if (tests.stream().flatMap(t -> t.names().stream()).distinct().count() > 1) {
            mistakes.add(
                    list.region(),
                    "a list that compares with more than one bound fact",
                    "one name, and other conditions for others");
            return Optional.empty();
        }
        return tests.size() == list.items().size() && !tests.isEmpty()
                ? Optional.of(new Test.AnyOf(tests))
                : Optional.empty();
    }

    private Optional<Test> value(Field field, Node.Scalar scalar) {
        String text = scalar.value();
        if (scalar.form() == Node.Form.NOTHING || text.isEmpty()) {
            mistakes.add(
                    scalar.region(),
                    "`" + field + "` has no value",
                    field.type().text());
            return Optional.empty();
        }
        if (text.startsWith("$")) {
            return reference(field, text.substring(1), scalar.region());
        }
        if (names.knows(text) && !isWord(field, text)) {
            mistakes.add(
                    scalar.region(),
                    "`" + text + "` is a word here, and a name that is bound above",
                    "`$" + text + "` for what is bound, or `{ matches: \"^" + text + "$\" }` for the word");
            return Optional.empty();
        }
        boolean free = field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Trait;
        if (free && text.contains("*")) {
            return Optional.of(new Test.Like(field.name().equals("file") ? Glob.path(text) : Glob.name(text)));
        }
        return fits(field, scalar) && isTrait(field, scalar)
                ? Optional.of(new Test.Equal(above(field) ? StdTraits.named(text) : text))
                : Optional.empty();
    }

    /** Whether the field names what stands above a trait: traits of std too, by their names, and lifetimes. */
    private static boolean above(Field field) {
        return field.name().equals("supertraits");
    }

    /** A name alone is that of a trait of std: all others have a path. */
    private boolean isTrait(Field field, Node.Scalar scalar) {
        String name = StdTraits.named(scalar.value());
        boolean known = !above(field) || name.contains("::") || name.startsWith("'") || StdTraits.has(name);
        if (!known) {
            mistakes.add(
                    scalar.region(),
                    "no trait of std is called `" + name + "`",
                    "a trait of std, a path as `store::" + name + "`, or a lifetime as `\"'static\"`",
                    Mistakes.meant(name, StdTraits.names()));
        }
        return known;
    }

    /** Whether the field has no other values than words, of which that is one. */
    private static boolean isWord(Field field, String text) {
        return field.type() instanceof FieldType.Words words && words.words().contains(text);
    }

    private boolean fits(Field field, Node.Scalar scalar) {
        String text = scalar.value();
        boolean fits = switch (field.type()) {
            case FieldType.Text _, FieldType.Trait _ -> true;
            case FieldType.Words words -> words.words().contains(text);
            case FieldType.Bool _ -> scalar.form() == Node.Form.TRUTH;
            case FieldType.Whole _ -> isNumber(text);
            case FieldType.Version _ -> Checker.isVersion(text);
            case FieldType.Release _ -> CrateVersion.parse(text).isPresent();
        };
        if (!fits && field.type() instanceof FieldType.Words words) {
            mistakes.unknown(scalar.region(), "value of `" + field + "`", text, words.words());
        } else if (!fits) {
            mistakes.add(
                    scalar.region(),
                    scalar.text() + " cannot be `" + field + "`",
                    field.type().text());
        }
        return fits;
    }

    private Optional<Test> reference(Field field, String text, Region region) {
        int dot = text.indexOf('.');
        String name = dot < 0 ? text : text.substring(0, dot);
        return names.kind(name, region).flatMap(kind -> {
            Optional<Field> other = dot < 0
                    ? names.counterpart(kind, field, name, region)
                    : names.field(kind, text.substring(dot + 1), region);
            return other.filter(o -> comparable(field, o, region)).map(o -> new Test.Same(name, o));
        });
    }

    private boolean comparable(Field field, Field other, Region region) {
        if (group(field.type()) == group(other.type())) {
            return true;
        }
        mistakes.add(
                region,
                "`" + other + "` is never equal to `" + field + "`",
                field.type().text());
        return false;
    }

    private static int group(FieldType type) {
        return switch (type) {
            case FieldType.Text _, FieldType.Words _ -> 0;
            case FieldType.Bool _ -> 1;
            case FieldType.Whole _ -> 2;
            case FieldType.Version _ -> 3;
            case FieldType.Trait _ -> 4;
            case FieldType.Release _ -> 5;
        };
    }

    private Optional<Test> operator(Field field, Node.Mapping mapping) {
        if (mapping.entries().size() != 1) {
            mistakes.add(mapping.region(), "not one operator", "one of " + Mistakes.oneOf(OPERATORS));
            return Optional.empty();
        }
        Node.Entry entry = mapping.entries().getFirst();
        String operator = entry.key().value();
        if (operator.equals("not")) {
            return test(field, entry.value()).map(Test.Not::new);
        }
        if (operator.equals("all")) {
            return all(field, entry);
        }
        if (!OPERATORS.contains(operator)) {
            mistakes.unknown(entry.key().region(), "operator", operator, OPERATORS);
            return Optional.empty();
        }
        if (!(entry.value() instanceof Node.Scalar scalar)) {
            mistakes.add(
                    entry.value().region(),
                    "`" + operator + "` cannot take " + entry.value().text(),
                    "one value");
            return Optional.empty();
        }
        return switch (operator) {
            case "matches" -> matches(field, scalar, entry.key().region());
            case "before" -> before(field, scalar, entry.key().region());
            default -> bound(field, operator, scalar, entry.key().region());
        };
    }

    private Optional<Test> all(Field field, Node.Entry entry) {
        if (!field.many()) {
            mistakes.add(
                    entry.key().region(),
                    "`all` says nothing of `" + field + "`, which has one value",
                    "a value, or a list of which one fits");
            return Optional.empty();
        }
        if (!(entry.value() instanceof Node.Sequence list)) {
            mistakes.add(
                    entry.value().region(), "`all` cannot be " + entry.value().text(), "a list of values");
            return Optional.empty();
        }
        return anyOf(field, list).map(t -> t instanceof Test.AnyOf any ? new Test.AllOf(any.tests()) : t);
    }

    private Optional<Test> matches(Field field, Node.Scalar scalar, Region operator) {
        boolean text = field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Trait;
        if (!text) {
            return misfit(field, "matches", operator);
        }
        if (scalar.value().length() > LONGEST_PATTERN) {
            mistakes.add(scalar.region(), "a regular expression of more than " + LONGEST_PATTERN + " characters", "");
            return Optional.empty();
        }
        if (CountedSize.of(scalar.value()) > LARGEST_PATTERN) {
            mistakes.add(
                    scalar.region(),
                    "a regular expression that comes to more than " + LARGEST_PATTERN
                            + " characters when its counted repetitions are written out",
                    "smaller counts, or `*` and `+`, which cost nothing");
            return Optional.empty();
        }
        try {
            return Optional.of(new Test.Matches(Pattern.compile(scalar.value())));
        } catch (PatternSyntaxException e) {
            mistakes.add(scalar.region(), "not a regular expression: " + e.getDescription(), "one that RE2 takes");
            return Optional.empty();
        }
    }

    private Optional<Test> before(Field field, Node.Scalar scalar, Region operator) {
        if (field.type() instanceof FieldType.Release) {
            Optional<CrateVersion> version = CrateVersion.parse(scalar.value());
            if (version.isEmpty()) {
                mistakes.add(scalar.region(), scalar.text() + " is not a version", "a version of a crate, as `0.1.80`");
            }
            return version.map(Test.Earlier::new);
        }
        if (!(field.type() instanceof FieldType.Version)) {
            return misfit(field, "before", operator);
        }
        if (!Checker.isVersion(scalar.value())) {
            mistakes.add(scalar.region(), scalar.text() + " is not a version", "a version of Rust, as `1.75`");
            return Optional.empty();
        }
        return RustVersion.parse(scalar.value()).map(Test.Before::new);
    }

    private Optional<Test> bound(Field field, String operator, Node.Scalar scalar, Region region) {
        if (!(field.type() instanceof FieldType.Whole)) {
            return misfit(field, operator, region);
        }
        if (!isNumber(scalar.value())) {
            mistakes.add(scalar.region(), scalar.text() + " is not a number", "a whole number");
            return Optional.empty();
        }
        int number = Integer.parseInt(scalar.value());
        return Optional.of(operator.equals("at-least") ? new Test.AtLeast(number) : new Test.AtMost(number));
    }

    private Optional<Test> misfit(Field field, String operator, Region region) {
        mistakes.add(
                region,
                "`" + operator + "` says nothing of `" + field + "`, which is "
                        + field.type().text(),
                "");
        return Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,9}");
    }
}
