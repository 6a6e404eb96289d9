package dev.magistrait.report.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.Goldens;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.Example;
import dev.magistrait.report.Examples;
import dev.magistrait.report.Formats;
import dev.magistrait.report.Harmless;
import dev.magistrait.report.Report;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlReportersTest {

    @Test
    void checkstyle_holds_what_counts_by_file() throws IOException {
        Goldens.check(
                getClass(), "store-checkstyle.xml", checkstyle(Examples.store().report()));
    }

    @Test
    void junit_holds_a_test_for_each_rule_on_an_item() throws IOException {
        Goldens.check(
                getClass(),
                "store-junit.xml",
                withoutPassed(junit(Examples.store().report())));
    }

    @Test
    void in_junit_what_is_dismissed_is_skipped() throws IOException {
        Goldens.check(getClass(), "triaged-junit.xml", withoutPassed(junit(Examples.triaged())));
    }

    @Test
    void rules_that_find_nothing_are_tests_that_pass() throws IOException {
        assertThat(junit(Examples.clean().report()))
                .contains("<testcase classname=\"magistrait\" name=\"dyn-native-async\"/>")
                .contains(" failures=\"0\" errors=\"0\"");
        assertThat(junit(Examples.store().report())).doesNotContain("name=\"dyn-native-async\"/>");
    }

    @Test
    void notes_fail_no_test() throws IOException {
        Example e = new Example(".").file("a.rs", "dyn");
        e.finding(Level.NOTE, "rule", "message", e.at("a.rs", "dyn"));

        assertThat(junit(e.report()))
                .contains("name=\"rule\"", "<system-out>note a.rs:1:1: message</system-out>", "failures=\"0\"")
                .doesNotContain("<failure");
    }

    @Test
    void what_stands_in_no_workspace_is_a_suite_of_its_own() throws IOException {
        Problem problem = new Problem(Problem.Kind.UNREADABLE, new Span("gone", Region.START), "`gone` is gone", "");
        Report report = new Report(Examples.clean().report().tool(), List.of(), List.of(problem));

        assertThat(junit(report)).contains("<error message=\"`gone` is gone\" type=\"unreadable\">");
        assertThat(checkstyle(report)).contains("<file name=\"gone\">", "source=\"magistrait.problem.unreadable\"");
    }

    @Test
    void both_fit_their_schemas_which_refuse_what_is_wrong() throws IOException {
        for (Report report : List.of(Examples.store().report(), Examples.clean().report(), Examples.triaged())) {
            Harmless.check("junit", junit(report));
            Harmless.check("checkstyle", checkstyle(report));
        }
        String wrong = checkstyle(Examples.store().report()).replace("\"warning\"", "\"loud\"");
        assertThatThrownBy(() -> Harmless.check("checkstyle", wrong)).hasMessageContaining("loud");
        String twice = junit(Examples.store().report()).replace("</failure>", "</failure><skipped message=\"x\"/>");
        assertThatThrownBy(() -> Harmless.check("junit", twice)).hasMessageContaining("skipped");
    }

    private static String withoutPassed(String junit) {
        return junit.replaceAll(" *<testcase classname=\"magistrait\" name=\"[a-z-]+\"/>\n", "");
    }

    private static String junit(Report report) throws IOException {
        return Formats.written(new JunitReporter(), report);
    }

    private static String checkstyle(Report report) throws IOException {
        return Formats.written(new CheckstyleReporter(), report);
    }
}
