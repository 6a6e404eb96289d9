package dev.magistrait.engine.policy;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.engine.Law;
import dev.magistrait.engine.Ruling;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Msrv;
import dev.magistrait.fact.Owners;
import dev.magistrait.fact.PolicyReads;
import dev.magistrait.fact.Setting;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.LevelsOfDay;
import dev.magistrait.policy.Outcome;
import dev.magistrait.policy.OwnRulePage;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.policy.Sourced;
import dev.magistrait.timing.Meter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The law as a policy extends and weighs it. Immutable and thread-safe. */
public final class PolicyLaw {

    private final Policy policy;
    private final Law law;

    public PolicyLaw(Policy policy, Law law) {
        this.policy = policy;
        this.law = law;
    }

    /** Compiles the rules of the policy, where it has any. */
    public static PolicyLaw of(Policy policy) {
        return new PolicyLaw(policy, law(compiled(policy)));
    }

    private static Law law(List<CustomRule> rules) {
        return rules.isEmpty() ? Law.bundled() : Law.with(List.of(PolicyRules.model(rules)));
    }

    /** The law of another policy: without compiling anything where the rules of both are the same. */
    public PolicyLaw under(Policy other) {
        return compiled(other).equals(compiled(policy)) ? new PolicyLaw(other, law) : of(other);
    }

    /** Whether a session on this law can be one on the other: they differ in facts alone. */
    public boolean sharesRules(PolicyLaw other) {
        return compiled(policy).equals(compiled(other.policy));
    }

    private static List<CustomRule> compiled(Policy policy) {
        return policy.rules().stream().filter(r -> !switchedOff(r, policy)).toList();
    }

    /** What follows from the facts of one workspace, with the levels that the policy gives on that day. */
    public Ruling judge(Collection<? extends Fact> facts, LocalDate today) {
        return judge(facts, today, Meter.OFF);
    }

    /** The same, telling what it does. */
    public Ruling judge(Collection<? extends Fact> facts, LocalDate today, Meter meter) {
        Ruling ruling = judged(stated(facts), meter);
        return ruling.with(weighed(ruling.findings(), today));
    }

    /** Of a rule that joins too many facts nothing may stay, not even what it decided of the first of them. */
    private Ruling judged(List<Fact> facts, Meter meter) {
        Ruling ruling = law.judge(facts, meter);
        Set<String> leftOut = Set.copyOf(ruling.leftOut());
        if (leftOut.isEmpty()) {
            return ruling;
        }
        List<CustomRule> others =
                compiled(policy).stream().filter(r -> !leftOut.contains(r.id())).toList();
        return law(others).judge(facts, meter).leavingOut(ruling.leftOut());
    }

    /** All rules that can report, sorted by id, each with the level that the policy gives it where no scope says otherwise. */
    public List<Rule> rules() {
        List<Rule> all = new ArrayList<>();
        Catalogue.rules().forEach(r -> all.add(r.at(policy.level(r.id(), r.level()))));
        policy.rules().forEach(rule -> all.add(OwnRulePage.of(rule, policy)));
        all.sort(Comparator.comparing(Rule::id));
        return all;
    }

    /** The law, to open sessions with; what goes into them goes through {@link #stated} first. */
    public Law law() {
        return law;
    }

    /** The facts as the policy's settings have them, and the settings among them. */
    public List<Fact> stated(Collection<? extends Fact> facts) {
        List<Fact> all = new ArrayList<>();
        facts.forEach(fact -> all.add(policy.settings()
                .msrv()
                .filter(v -> fact instanceof Crate)
                .map(v -> supporting(fact, new Msrv(v, "policy", List.of())))
                .orElse(fact)));
        for (SettingKey key : SettingKey.values()) {
            policy.settings().list(key).forEach(value -> all.add(new Setting(key.key(), value)));
        }
        if (policy.rules().stream().anyMatch(CustomRule::owned)
                && facts.stream().noneMatch(Owners.class::isInstance)) {
            all.add(Owners.NONE);
        }
        policy.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition.kind().gathered())
                .map(condition -> condition.kind().name())
                .distinct()
                .forEach(kind -> all.add(new PolicyReads(kind)));
        return all;
    }

    /** The findings at the levels of the policy, without those that it switches off. */
    public List<Finding> weighed(Collection<Finding> findings, LocalDate today) {
        List<Finding> weighed = new ArrayList<>();
        LevelsOfDay levels = policy.on(today);
        for (Finding finding : findings) {
            Optional<Sourced<Level>> level =
                    levels.level(finding.rule(), finding.span().file());
            Finding same = finding.at(level.map(Sourced::value).orElse(finding.level()));
            if (same.level() != Level.OFF) {
                weighed.add(same);
            }
        }
        return weighed;
    }

    private static Fact supporting(Fact fact, Msrv msrv) {
        return fact instanceof Crate crate ? crate.with(msrv) : fact;
    }

    /** A rule that decides has no findings to drop: off, it must not be there at all. */
    public static boolean switchedOff(CustomRule rule, Policy policy) {
        Sourced<Level> level = policy.levels().get(rule.id());
        return rule.outcome() instanceof Outcome.Decide && level != null && level.value() == Level.OFF;
    }
}
