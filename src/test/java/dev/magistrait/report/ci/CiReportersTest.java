package dev.magistrait.report.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.Goldens;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Example;
import dev.magistrait.report.Examples;
import dev.magistrait.report.Formats;
import dev.magistrait.report.Harmless;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CiReportersTest {

    @Test
    void a_workflow_command_for_each_finding_and_problem() throws IOException {
        Goldens.check(getClass(), "store.github", github(Examples.store()));
    }

    @Test
    void an_issue_for_each_finding_and_problem() throws IOException {
        Goldens.check(getClass(), "store-gitlab.json", gitlab(Examples.store()));
        Harmless.check("gitlab", gitlab(Examples.clean()));
    }

    @Test
    void what_can_be_done_is_told_and_what_can_be_taken_stands_there() throws IOException {
        Example fixable = Examples.fixable();
        String written = Formats.written(new GitlabReporter(fixable.sources()), fixable.report());

        Harmless.check("gitlab", written);
        Goldens.check(getClass(), "fixes-gitlab.json", written);
        Goldens.check(getClass(), "fixes.github", github(fixable));
    }

    @Test
    void the_runner_reads_the_same_text_and_nothing_more() throws IOException {
        String text = "50%, a:b\n::error file=x::y%0A";
        Example e = new Example(".").file("a,b:c%.rs", "dyn");
        e.finding(Level.NOTE, "rule", text, e.at("a,b:c%.rs", "dyn"));
        List<String> lines = github(e).lines().toList();

        assertThat(lines).hasSize(1).allMatch(Workflow::obeys);
        Workflow.Command command = Workflow.read(lines.getFirst());
        assertThat(command.name()).isEqualTo("notice");
        assertThat(command.data()).isEqualTo(text);
        assertThat(command.properties())
                .containsEntry("file", "a,b:c%.rs")
                .containsEntry("title", "rule")
                .containsEntry("col", "1")
                .containsEntry("endColumn", "4");
    }

    @Test
    void places_of_several_lines_have_no_columns() throws IOException {
        Example e = new Example(".").finding(Level.ERROR, "rule", "message", new Span("a.rs", new Region(3, 9, 5, 2)));

        assertThat(github(e)).isEqualTo("::error file=a.rs,line=3,endLine=5,title=rule::message\n");
    }

    @Test
    void issues_that_are_alike_have_fingerprints_of_their_own() throws IOException {
        Example e = new Example(".").file("a.rs", "dyn two");
        e.finding(Level.NOTE, "rule", "message", e.at("a.rs", "dyn"));
        e.finding(Level.NOTE, "rule", "message", e.at("a.rs", "two"));
        JsonNode issues = JsonMapper.shared().readTree(gitlab(e));

        assertThat(issues.at("/1/fingerprint").asString())
                .isEqualTo(issues.at("/0/fingerprint").asString() + ":2");
    }

    @Test
    void the_schema_refuses_what_is_wrong() throws IOException {
        String wrong = gitlab(Examples.store()).replace("\"minor\"", "\"warning\"");

        assertThatThrownBy(() -> Harmless.check("gitlab", wrong)).hasMessageContaining("severity");
    }

    private static String github(Example example) throws IOException {
        String written = Formats.written(new GithubReporter(), example.report());
        Harmless.check("github", written);
        return written;
    }

    private static String gitlab(Example example) throws IOException {
        return Formats.written(new GitlabReporter(example.sources()), example.report());
    }
}
