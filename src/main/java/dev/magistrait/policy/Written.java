package dev.magistrait.policy;

import static java.util.stream.Collectors.joining;

import dev.magistrait.policy.Condition.Quantity;
import dev.magistrait.policy.Constraint.Test;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Conditions of rules, as a policy would write them: one of the ways to write each. */
public final class Written {

    /** What YAML takes as it stands for the text that it is. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w./+-]*(?:::[\\w./+-]+)*");

    private static final Set<String> OTHER = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private Written() {}

    /** A clause: a condition on one line, or {@code any} with a line for each alternative. */
    public static List<String> clause(Clause clause) {
        return switch (clause) {
            case Condition condition -> List.of(condition(condition));
            case Clause.Any any ->
                Stream.concat(
                                Stream.of("any:"),
                                any.alternatives().stream()
                                        .map(a -> "  - { "
                                                + a.stream()
                                                        .map(Written::inFlow)
                                                        .collect(joining(", ")) + " }"))
                        .toList();
        };
    }

    /** Where commas follow, a condition without constraints says so. */
    private static String inFlow(Condition condition) {
        return condition(condition) + (condition.constraints().isEmpty() ? " {}" : "");
    }

    /** One condition, on one line. */
    public static String condition(Condition condition) {
        String constraints = condition.constraints().stream()
                .map(c -> c.field() + ": " + test(c.test()))
                .collect(joining(", ", "{ ", " }"));
        return head(condition) + ":" + (condition.constraints().isEmpty() ? "" : " " + constraints);
    }

    /** What a condition asks for and how many of them, without its constraints. */
    public static String head(Condition condition) {
        String kind = condition.kind().name();
        String label = condition.label().isEmpty() ? "" : " as " + condition.label();
        return switch (condition.quantity()) {
            case Quantity.Each each -> kind + " " + each.name();
            case Quantity.None _ -> "no " + kind;
            case Quantity.AtLeast least ->
                (least.count() == 1 ? "some " : "at-least " + least.count() + " ") + kind + label;
            case Quantity.AtMost most -> "at-most " + most.count() + " " + kind + label;
            case Quantity.Exactly exactly -> "exactly " + exactly.count() + " " + kind + label;
        };
    }

    static String test(Test test) {
        return switch (test) {
            case Test.Equal equal -> scalar(equal.text());
            case Test.Like like -> scalar(like.glob().text());
            case Test.Matches matches ->
                operator("matches", quoted(matches.pattern().pattern()));
            case Test.Before before ->
                operator("before", quoted(before.version().toString()));
            case Test.Earlier earlier ->
                operator("before", quoted(earlier.version().toString()));
            case Test.AllOf all -> operator("all", list(all.tests()));
            case Test.AtLeast least -> operator("at-least", String.valueOf(least.number()));
            case Test.AtMost most -> operator("at-most", String.valueOf(most.number()));
            case Test.Same same -> "$" + same.name() + "." + same.field();
            case Test.Not not -> operator("not", test(not.test()));
            case Test.AnyOf any -> list(any.tests());
        };
    }

    private static String list(List<Test> tests) {
        return tests.stream().map(Written::test).collect(joining(", ", "[", "]"));
    }

    private static String operator(String name, String value) {
        return "{ " + name + ": " + value + " }";
    }

    /** A text with its fields in braces. */
    static String template(Template template) {
        return template.parts().stream()
                .map(part -> switch (part) {
                    case Template.Part.Literal literal ->
                        literal.text().replace("{", "{{").replace("}", "}}");
                    case Template.Part.Value value -> "{" + value.name() + "." + value.field() + "}";
                    case Template.Part.Count count -> "{" + count.name() + ".count}";
                })
                .collect(joining());
    }

    private static String scalar(String text) {
        return NUMBER.matcher(text).matches() || isWord(text) ? text : quoted(text);
    }

    private static boolean isWord(String text) {
        return PLAIN.matcher(text).matches() && (text.matches("true|false") || !OTHER.contains(text));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
