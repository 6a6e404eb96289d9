package dev.magistrait.report.xml;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.Sourced;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.triage.Identity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The tests of one workspace. */
record JunitSuite(String name, List<Element> cases) {

    private static final String OWN = "magistrait";

    /** Findings that one test tells: what stays the same of them while code moves names the test. */
    private record Test(String crate, String item, String rule) {
        static Test of(Identity i) {
            return new Test(i.ofCrate() ? i.crate() : OWN, i.ofItem() ? i.item() : "", i.rule());
        }

        Element element() {
            return test(crate, item.isEmpty() ? rule : rule + ": " + item);
        }
    }

    static JunitSuite of(WorkspaceReport workspace) {
        List<Element> cases = new ArrayList<>(found(workspace));
        passed(workspace).forEach(rule -> cases.add(test(OWN, rule)));
        return new JunitSuite(workspace.root(), cases);
    }

    /** Of what concerns no workspace. */
    static JunitSuite ofRun(WorkspaceReport elsewhere) {
        return new JunitSuite(OWN, found(elsewhere));
    }

    private static List<Element> found(WorkspaceReport workspace) {
        JunitTexts texts = new JunitTexts(workspace);
        Map<Test, JunitTexts.Told> tests = new LinkedHashMap<>();
        workspace.findings().forEach(f -> told(workspace, f, tests).open().add(f));
        workspace
                .dismissed()
                .forEach(d -> told(workspace, d.finding(), tests).dismissed().add(d));
        List<Element> cases = new ArrayList<>();
        tests.forEach((test, told) -> cases.add(test.element().with(texts.outcome(told))));
        Map<String, List<Problem>> problems = new LinkedHashMap<>();
        workspace
                .problems()
                .forEach(p -> problems.computeIfAbsent(texts.title(p), _ -> new ArrayList<>())
                        .add(p));
        problems.forEach((title, list) -> cases.add(test(OWN, title).with(texts.outcome(list))));
        return cases;
    }

    private static JunitTexts.Told told(WorkspaceReport workspace, Finding finding, Map<Test, JunitTexts.Told> tests) {
        return tests.computeIfAbsent(Test.of(workspace.identity(finding)), _ -> JunitTexts.Told.nothing());
    }

    private static Element test(String of, String name) {
        return new Element("testcase").with("classname", of).with("name", name);
    }

    private static List<String> passed(WorkspaceReport workspace) {
        Policy policy = workspace.policy();
        Set<String> reporting = new HashSet<>();
        workspace.findings().forEach(f -> reporting.add(f.rule()));
        workspace.dismissed().forEach(d -> reporting.add(d.finding().rule()));
        return Stream.concat(
                        Catalogue.rules().stream().map(Rule::id),
                        policy.rules().stream().map(CustomRule::id))
                .filter(rule -> !reporting.contains(rule) && !off(policy, rule))
                .sorted()
                .toList();
    }

    private static boolean off(Policy policy, String rule) {
        Sourced<Level> level = policy.levels().get(rule);
        return level != null && level.value() == Level.OFF;
    }

    int tests() {
        return cases.size();
    }

    /** How many tests hold an element of that name. */
    int count(String outcome) {
        return (int) cases.stream()
                .filter(c -> c.children().stream().anyMatch(e -> e.name().equals(outcome)))
                .count();
    }

    Element element() {
        return new Element("testsuite")
                .with("name", name)
                .with("tests", tests())
                .with("failures", count("failure"))
                .with("errors", count("error"))
                .with("skipped", count("skipped"))
                .with(cases);
    }
}
