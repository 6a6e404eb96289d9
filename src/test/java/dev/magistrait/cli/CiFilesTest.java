package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.report.Harmless;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Runs the commands of the files by which CI runs Magistrait, on a checkout whose {@code bin/magistrait} runs the classes under test. */
class CiFilesTest {

    private static final YAMLMapper YAML = YAMLMapper.shared();

    @TempDir
    private Path directory = Path.of("");

    private Path magistrait = Path.of("");
    private Path code = Path.of("");

    private record Ended(int exit, String out) {}

    @BeforeEach
    void checkOut() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "CI runs these commands by bash");
        magistrait = Files.createDirectories(directory.resolve("magistrait"));
        Path program = Files.createDirectories(magistrait.resolve("bin")).resolve("magistrait");
        Files.writeString(
                program,
                "#!/bin/sh\nexec '%s' --enable-native-access=ALL-UNNAMED -cp '%s' %s \"$@\"\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                classPath(),
                                Main.class.getName()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        code = directory.resolve("code");
        new Checkout(code).write("src/lib.rs", "trait T { async fn f(&self); }\nfn f(_: &dyn T) {}\n");
    }

    /** Elsewhere relative paths mean something else. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    @Test
    void the_action_annotates_the_code_and_writes_a_summary() throws Exception {
        Path summary = Files.createFile(directory.resolve("summary"));
        Ended ended = action("", summary);

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).startsWith("::error file=src/lib.rs,line=2,");
        Harmless.check("github", ended.out());
        assertThat(Files.readString(summary)).startsWith("### Magistrait: 1 error\n");
        Harmless.check("markdown", Files.readString(summary));
    }

    @Test
    void the_action_hands_its_arguments_on_and_runs_nothing_in_them() throws Exception {
        Path summary = Files.createFile(directory.resolve("summary"));

        assertThat(action("src/lib.rs --fail-on never", summary).exit()).isZero();
        assertThat(action("; touch pwned $(touch pwned) *", summary).exit()).isEqualTo(2);
        assertThat(code.resolve("pwned")).doesNotExist();
    }

    private Ended action(String args, Path summary) throws Exception {
        JsonNode action = yaml("action.yml").getFirst();
        assertThat(action.at("/runs/using").asString()).isEqualTo("composite");
        JsonNode step = action.at("/runs/steps/1");
        assertThat(step.at("/shell").asString()).isEqualTo("bash");
        assertThat(step.at("/env/ARGS").asString()).isEqualTo("${{ inputs.args }}");
        assertThat(step.at("/run").asString()).doesNotContain("${{");
        return bash(
                step.at("/run").asString(),
                Map.of(
                        "ARGS", args,
                        "GITHUB_ACTION_PATH", magistrait.toString(),
                        "GITHUB_STEP_SUMMARY", summary.toString()));
    }

    @Test
    void the_pre_commit_hook_checks_the_repository() throws Exception {
        JsonNode hook = yaml(".pre-commit-hooks.yaml").getFirst();
        assertThat(hook.at("/language").asString()).isEqualTo("script");
        assertThat(hook.at("/pass_filenames").asBoolean(true)).isFalse();
        assertThat(Path.of(hook.at("/entry").asString().split(" ")[0])).isExecutable();
        Pattern files = Pattern.compile(hook.at("/files").asString());
        assertThat(List.of("src/lib.rs", "Cargo.toml", "a/Cargo.toml", "magistrait.yaml"))
                .allMatch(f -> files.matcher(f).find());
        assertThat(List.of("README.md", "lib.rs.txt"))
                .noneMatch(f -> files.matcher(f).find());

        Ended ended = bash(magistrait + "/" + hook.at("/entry").asString(), Map.of());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).startsWith("error[dyn-native-async]");
    }

    @Test
    void the_gitlab_job_clones_and_writes_a_code_quality_report() throws Exception {
        List<JsonNode> documents = yaml("templates/magistrait.yml");
        JsonNode inputs = documents.getFirst().at("/spec/inputs");
        JsonNode job = documents.get(1).at("/magistrait");
        String script = String.join(
                        "\n",
                        job.at("/script").valueStream().map(JsonNode::asString).toList())
                .replace("$[[ inputs.repository ]]", magistrait.toUri().toString())
                .replace("$[[ inputs.version ]]", inputs.at("/version/default").asString())
                .replace("$[[ inputs.args ]]", inputs.at("/args/default").asString());
        assertThat(script).doesNotContain("[[");
        new Checkout(magistrait, "").commit();
        String checkout = job.at("/variables/MAGISTRAIT")
                .asString()
                .replace("$CI_BUILDS_DIR", directory.toString())
                .replace("$CI_JOB_ID", "7");

        Ended ended = bash("set -e\n" + script, Map.of("MAGISTRAIT", checkout));
        assertThat(ended.exit()).as(ended.out()).isEqualTo(1);
        assertThat(ended.out()).startsWith("error[dyn-native-async]");
        String report = Files.readString(
                code.resolve(job.at("/artifacts/reports/codequality").asString()));
        assertThat(report).contains("\"path\": \"src/lib.rs\"");
        Harmless.check("gitlab", report);
    }

    /** The documents of a file; of one that is a list, its items. */
    private static List<JsonNode> yaml(String file) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(Path.of(file).toFile())) {
            return documents.readAll();
        }
    }

    private Ended bash(String script, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
                .directory(code.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }
}
