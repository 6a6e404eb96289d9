package dev.magistrait.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.policy.Policy;
import dev.magistrait.policy.PolicyFile;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.rust.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesTest {

    private static final String OFF = "levels: { dyn-native-async: off }\n";

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void workspaces() throws IOException {
        for (String name : List.of("a", "b")) {
            write(
                    name + "/Cargo.toml",
                    "[package]\nname = \"" + name + "\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
            write(name + "/src/lib.rs", "trait T { async fn f(&self); }\nfn f(t: &dyn T) {}\n");
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Report check(List<String> named, String... paths) {
        var analysis = new Analysis(new Tool("m", "0"), Edition.E2021, 1, Policies.standard(named), Clock.systemUTC());
        return analysis.check(List.of(paths).stream().map(directory::resolve).toList(), Progress.SILENT);
    }

    private static List<String> names(WorkspaceReport report) {
        return report.policy().files().stream().map(PolicyFile::name).toList();
    }

    @Test
    void without_one_there_is_none() {
        WorkspaceReport report = check(List.of(), "a").workspaces().getFirst();

        assertThat(report.policy()).isSameAs(Policy.NONE);
        assertThat(report.findings()).isNotEmpty();
    }

    @Test
    void the_nearest_at_or_above_a_workspace_holds_for_it() throws IOException {
        write("magistrait.yaml", "");
        write("a/magistrait.yaml", OFF);

        List<WorkspaceReport> reports = check(List.of(), ".").workspaces();

        assertThat(names(reports.getFirst())).last().asString().endsWith("/a/magistrait.yaml");
        assertThat(reports.getFirst().findings()).isEmpty();
        assertThat(names(reports.getLast()))
                .last()
                .isEqualTo(directory.resolve("magistrait.yaml").toString());
        assertThat(reports.getLast().findings()).isNotEmpty();
    }

    @Test
    void above_a_lone_file_too() throws IOException {
        write("magistrait.yaml", OFF);
        write("x/y/lone.rs", "trait T { async fn f(&self); }\nfn f(t: &dyn T) {}\n");

        WorkspaceReport report = check(List.of(), "x/y/lone.rs").workspaces().getFirst();

        assertThat(names(report))
                .last()
                .isEqualTo(directory.resolve("magistrait.yaml").toString());
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void where_some_are_named_none_is_looked_for() throws IOException {
        write("a/magistrait.yaml", OFF);
        String named = write("named.yaml", "title: named").toString();

        WorkspaceReport report =
                check(List.of("strict", named), "a").workspaces().getFirst();

        assertThat(names(report)).containsExactly("bundled:default", "bundled:strict", named);
        assertThat(report.findings()).isNotEmpty();
    }

    @Test
    void with_a_mistake_in_any_nothing_is_checked_and_all_are_told() throws IOException {
        write("a/magistrait.yaml", "x: 1");
        write("b/magistrait.yaml", "y: 1");

        assertThatThrownBy(() -> check(List.of(), "."))
                .isInstanceOfSatisfying(
                        RefusedPolicies.class,
                        refused -> assertThat(refused.mistakes()).hasSize(2));
        assertThatThrownBy(() -> check(List.of("nowhere.yaml"), "a"))
                .isInstanceOfSatisfying(
                        RefusedPolicies.class,
                        refused -> assertThat(refused.mistakes())
                                .extracting(Object::toString)
                                .containsExactly("nowhere.yaml:1:1: the policy `nowhere.yaml` does not exist"));
    }

    @Test
    void what_a_policy_says_of_foreign_names_is_heeded() throws IOException {
        write(
                "a/Cargo.toml",
                "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\nacme_rt = \"1\"\n");
        write("a/src/lib.rs", """
                #[acme_rt::traced]
                trait T { async fn f(&self); }
                async fn go<X: T + Send + 'static>(x: X) { acme_rt::spawn(async move { x.f().await }); }
                """);
        assertThat(check(List.of(), "a").workspaces().getFirst().findings()).isEmpty();

        write("a/magistrait.yaml", "settings: { send-sinks: [acme_rt::spawn], keeping-macros: [acme_rt::traced] }");
        assertThat(check(List.of(), "a").workspaces().getFirst().findings())
                .extracting(f -> f.rule() + " " + f.span().line())
                .contains("spawn-generic-no-send 3");
    }

    @Test
    void what_a_policy_says_of_macros_is_heeded_with_each_effect() throws IOException {
        write(
                "a/Cargo.toml",
                "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2021\"\npublish = false\n[dependencies]\nacme = \"1\"\n");
        write("a/src/lib.rs", """
                #[acme::said]
                trait T { async fn f(&self); }
                fn go<X: T>(x: X) {}
                """);

        assertThat(decided("unsaid")).isEqualTo("native native static 1");
        assertThat(decided("keeps")).isEqualTo("native native static 0");
        assertThat(decided("rewrites")).isEqualTo("native native static 1");
        assertThat(decided("uses-as-dyn")).isEqualTo("trait-variant native both 0");
        assertThat(decided("makes-send")).isEqualTo("native-send native-send static 1");
        assertThat(decided("async-trait")).isEqualTo("native async-trait static 0");
        assertThat(decided("trait-variant")).isEqualTo("native trait-variant static 0");
        assertThat(decided("dynosaur")).isEqualTo("trait-variant dynosaur both 0");
    }

    /** The verdict, what is in use, the dispatch, and how many blind spots there are. */
    private String decided(String effect) throws IOException {
        write(
                "a/magistrait.yaml",
                "settings: { trait-macros: { " + (effect.equals("unsaid") ? "" : "acme::said: " + effect) + " } }");
        var workspace = check(List.of(), "a").workspaces().getFirst();
        var decision = workspace.decisions().getFirst();
        return decision.verdict().mechanism().word() + " " + decision.current().word() + " "
                + decision.dispatch().word() + " " + workspace.blindSpots().size();
    }
}
