package dev.magistrait.cli.policy;

import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Enforcement;
import dev.magistrait.policy.FailOn;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Outcome;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.RuleFix;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.policy.Sourced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The shape of {@code magistrait.policy/1}: what holds at a place, and where each value is laid down ({@code from}: file and line).
 *
 * @param path relative to the workspace, with a slash behind a directory; empty where no scope is entered
 * @param policies what was read, the later winning
 * @param levels of every rule, by id
 */
record EffectivePolicy(
        String schema,
        String path,
        String title,
        List<Source> policies,
        List<Setting> settings,
        Enforced enforced,
        List<RuleLevel> levels,
        List<Locked> locked,
        List<Scope> scopes,
        List<Custom> rules,
        List<Waiver> waivers) {

    record Source(String file, String sha256) {}

    /**
     * What stops a check, and what is left out of it.
     *
     * @param baseline its file; empty values where there is none
     * @param locked the keys that no policy further down may set otherwise
     */
    record Enforced(Value failOn, Value baseline, List<String> exclude, List<Value> locked) {}

    /** @param values one, or those of a list */
    record Setting(String key, List<Value> values) {}

    record Value(String value, String from) {}

    record RuleLevel(String rule, String level, String from) {}

    record Locked(String rule, String level, String from) {}

    /**
     * @param begins its first day; empty where it always held
     * @param holds whether the path lies in it, and it has begun and not ended
     */
    record Scope(List<String> where, String begins, String until, boolean holds, List<RuleLevel> levels, String from) {}

    /**
     * A rule of the policy.
     *
     * @param outcome {@code report} or {@code verdict}
     * @param fix what is done about its findings, as keys of {@code fix}
     * @param parameters what policies that extend its own may set, with what holds
     * @param replaces where the earlier rules of that id stand
     */
    record Custom(
            String id,
            String title,
            String why,
            String url,
            String owner,
            List<String> tags,
            String outcome,
            List<String> fix,
            List<Setting> parameters,
            int tests,
            List<String> replaces,
            String from) {}

    record Waiver(
            String rule,
            String trait,
            String crate,
            String file,
            String reason,
            String owner,
            String ticket,
            String until,
            Map<String, String> rests,
            String from) {}

    static EffectivePolicy of(Policy policy, List<Rule> catalogue, String path, LocalDate today) {
        return new EffectivePolicy(
                "magistrait.policy/1",
                path,
                policy.title(),
                policy.files().stream()
                        .map(f -> new Source(f.name(), f.sha256()))
                        .toList(),
                settings(policy),
                enforced(policy.enforcement()),
                levels(policy, catalogue, path, today),
                policy.locked().values().stream()
                        .map(l -> new Locked(l.rule(), l.floor().word(), from(l.origin())))
                        .toList(),
                policy.scopes().stream().map(s -> scope(s, path, today)).toList(),
                policy.rules().stream().map(r -> custom(r, policy)).toList(),
                policy.waivers().stream().map(EffectivePolicy::waiver).toList());
    }

    private static List<Setting> settings(Policy policy) {
        return Stream.of(SettingKey.values())
                .map(key -> new Setting(
                        key.key(),
                        policy.settings().sourced(key).stream()
                                .map(v -> new Value(v.value(), from(v.origin())))
                                .toList()))
                .toList();
    }

    private static Enforced enforced(Enforcement enforcement) {
        List<Value> locked = new ArrayList<>();
        enforcement.locked().forEach((key, by) -> locked.add(new Value(key, from(by))));
        Value usual = new Value(FailOn.USUAL.toString(), from(Origin.BUILT_IN));
        return new Enforced(
                enforcement
                        .failOn()
                        .map(f -> new Value(f.value().toString(), from(f.origin())))
                        .orElse(usual),
                enforcement
                        .baseline()
                        .map(b -> new Value(b.value(), from(b.origin())))
                        .orElse(new Value("", "")),
                enforcement.exclude(),
                locked);
    }

    private static List<RuleLevel> levels(Policy policy, List<Rule> catalogue, String path, LocalDate today) {
        SortedMap<String, Sourced<Level>> own = new TreeMap<>();
        catalogue.forEach(r -> own.put(r.id(), new Sourced<>(r.level(), Origin.BUILT_IN)));
        policy.rules().stream()
                .filter(r -> r.outcome() instanceof Outcome.Report)
                .forEach(r -> own.put(r.id(), new Sourced<>(r.level(), r.origin())));
        List<RuleLevel> levels = new ArrayList<>();
        own.forEach((id, level) ->
                levels.add(level(id, policy.level(id, path, today).orElse(level))));
        return levels;
    }

    private static RuleLevel level(String rule, Sourced<Level> level) {
        return new RuleLevel(rule, level.value().word(), from(level.origin()));
    }

    private static Scope scope(dev.magistrait.policy.Scope scope, String path, LocalDate today) {
        List<RuleLevel> levels = new ArrayList<>();
        scope.levels().forEach((rule, level) -> levels.add(level(rule, level)));
        return new Scope(
                scope.where(),
                scope.from().equals(LocalDate.MIN) ? "" : scope.from().toString(),
                last(scope.until()),
                scope.holds(path, today),
                levels,
                from(scope.origin()));
    }

    private static Custom custom(CustomRule rule, Policy policy) {
        return new Custom(
                rule.id(),
                rule.title(),
                rule.why(),
                rule.about().url(),
                rule.about().owner(),
                rule.about().tags(),
                rule.outcome().word(),
                rule.fix().steps().stream().map(RuleFix.Step::key).toList(),
                rule.parameters().values().entrySet().stream()
                        .map(e -> new Setting(
                                e.getKey(),
                                e.getValue().value().stream()
                                        .map(v -> new Value(v, from(e.getValue().origin())))
                                        .toList()))
                        .toList(),
                rule.tests().size(),
                policy.shadowed().stream()
                        .filter(s -> s.id().equals(rule.id()))
                        .map(s -> from(s.origin()))
                        .toList(),
                from(rule.origin()));
    }

    private static Waiver waiver(dev.magistrait.policy.Waiver w) {
        return new Waiver(
                w.rule(),
                w.trait(),
                w.crate(),
                w.file(),
                w.reason(),
                w.owner(),
                w.ticket(),
                last(w.until()),
                w.rests(),
                from(w.origin()));
    }

    private static String last(LocalDate until) {
        return until.equals(LocalDate.MAX) ? "" : until.toString();
    }

    private static String from(Origin origin) {
        return origin.file() + ":" + origin.line();
    }
}
