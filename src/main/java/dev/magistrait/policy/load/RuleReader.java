package dev.magistrait.policy.load;

import dev.magistrait.fact.Mechanism;
import dev.magistrait.finding.Level;
import dev.magistrait.policy.Clause;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Outcome;
import dev.magistrait.policy.RuleAbout;
import dev.magistrait.policy.RuleFix;
import dev.magistrait.policy.RuleParameters;
import dev.magistrait.policy.Template;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.source.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the rules of an organisation. */
final class RuleReader {

    private final Mistakes mistakes;
    private final Checker checker;

    RuleReader(Mistakes mistakes, Checker checker) {
        this.mistakes = mistakes;
        this.checker = checker;
    }

    /** The rule; empty where a part of it is wrong, which then is a mistake. */
    Optional<CustomRule> read(Node.Mapping node) {
        Entries rule = new Entries(node, checker);
        Names names = new Names(mistakes);
        List<Clause> when = node.get("when")
                .map(w -> new ConditionReader(mistakes, names).read(w))
                .orElse(List.of());
        if (when.isEmpty()) {
            names.gap();
        }
        Optional<Outcome> outcome = outcome(node, rule, names, when);
        RuleFix fix = fix(rule, outcome, names);
        Optional<String> id = rule.text("id");
        Optional<String> title = rule.text("title");
        if (outcome.isEmpty() || id.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CustomRule(
                id.get(),
                title.get(),
                rule.text("level").map(RuleReader::level).orElse(Level.WARNING),
                about(rule),
                when,
                outcome.get(),
                fix,
                new TestReader(mistakes, checker).read(rule, !fix.isNone()),
                new RuleParameters(Parameters.values(Parameters.declared(node), mistakes), Optional.empty()),
                mistakes.origin(rule.region("id"))));
    }

    private static RuleAbout about(Entries rule) {
        return new RuleAbout(
                rule.text("why").orElse(""),
                rule.text("url").orElse(""),
                rule.text("owner").orElse(""),
                rule.scalars("tags").stream().map(Node.Scalar::value).distinct().toList());
    }

    static Level level(String word) {
        return Level.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Optional<Outcome> outcome(Node.Mapping node, Entries rule, Names names, List<Clause> when) {
        Optional<Node.Mapping> report = rule.mapping("report");
        Optional<Node.Mapping> verdict = rule.mapping("verdict");
        if (node.get("report").isPresent() == node.get("verdict").isPresent()) {
            boolean both = report.isPresent();
            mistakes.add(
                    both ? rule.keyRegion("verdict") : rule.first(),
                    both ? "a rule cannot both report and decide" : "a rule lacks `report` or `verdict`",
                    both ? "`report` or `verdict`" : "",
                    both ? "" : "`report` makes a finding, `verdict` decides on a trait");
            return Optional.empty();
        }
        if (report.isPresent()) {
            return report(new Entries(report.get(), checker), names);
        }
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        if (node.get("level").isPresent()) {
            mistakes.add(rule.keyRegion("level"), "a rule with `verdict` has no findings, and so no `level`", "");
        }
        when.stream()
                .flatMap(c -> c.alternativesOf().stream())
                .flatMap(List::stream)
                .filter(c -> c.kind().decided())
                .forEach(c -> mistakes.add(
                        region(c.origin()),
                        "a rule that decides cannot read verdicts",
                        "facts that verdicts rest on, such as `dispatch`"));
        return verdict(new Entries(verdict.get(), checker), names);
    }

    private RuleFix fix(Entries rule, Optional<Outcome> outcome, Names names) {
        Optional<Node.Mapping> fix = rule.mapping("fix");
        if (fix.isPresent() && rule.node().get("verdict").isPresent()) {
            mistakes.add(
                    rule.keyRegion("fix"),
                    "a rule with `verdict` has no findings, and so no `fix`",
                    "",
                    "where the verdict changes what is in use, `magistrait fix` follows it");
            return RuleFix.NONE;
        }
        Optional<Kind> reported = outcome.flatMap(o ->
                o instanceof Outcome.Report r ? Optional.ofNullable(names.all().get(r.at())) : Optional.empty());
        return fix.map(f -> new FixReader(mistakes, checker).read(f, reported)).orElse(RuleFix.NONE);
    }

    private static Region region(Origin origin) {
        return new Region(origin.line(), origin.column(), origin.line(), origin.column() + 1);
    }

    private Optional<Outcome> report(Entries report, Names names) {
        Optional<String> at = report.text("at").map(t -> t.substring(1));
        boolean placed = at.flatMap(name -> names.kind(name, report.region("at")))
                .map(kind -> placed(kind, report.region("at")))
                .orElse(false);
        TemplateReader templates = new TemplateReader(mistakes, names);
        Optional<Template> message = report.scalar("message").map(templates::read);
        Template help = report.scalar("help").map(templates::read).orElse(new Template(List.of()));
        return placed ? message.map(m -> new Outcome.Report(at.orElseThrow(), m, help)) : Optional.empty();
    }

    private boolean placed(Kind kind, Region region) {
        if (!kind.placed()) {
            mistakes.add(region, "a `" + kind.name() + "` has no place in the code", "a name of another kind");
        }
        return kind.placed();
    }

    private Optional<Outcome> verdict(Entries verdict, Names names) {
        Optional<String> trait = verdict.scalar("trait").isPresent()
                ? verdict.text("trait")
                        .map(t -> t.substring(1))
                        .filter(n -> hasTrait(n, names, verdict.region("trait")))
                : onlyTrait(names, verdict);
        TemplateReader templates = new TemplateReader(mistakes, names);
        Optional<Template> because = verdict.scalar("because").map(templates::read);
        Optional<Mechanism> mechanism = verdict.text("mechanism").flatMap(RuleReader::mechanism);
        String companion = verdict.text("companion").orElse("");
        if (!companion.isEmpty() && mechanism.isPresent() && mechanism.get() != Mechanism.TRAIT_VARIANT) {
            mistakes.add(verdict.keyRegion("companion"), "only `trait-variant` has a companion", "");
        }
        return trait.flatMap(t -> mechanism.flatMap(m -> because.map(b -> new Outcome.Decide(t, m, companion, b))));
    }

    private boolean hasTrait(String name, Names names, Region region) {
        Optional<Kind> kind = names.kind(name, region);
        if (kind.isPresent() && kind.get().traitField().isEmpty()) {
            mistakes.add(region, "a `" + kind.get().name() + "` is of no trait", "a name whose kind has a `trait`");
        }
        return kind.flatMap(Kind::traitField).isPresent();
    }

    private Optional<String> onlyTrait(Names names, Entries verdict) {
        List<String> traits = names.all().entrySet().stream()
                .filter(e -> e.getValue().name().equals("trait"))
                .map(Map.Entry::getKey)
                .toList();
        if (traits.size() != 1 && names.whole()) {
            mistakes.add(
                    verdict.first(),
                    traits.isEmpty() ? "no trait is bound to decide on" : "several traits are bound",
                    "`trait: $name`");
        }
        return traits.size() == 1 ? Optional.of(traits.getFirst()) : Optional.empty();
    }

    private static Optional<Mechanism> mechanism(String word) {
        return Arrays.stream(Mechanism.values())
                .filter(m -> m.word().equals(word))
                .findFirst();
    }
}
