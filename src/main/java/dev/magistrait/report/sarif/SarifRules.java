package dev.magistrait.report.sarif;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.RuleAbout;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.markdown.Markdown;
import dev.magistrait.report.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bundled rules, and those of the policies of a report. Two policies may mean different rules by one id. */
final class SarifRules {

    private final List<Sarif.Rule> descriptors = new ArrayList<>();
    private final Map<String, Integer> bundled = new HashMap<>();
    private final Map<CustomRule, Integer> own = new HashMap<>();

    SarifRules(Report report) {
        for (Rule rule : Catalogue.rules()) {
            bundled.put(rule.id(), add(describe(rule)));
        }
        report.workspaces().stream()
                .flatMap(w -> w.policy().rules().stream())
                .forEach(rule -> own.computeIfAbsent(rule, r -> add(describe(r))));
    }

    List<Sarif.Rule> descriptors() {
        return descriptors;
    }

    /** The index of the rule that a finding of the workspace means; -1 without. */
    int index(WorkspaceReport workspace, String id) {
        return workspace.policy().rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(r -> own.getOrDefault(r, -1))
                .orElseGet(() -> bundled.getOrDefault(id, -1));
    }

    private int add(Sarif.Rule rule) {
        descriptors.add(rule);
        return descriptors.size() - 1;
    }

    private static Sarif.Rule describe(Rule rule) {
        return new Sarif.Rule(
                rule.id(),
                SarifText.message(rule.title()),
                SarifText.message(rule.summary()),
                "",
                new Sarif.Help(rule.page(), rule.page()),
                new Sarif.Settings(level(rule.level())),
                Json.NOTHING);
    }

    private static Sarif.Rule describe(CustomRule rule) {
        String why = rule.why().isEmpty() ? rule.title() : rule.why();
        String from = rule.origin().file() + ":" + rule.origin().line();
        String help = "%s\n\n%s\n\nA rule of %s.";
        return new Sarif.Rule(
                rule.id(),
                SarifText.message(rule.title()),
                SarifText.message(why),
                rule.about().url(),
                new Sarif.Help(
                        Printable.lines(help.formatted(rule.title(), why, from)),
                        help.formatted(Markdown.text(rule.title()), Markdown.text(why), Markdown.code(from))),
                new Sarif.Settings(level(rule.level())),
                properties(rule.about()));
    }

    private static Record properties(RuleAbout about) {
        Object tags = about.tags().isEmpty() ? Json.NOTHING : about.tags();
        return about.tags().isEmpty() && about.owner().isEmpty()
                ? Json.NOTHING
                : new Sarif.Properties(tags, about.owner());
    }

    /** The standard's word. */
    static String level(Level level) {
        return level == Level.OFF ? "none" : level.word();
    }
}
