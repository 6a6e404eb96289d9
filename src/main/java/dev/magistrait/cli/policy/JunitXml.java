package dev.magistrait.cli.policy;

import static java.util.stream.Collectors.joining;

import dev.magistrait.analysis.Remark;
import dev.magistrait.analysis.RuleTrial;
import dev.magistrait.policy.Origin;
import dev.magistrait.report.xml.Element;
import dev.magistrait.report.xml.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The outcome of tests as CI servers read it: a suite for each rule, a case for each test, named by its place. */
final class JunitXml {

    private JunitXml() {}

    static void write(List<RuleTrial> trials, Writer out) throws IOException {
        long tests = trials.stream().mapToLong(t -> t.tests().size()).sum();
        long failed = trials.stream().mapToLong(RuleTrial::failed).sum();
        List<Element> suites = trials.stream().map(JunitXml::suite).toList();
        XmlText.write(counted(new Element("testsuites"), tests, failed).with(suites), out);
    }

    private static Element suite(RuleTrial trial) {
        Element suite = counted(
                new Element("testsuite").with("name", trial.rule().id()),
                trial.tests().size(),
                trial.failed());
        Element tested =
                suite.with(trial.tests().stream().map(o -> test(trial, o)).toList());
        return trial.uncovered().isEmpty()
                ? tested
                : tested.with(List.of(new Element("system-out").saying(lines(trial.uncovered()))));
    }

    private static Element test(RuleTrial trial, RuleTrial.Outcome outcome) {
        return new Element("testcase")
                .with("classname", trial.rule().id())
                .with("name", place(outcome.test().origin()))
                .with(outcome.failures().stream().map(JunitXml::failure).toList());
    }

    private static Element failure(Remark failure) {
        return new Element("failure").with("message", failure.text()).saying(lines(List.of(failure)));
    }

    private static Element counted(Element element, long tests, long failures) {
        return element.with("tests", tests).with("failures", failures);
    }

    private static String lines(List<Remark> remarks) {
        return remarks.stream().map(r -> place(r.at()) + ": " + r.text() + "\n").collect(joining());
    }

    private static String place(Origin origin) {
        return origin.file() + ":" + origin.line();
    }
}
