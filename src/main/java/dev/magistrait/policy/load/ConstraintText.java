package dev.magistrait.policy.load;

import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.source.Region;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads conditions on a field that stand by themselves, such as {@code shape=async-fn}, as conditions of policies are read. */
public final class ConstraintText {

    private static final String SOURCE = "--where";
    /** What begins a list, an operator or a text in quotes. */
    private static final String YAML = "[{\"'";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    private ConstraintText() {}

    /**
     * What was read.
     *
     * @param constraint empty where there are mistakes
     */
    public record Outcome(Optional<Constraint> constraint, List<Mistake> mistakes) {
        public Outcome {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * Reads {@code field=value}. A value with a bracket, a brace or a quote before it is YAML: a list, an operator or a text. Any other is
     * taken as it stands, so that {@code *} needs no quotes.
     */
    public static Outcome read(Kind kind, String text) {
        Mistakes mistakes = new Mistakes(SOURCE, text);
        int equals = text.indexOf('=');
        Region whole = new Region(1, 1, 1, 2);
        if (equals <= 0) {
            mistakes.add(
                    whole, "`" + text + "` is not a condition", "a field and a value, as `" + example(kind) + "=…`");
            return new Outcome(Optional.empty(), mistakes.sorted());
        }
        Names names = new Names(mistakes);
        ConstraintReader reader = new ConstraintReader(mistakes, names);
        Optional<Constraint> read = names.field(kind, text.substring(0, equals).strip(), whole)
                .flatMap(f -> node(text.substring(equals + 1).strip(), mistakes)
                        .flatMap(value -> reader.test(f, value))
                        .map(test -> new Constraint(f, test, mistakes.origin(whole))));
        List<Mistake> found = mistakes.sorted();
        return new Outcome(found.isEmpty() ? read : Optional.empty(), found);
    }

    private static Field example(Kind kind) {
        return kind.fields().getFirst();
    }

    private static Optional<Node> node(String value, Mistakes mistakes) {
        if (!value.isEmpty() && YAML.indexOf(value.charAt(0)) >= 0) {
            return YamlReader.read(value, mistakes);
        }
        return Optional.of(new Node.Scalar(value, form(value), new Region(1, 1, 1, 2)));
    }

    private static Node.Form form(String value) {
        if (TRUTH.matcher(value).matches()) {
            return Node.Form.TRUTH;
        }
        return NUMBER.matcher(value).matches() ? Node.Form.NUMBER : Node.Form.TEXT;
    }
}
