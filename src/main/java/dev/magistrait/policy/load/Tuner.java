package dev.magistrait.policy.load;

import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Lock;
import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.RuleParameters;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.load.Tuning.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads rules anew with the parameters that policies above theirs set. */
final class Tuner {

    private final Map<String, Open> open = new HashMap<>();

    /** A rule that has parameters, what was set so far, and the rule as it was written. */
    private record Open(Node.Mapping node, Mistakes mistakes, CustomRule written, Map<String, Node> set) {}

    /** Takes note of the rules of a document, after what it replaces. */
    void declare(PolicyDocument document) {
        for (CustomRule rule : document.rules()) {
            Node.Mapping node = document.tuning().open().get(rule.id());
            if (node == null) {
                open.remove(rule.id());
            } else {
                open.put(rule.id(), new Open(node, document.mistakes(), rule, new HashMap<>()));
            }
        }
    }

    /** The rule with what is set; empty where that is a mistake. */
    Optional<CustomRule> tuned(Setting setting, CustomRule now, Optional<Lock> lock, PolicyDocument document) {
        String id = setting.rule().value();
        Mistakes mistakes = document.mistakes();
        Open rule = open.get(id);
        if (lock.isPresent()) {
            mistakes.add(
                    setting.rule().region(),
                    "`" + id + "` is locked, and its parameters cannot be set",
                    "",
                    "locked by " + lock.get().origin());
            return Optional.empty();
        }
        Set<String> known = rule == null
                ? Set.of()
                : Parameters.declared(rule.node).stream()
                        .map(e -> e.key().value())
                        .collect(Collectors.toSet());
        for (Node.Entry value : setting.values()) {
            if (!known.contains(value.key().value())) {
                unknown(value.key(), id, known, mistakes);
                return Optional.empty();
            }
        }
        return rule == null ? Optional.empty() : read(setting, now, rule, mistakes);
    }

    private static void unknown(Node.Scalar name, String id, Set<String> known, Mistakes mistakes) {
        if (known.isEmpty()) {
            mistakes.add(name.region(), "`" + id + "` has no parameters", "");
        } else {
            mistakes.unknown(
                    name.region(),
                    "parameter",
                    name.value(),
                    known.stream().sorted().toList());
        }
    }

    private static Optional<CustomRule> read(Setting setting, CustomRule now, Open rule, Mistakes mistakes) {
        Map<String, Node> all = new HashMap<>(rule.set);
        all.putAll(setting.byName());
        Mistakes apart = rule.mistakes.apart();
        Optional<CustomRule> read = DocumentReader.rule(Parameters.with(rule.node, all), apart);
        List<Mistake> wrong = apart.sorted();
        if (!wrong.isEmpty() || read.isEmpty()) {
            mistakes.add(
                    setting.rule().region(),
                    "`" + setting.rule().value() + "` cannot be read with these parameters"
                            + (wrong.isEmpty() ? "" : ": " + wrong.getFirst().message()),
                    wrong.isEmpty() ? "" : wrong.getFirst().expected());
            return Optional.empty();
        }
        rule.set.putAll(setting.byName());
        SortedMap<String, Sourced<List<String>>> values =
                new TreeMap<>(now.parameters().values());
        values.putAll(Parameters.values(setting.values(), mistakes));
        return Optional.of(read.get().with(new RuleParameters(values, Optional.of(rule.written))));
    }
}
