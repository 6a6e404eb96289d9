package dev.magistrait.policy.load;

import dev.magistrait.policy.Language;
import dev.magistrait.policy.Type;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.source.Region;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares a document with the language, and remembers which parts of it to leave alone afterwards. */
final class Checker {

    private final Mistakes mistakes;
    private final Set<Node> wrong = Collections.newSetFromMap(new IdentityHashMap<>());

    Checker(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Whether the value itself is of its type; parts of it may still be wrong. */
    boolean sound(Node node) {
        return !wrong.contains(node);
    }

    void check(Node node, Type type) {
        switch (type) {
            case Type.Of of -> section(node, of.section());
            case Type.TextOr or -> {
                if (node instanceof Node.Scalar) {
                    check(node, Language.TEXT);
                } else {
                    section(node, or.section());
                }
            }
            case Type.ListOf list -> sequence(node, list.type());
            case Type.OneOrMore one -> {
                if (node instanceof Node.Scalar) {
                    check(node, one.type());
                } else {
                    sequence(node, one.type());
                }
            }
            case Type.MapOf map -> map(node, map);
            case Type.Levels _ -> levels(node);
            case Type.When _ -> {
                // Read by ConditionReader, which knows the facts.
            }
            default -> scalar(node, type);
        }
    }

    private void section(Node node, Type.Section section) {
        if (!(node instanceof Node.Mapping mapping)) {
            refuse(
                    node,
                    section.name() + " cannot be " + node.text(),
                    "a mapping of " + Mistakes.oneOf(section.names()));
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            Optional<Type.Key> key = section.keys().stream()
                    .filter(k -> k.name().equals(entry.key().value()))
                    .findFirst();
            key.ifPresentOrElse(
                    k -> check(entry.value(), k.type()),
                    () -> mistakes.unknown(
                            entry.key().region(), "key", entry.key().value(), section.names()));
        }
        section.keys().stream()
                .filter(k -> k.required() && mapping.get(k.name()).isEmpty())
                .forEach(k -> missing(mapping, section, k));
    }

    private void missing(Node.Mapping mapping, Type.Section section, Type.Key key) {
        Region region = mapping.entries().isEmpty()
                ? mapping.region()
                : mapping.entries().getFirst().key().region();
        mistakes.add(region, section.name() + " lacks `" + key.name() + "`", "", decapitalized(key.description()));
    }

    private static String decapitalized(String sentence) {
        String start = sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
        return start.endsWith(".") ? start.substring(0, start.length() - 1) : start;
    }

    private void sequence(Node node, Type type) {
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> check(item, type));
        } else {
            refuse(node, node.text() + " is not a list", "a list, as `[" + "…" + "]`");
        }
    }

    private void map(Node node, Type.MapOf type) {
        if (!(node instanceof Node.Mapping mapping)) {
            String expected = type.value() instanceof Type.Word
                    ? "a mapping of paths to words, as `{ a::b: keeps }`"
                    : "a mapping of names to values, as `{ most: 5 }`";
            refuse(node, node.text() + " is not a mapping", expected);
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            check(entry.key(), type.key());
            check(entry.value(), type.value());
        }
    }

    private void levels(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            refuse(node, "`levels` cannot be " + node.text(), "a mapping of rule ids to levels");
            return;
        }
        mapping.entries().forEach(e -> check(e.value(), Language.LEVEL));
    }

    private void scalar(Node node, Type type) {
        if (!(node instanceof Node.Scalar scalar) || scalar.form() == Node.Form.NOTHING) {
            refuse(node, node.text() + " stands where one value belongs", expected(type));
            return;
        }
        String value = scalar.value();
        switch (type) {
            case Type.Word word
            when !word.words().contains(value) -> {
                wrong.add(node);
                mistakes.unknown(node.region(), word.kind(), value, word.words());
            }
            case Type.Bool _ when scalar.form() != Node.Form.TRUTH -> wrongForm(node, type);
            case Type.Text _ when value.isBlank() -> refuse(node, "an empty text", "some words");
            case Type.Formed formed when !value.matches(formed.pattern()) -> wrongForm(node, type);
            case Type.Version version
            when !version.words().contains(value) && !isVersion(value) -> wrongForm(node, type);
            case Type.Date _ when !isDate(value) -> wrongForm(node, type);
            default -> {
                // as it should be
            }
        }
    }

    private void wrongForm(Node node, Type type) {
        refuse(node, node.text() + " is not " + expected(type), expected(type));
    }

    private void refuse(Node node, String message, String expected) {
        wrong.add(node);
        mistakes.add(node.region(), message, message.endsWith(expected) ? "" : expected);
    }

    static boolean isVersion(String text) {
        return text.matches("\\d{1,4}\\.\\d{1,4}(\\.\\d{1,4})?")
                && RustVersion.parse(text).isPresent();
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String expected(Type type) {
        return switch (type) {
            case Type.Word word -> Mistakes.oneOf(word.words());
            case Type.Bool _ -> "`true` or `false`";
            case Type.Formed formed -> formed.expected();
            case Type.Version version -> versions(version.words());
            case Type.Date _ -> "a day, as `2027-03-31`";
            case Type.RuleId _ -> "the id of a rule";
            case Type.Lockable lockable -> "the id of a rule, or " + Mistakes.oneOf(lockable.keys());
            default -> "a text";
        };
    }

    private static String versions(List<String> words) {
        return Mistakes.oneOf(words) + " or a version of Rust, as `1.75`";
    }
}
