package dev.magistrait.samples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workspaces with faults that lie beside the project, where they do: names, files, conditions, growth, trust. */
class FaultsTest {

    private static final Path BESIDE = Path.of("..", "shared", "faults");
    private static final String MINE = "mine\n";

    /** More than any of them needs, on a machine that does other work. */
    private static final int SECONDS = 60;

    private static final Set<Integer> CODES = Set.of(0, 1, 3);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void every_case_has_expectations_of_a_known_form() throws IOException {
        List<Faults> all = Faults.all();
        Answer empty = Answer.of("{}", "");

        assertThat(all).hasSizeGreaterThan(45).doesNotHaveDuplicates();
        for (Faults faults : all) {
            for (Expectation expectation : faults.expectations()) {
                assertThat(expectation.unmet(empty)).as(faults.name()).hasSizeLessThan(2);
            }
        }
    }

    @Test
    void an_answer_without_anything_in_it_is_not_what_is_expected() throws IOException {
        Answer empty = Answer.of("{}", "");
        Expectation judged = Expectation.of(List.of("judged", "T"));

        assertThat(judged.unmet(empty)).containsExactly("judged T: it is nothing");
    }

    @Test
    void what_is_so_is_said() throws IOException {
        assumeThat(BESIDE).as("there are no faults beside the project").isDirectory();
        Map<String, List<String>> unmet = new TreeMap<>();
        int cases = 0;
        try (Bounded program = new Bounded(directory)) {
            for (Faults faults : Faults.all()) {
                cases++;
                List<String> said = unmet(faults, program);
                if (!said.isEmpty()) {
                    unmet.put(faults.name(), said);
                }
            }
        }
        assertThat(table(unmet)).as("%d of %d cases", unmet.size(), cases).isEmpty();
    }

    private List<String> unmet(Faults faults, Bounded program) throws IOException {
        copy(faults);
        Bounded.Ended ended = program.run(faults.command(), SECONDS);
        if (!ended.inTime()) {
            return List.of("not done within " + SECONDS + " seconds");
        }
        Path json = directory.resolve(faults.answer());
        if (!CODES.contains(ended.code()) || !Files.exists(json)) {
            return List.of("exit code " + ended.code() + " " + first(ended.printed()));
        }
        List<String> unmet = new ArrayList<>(replaced(faults));
        Answer answer = Answer.of(Files.readString(json), ended.printed());
        for (Expectation expectation : faults.expectations()) {
            expectation.unmet(answer).forEach(unmet::add);
        }
        return unmet;
    }

    /** What links led to and a report now stands in the place of. */
    private List<String> replaced(Faults faults) throws IOException {
        List<String> replaced = new ArrayList<>();
        for (String link : faults.links()) {
            Path target = directory.resolve(faults.name(), link).resolveSibling(target(faults, link));
            if (!Files.readString(target).equals(MINE)) {
                replaced.add("what " + link + " leads to is replaced");
            }
        }
        return replaced;
    }

    private static Path target(Faults faults, String link) throws IOException {
        return Path.of(
                Files.readString(BESIDE.resolve(faults.name()).resolve(link)).strip());
    }

    private void copy(Faults faults) throws IOException {
        Path from = BESIDE.resolve(faults.name());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory
                        .resolve(faults.name())
                        .resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
        for (String name : faults.links()) {
            Path link = directory.resolve(faults.name(), name);
            Path target = target(faults, name);
            Files.delete(link);
            Files.writeString(link.resolveSibling(target), MINE);
            Files.createSymbolicLink(link, target);
        }
    }

    private static String first(String printed) {
        return printed.lines().findFirst().orElse("");
    }

    private static String table(Map<String, List<String>> unmet) {
        return unmet.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(u -> "%-52s %s".formatted(e.getKey(), u)))
                .collect(joining("\n", unmet.isEmpty() ? "" : "\n", ""));
    }
}
