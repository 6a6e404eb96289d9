package dev.magistrait.policy;

import dev.magistrait.finding.Rule;
import dev.magistrait.finding.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a rule that a policy lays down, as Markdown with the headings of the bundled ones where they fit. */
public final class OwnRulePage {

    private final CustomRule rule;
    private final List<String> lines = new ArrayList<>();

    private OwnRulePage(CustomRule rule) {
        this.rule = rule;
    }

    /** A rule of a policy as one of the catalogue, at the level that the policy gives it where no scope says otherwise. */
    public static Rule of(CustomRule rule, Policy policy) {
        String why = rule.why().strip().replace('\n', ' ');
        return new Rule(
                rule.id(),
                RuleGroup.CUSTOM,
                policy.levelOf(rule),
                "",
                rule.title(),
                why.isEmpty() ? rule.title() : why,
                new OwnRulePage(rule).text(policy));
    }

    private String text(Policy policy) {
        lines.add("# " + rule.title());
        why();
        heading("What it matches");
        code("yaml", rule.when().stream().flatMap(c -> Written.clause(c).stream()));
        outcome();
        parameters();
        tests();
        heading("Where it stands");
        lines.add(place(rule.origin()) + standing(policy));
        return String.join("\n", lines) + "\n";
    }

    private void why() {
        RuleAbout about = rule.about();
        if (!about.why().isEmpty() || !about.url().isEmpty()) {
            heading("Why");
            lines.addAll(about.why().strip().lines().toList());
            if (!about.url().isEmpty()) {
                lines.add("See <" + about.url() + ">.");
            }
        }
    }

    private void outcome() {
        lines.add("");
        switch (rule.outcome()) {
            case Outcome.Report report -> {
                lines.add("Then it reports at `" + report.at() + "`: " + Written.template(report.message()));
                if (!report.help().isEmpty()) {
                    heading("Fix");
                    lines.add(Written.template(report.help()));
                }
            }
            case Outcome.Decide decide -> {
                String companion = decide.companion().isEmpty() ? "" : ", with `" + decide.companion() + "` beside it";
                lines.add("Then the trait of `" + decide.trait() + "` should use `"
                        + decide.mechanism().word() + "`" + companion + ": " + Written.template(decide.because()));
            }
        }
    }

    private void parameters() {
        if (!rule.parameters().values().isEmpty()) {
            heading("Parameters");
            lines.add("Policies that extend the one it stands in may set them.");
            lines.add("");
            rule.parameters()
                    .values()
                    .forEach((name, value) -> lines.add("- `" + name + "`: "
                            + value.value().stream().map(v -> "`" + v + "`").collect(Collectors.joining(", "))
                            + ", by " + place(value.origin())));
        }
    }

    private void tests() {
        heading("Tests");
        if (rule.tests().isEmpty()) {
            lines.add("It has none. `magistrait policy test` would run them.");
            return;
        }
        lines.add("`magistrait policy test` runs them.");
        for (RuleTest test : rule.tests()) {
            lines.add("");
            lines.add("In a crate `" + test.crate() + "`, edition " + test.edition() + ":");
            if (!test.manifest().text().isBlank()) {
                code("toml", test.manifest().text().stripTrailing().lines());
            }
            test.crates().forEach(c -> lines.add("beside a crate `" + c.crate() + "`"));
            code("rust", test.rust().text().stripTrailing().lines());
        }
    }

    private String standing(Policy policy) {
        RuleAbout about = rule.about();
        List<String> said = new ArrayList<>();
        said.add(", level `" + policy.levelOf(rule).word() + "`");
        Sourced<dev.magistrait.finding.Level> level = policy.levels().get(rule.id());
        if (level != null) {
            said.add(", set at " + place(level.origin()));
        }
        if (!about.owner().isEmpty()) {
            said.add("; owner: " + about.owner());
        }
        if (!about.tags().isEmpty()) {
            said.add("; tags: " + String.join(", ", about.tags()));
        }
        return String.join("", said);
    }

    private static String place(Origin origin) {
        return "`" + origin.file() + ":" + origin.line() + "`";
    }

    private void heading(String text) {
        lines.add("");
        lines.add("## " + text);
    }

    private void code(String language, Stream<String> of) {
        lines.add("");
        lines.add("```" + language);
        of.forEach(lines::add);
        lines.add("```");
    }
}
