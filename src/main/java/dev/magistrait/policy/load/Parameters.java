package dev.magistrait.policy.load;

import dev.magistrait.policy.Sourced;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the values of a rule's parameters where the rule says {@code ${name}}. A list takes the place of a whole value; within a text stands
 * one value alone.
 */
final class Parameters {

    static final String KEY = "parameters";

    private static final Pattern USE = Pattern.compile("\\$\\{([a-z][a-z0-9-]*)}");

    /** What is the rule's own, and its tests, which are tried on what it says itself. */
    private static final Set<String> PLAIN = Set.of("id", "tests", KEY);

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Mistakes mistakes;

    private Parameters(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The rule with other values than its own for some of its parameters. */
    static Node.Mapping with(Node.Mapping rule, Map<String, Node> others) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : rule.entries()) {
            entries.add(
                    entry.key().value().equals(KEY) && entry.value() instanceof Node.Mapping own
                            ? new Node.Entry(entry.key(), replaced(own, others))
                            : entry);
        }
        return new Node.Mapping(entries, rule.region());
    }

    private static Node.Mapping replaced(Node.Mapping own, Map<String, Node> others) {
        List<Node.Entry> entries = own.entries().stream()
                .map(e -> new Node.Entry(e.key(), others.getOrDefault(e.key().value(), e.value())))
                .toList();
        return new Node.Mapping(entries, own.region());
    }

    /** The rule with what its parameters stand for. */
    static Node.Mapping filled(Node.Mapping rule, Mistakes mistakes) {
        Parameters parameters = new Parameters(mistakes);
        declared(rule).forEach(e -> parameters.values.put(e.key().value(), e.value()));
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : rule.entries()) {
            entries.add(
                    PLAIN.contains(entry.key().value())
                            ? entry
                            : new Node.Entry(entry.key(), parameters.filled(entry.value())));
        }
        declared(rule).stream()
                .filter(e -> !parameters.used.contains(e.key().value()))
                .forEach(e -> mistakes.add(
                        e.key().region(),
                        "nothing in the rule says `${" + e.key().value() + "}`",
                        "",
                        "say it where the value belongs, or remove the parameter"));
        return new Node.Mapping(entries, rule.region());
    }

    /**
     * A policy with what the parameters of its rules stand for.
     *
     * @param open takes the rules that have some, as they are written, by id
     */
    static Node.Mapping filled(Node.Mapping policy, Map<String, Node.Mapping> open, Mistakes mistakes) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : policy.entries()) {
            if (entry.key().value().equals("rules") && entry.value() instanceof Node.Sequence rules) {
                List<Node> filled = rules.items().stream()
                        .map(i -> i instanceof Node.Mapping rule ? opened(rule, open, mistakes) : i)
                        .toList();
                entries.add(new Node.Entry(entry.key(), new Node.Sequence(filled, rules.region())));
            } else {
                entries.add(entry);
            }
        }
        return new Node.Mapping(entries, policy.region());
    }

    private static Node opened(Node.Mapping rule, Map<String, Node.Mapping> open, Mistakes mistakes) {
        if (!declared(rule).isEmpty() && rule.get("id").orElse(rule) instanceof Node.Scalar id) {
            open.putIfAbsent(id.value(), rule);
        }
        return filled(rule, mistakes);
    }

    /** What the rule says of its own parameters. */
    static List<Node.Entry> declared(Node.Mapping rule) {
        return rule.get(KEY).stream()
                .filter(Node.Mapping.class::isInstance)
                .flatMap(own -> ((Node.Mapping) own).entries().stream())
                .toList();
    }

    /** By name what they are, with where it is laid down. */
    static SortedMap<String, Sourced<List<String>>> values(List<Node.Entry> said, Mistakes mistakes) {
        SortedMap<String, Sourced<List<String>>> found = new TreeMap<>();
        said.forEach(e -> found.put(
                e.key().value(),
                new Sourced<>(texts(e.value()), mistakes.origin(e.key().region()))));
        return found;
    }

    private static List<String> texts(Node value) {
        return switch (value) {
            case Node.Scalar scalar -> List.of(scalar.value());
            case Node.Sequence list ->
                list.items().stream().flatMap(i -> texts(i).stream()).toList();
            case Node.Mapping _ -> List.of();
        };
    }

    private Node filled(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> filled(scalar);
            case Node.Sequence list ->
                new Node.Sequence(list.items().stream().map(this::filled).toList(), list.region());
            case Node.Mapping mapping ->
                new Node.Mapping(
                        mapping.entries().stream()
                                .map(e -> new Node.Entry(within(e.key()), filled(e.value())))
                                .toList(),
                        mapping.region());
        };
    }

    private Node filled(Node.Scalar scalar) {
        Matcher use = USE.matcher(scalar.value());
        if (!use.matches()) {
            return within(scalar);
        }
        return switch (value(use.group(1), scalar.region())) {
            case Node.Scalar value -> new Node.Scalar(value.value(), value.form(), scalar.region());
            case Node.Sequence list -> new Node.Sequence(list.items(), scalar.region());
            case Node.Mapping _ -> scalar;
        };
    }

    private Node.Scalar within(Node.Scalar text) {
        Matcher use = USE.matcher(text.value());
        if (!use.find()) {
            return text;
        }
        String filled = use.replaceAll(u -> Matcher.quoteReplacement(word(u.group(1), text.region())));
        return new Node.Scalar(filled, text.form(), text.region());
    }

    private String word(String name, Region region) {
        if (value(name, region) instanceof Node.Scalar scalar) {
            return scalar.value();
        }
        mistakes.add(region, "`" + name + "` is a list, and stands within a text", "one value, or a place of its own");
        return name;
    }

    /** The name where there is no such parameter: of what follows from that nothing more is said. */
    private Node value(String name, Region region) {
        used.add(name);
        Node value = values.get(name);
        if (value == null) {
            mistakes.add(
                    region,
                    "`${" + name + "}` is no parameter of the rule",
                    values.isEmpty() ? "" : Mistakes.oneOf(values.keySet()),
                    values.isEmpty()
                            ? "`parameters: { " + name + ": … }` declares it"
                            : Mistakes.meant(name, values.keySet()));
            return new Node.Scalar(name, Node.Form.TEXT, region);
        }
        return value;
    }
}
