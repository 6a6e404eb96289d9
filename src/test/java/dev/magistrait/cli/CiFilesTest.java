package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.report.Harmless;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
        Files.createSymbolicLink(magistrait.resolve("magistrait"), program);
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
        Ended ended = action(Map.of());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).startsWith("::error file=src/lib.rs,line=2,");
        Harmless.check("github", ended.out());
        assertThat(Files.readString(summary())).startsWith("### Magistrait: 1 error\n");
        Harmless.check("markdown", Files.readString(summary()));
        assertThat(directory.resolve("magistrait-facts")).isDirectoryRecursivelyContaining(Files::isRegularFile);
    }

    @Test
    void the_action_hands_its_arguments_on_and_runs_nothing_in_them() throws Exception {
        assertThat(action(Map.of("ARGS", "--fail-on never", "PATHS", "src/lib.rs"))
                        .exit())
                .isZero();
        for (String input : List.of("ARGS", "PATHS", "SINCE", "SARIF")) {
            assertThat(action(Map.of(input, "; touch pwned $(touch pwned) *")).exit())
                    .as(input)
                    .isNotZero();
        }
        assertThat(action(Map.of("PATHS", "--fail-on never")).exit()).isEqualTo(2);
        assertThat(code.resolve("pwned")).doesNotExist();
    }

    @Test
    void the_action_looks_at_a_pull_request_and_otherwise_at_everything() throws Exception {
        new Checkout(code, "").commit();
        Map<String, String> pullRequest = Map.of("SINCE", "auto", "BASE", "main");
        assertThat(action(pullRequest).exit()).as("there is no such branch").isEqualTo(2);
        bash("git update-ref refs/remotes/origin/main HEAD", Map.of());

        assertThat(action(pullRequest).exit()).isZero();
        assertThat(action(Map.of("SINCE", "auto")).exit()).isEqualTo(1);
    }

    @Test
    void the_action_writes_a_file_for_code_scanning() throws Exception {
        action(Map.of("SARIF", "found.sarif"));

        assertThat(Files.readString(code.resolve("found.sarif"))).contains("\"ruleId\": \"dyn-native-async\"");
    }

    @Test
    void the_action_unpacks_what_it_built() throws Exception {
        Path built = Files.createDirectories(directory.resolve("built/magistrait-1-linux-x64"));
        Files.writeString(built.resolve("magistrait"), "#!/bin/sh\necho unpacked\n");
        Files.writeString(
                magistrait.resolve("bin/package"),
                "mkdir -p '%1$s/target/package/out' && cd '%2$s' && '%3$s/bin/jar' -cMf '%1$s/target/package/out/magistrait-1-linux-x64.zip' *"
                        .formatted(magistrait, built.resolveSibling(""), System.getProperty("java.home")));
        assertThat(magistrait.resolve("bin/package").toFile().setExecutable(true))
                .isTrue();
        Map<String, String> environment = Map.of(
                "VERSION", "",
                "GITHUB_ACTION_PATH", magistrait.toString(),
                "INSTALLED", directory.resolve("installed").toString());
        JsonNode steps = yaml("action.yml").getFirst().at("/runs/steps");
        JsonNode install = steps.valueStream()
                .filter(step -> step.at("/run").asString().contains("unzip"))
                .findFirst()
                .orElseThrow();

        Ended ended = bash(install.at("/run").asString() + "\nsh \"$INSTALLED/magistrait\"", environment);
        assertThat(ended.out()).isEqualTo("unpacked\n");
    }

    private Path summary() {
        return directory.resolve("summary");
    }

    private Ended action(Map<String, String> inputs) throws Exception {
        JsonNode action = yaml("action.yml").getFirst();
        assertThat(action.at("/runs/using").asString()).isEqualTo("composite");
        JsonNode step = action.at("/runs/steps")
                .valueStream()
                .filter(s -> s.at("/id").asString().equals("check"))
                .findFirst()
                .orElseThrow();
        assertThat(step.at("/shell").asString()).isEqualTo("bash");
        assertThat(step.at("/run").asString()).doesNotContain("${{");
        Map<String, String> environment = new HashMap<>(Map.of(
                "INSTALLED", magistrait.toString(),
                "RUNNER_TEMP", directory.toString(),
                "GITHUB_STEP_SUMMARY", summary().toString()));
        for (String input : List.of("ARGS", "PATHS", "SINCE", "SARIF", "BASE")) {
            assertThat(step.at("/env/" + input).asString()).startsWith("${{ ");
            environment.put(input, inputs.getOrDefault(input, ""));
        }
        return bash(step.at("/run").asString(), environment);
    }

    @Test
    void the_pre_commit_hook_checks_the_repository() throws Exception {
        JsonNode hook = yaml(".pre-commit-hooks.yaml").getFirst();
        assertThat(hook.at("/language").asString()).isEqualTo("script");
        assertThat(hook.at("/pass_filenames").asBoolean(true)).isFalse();
        assertThat(Path.of(hook.at("/entry").asString().split(" ")[0])).isExecutable();
        Pattern files = Pattern.compile(hook.at("/files").asString());
        assertThat(List.of("src/lib.rs", "Cargo.toml", "a/Cargo.toml", "magistrait.yaml", "magistrait.yml"))
                .allMatch(f -> files.matcher(f).find());
        assertThat(List.of("README.md", "lib.rs.txt"))
                .noneMatch(f -> files.matcher(f).find());

        String entry = magistrait + "/" + hook.at("/entry").asString();
        new Checkout(code, "").commit();
        assertThat(bash(entry, Map.of()).exit())
                .as("what was there before the commit")
                .isZero();
        new Checkout(code).write("src/lib.rs", "trait U { async fn f(&self); }\nfn f(_: &dyn U) {}\n");
        Ended ended = bash(entry, Map.of());
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
