package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Transaction;
import dev.magistrait.samples.Advised.Advice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered for a finding is done, and compiled: nothing new is refused, the finding is gone, and there is nothing more to do. */
class AdviceTest {

    private static final Set<String> RULES = Set.of(
            "needless-async-trait",
            "dyn-native-async",
            "public-bare-async-fn",
            "impl-missing-async-trait",
            "impl-missing-async",
            "impl-extra-async-trait",
            "impl-extra-async",
            "impl-outdated-async-trait",
            "async-trait-without-async-fn",
            "async-trait-send-mismatch",
            "missing-sync-supertrait",
            "mixed-mechanisms",
            "redundant-capture",
            "unused-async-trait-dep");

    /** Workspaces that are compiled in no build that Cargo makes, and why. */
    private static final Map<String, String> NOT_COMPILED = Map.of(
            "never-built", "has features that Cargo never sets alone",
            "names-029-undeclared-feature", "the same");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void what_is_offered_for_a_certain_finding_compiles() throws Exception {
        assumeTrue(Rustc.isThere(), "rustc is missing");
        StandIns standIns = StandIns.compile(Files.createDirectory(directory.resolve("stand-ins")));
        List<Advice> all = all(standIns);
        Files.write(
                Path.of("target/advice.txt"),
                all.stream().map(Advice::toString).sorted().toList());
        TreeMap<String, Integer> figures = new TreeMap<>();
        all.forEach(a -> figures.merge(a.outcome() + (a.certain() ? " certain" : " likely"), 1, Integer::sum));

        assertThat(all).hasSizeGreaterThan(50);
        assertThat(all).as(figures.toString()).filteredOn(AdviceTest::isWrong).isEmpty();
    }

    /** Every implementor must be {@code Sync} then: a type that is not is told of in review. */
    private static boolean isWrong(Advice advice) {
        boolean asksOfTypes = advice.finding().rule().equals("missing-sync-supertrait")
                && advice.why().contains("cannot be shared between threads safely");
        return switch (advice.outcome()) {
            case "broken", "stays", "repeats" -> advice.certain() && !asksOfTypes;
            case "follows" -> advice.finding().level() == Level.ERROR;
            default -> false;
        };
    }

    @Test
    void a_change_that_rustc_refuses_is_told() throws IOException {
        assumeTrue(Rustc.isThere(), "rustc is missing");
        StandIns standIns = StandIns.compile(Files.createDirectory(directory.resolve("some")));
        Advised wrong = new Advised(
                Sample.SAMPLES.resolve("impl-missing-async"), directory.resolve("wrong"), AdviceTest::unsafely);

        assertThat(wrong.followed(f -> RULES.contains(f.rule()), standIns, directory.resolve("out")))
                .extracting(Advice::outcome)
                .contains("broken");
    }

    private static Transaction unsafely(Transaction t) {
        Edit unsafe = new Edit(t.edits().getFirst().span(), "async unsafe ");
        return new Transaction(t.id(), t.title(), t.safety(), t.reasons(), t.findings(), List.of(unsafe));
    }

    private List<Advice> all(StandIns standIns) throws IOException, InterruptedException, ExecutionException {
        String only = System.getProperty("advice", "");
        List<Future<List<Advice>>> asked = new ArrayList<>();
        List<Advice> all = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Path one : workspaces()) {
                boolean compiled = !NOT_COMPILED.containsKey(one.getFileName().toString());
                if (compiled && (only.isEmpty() || one.toString().matches(only))) {
                    asked.add(two.submit(() -> advised(one, standIns)));
                }
            }
            for (Future<List<Advice>> future : asked) {
                all.addAll(future.get());
            }
        }
        return all;
    }

    private static List<Path> workspaces() throws IOException {
        List<Path> all = new ArrayList<>(Cases.all());
        Path faults = Path.of("..", "shared", "faults");
        if (Files.isDirectory(faults)) {
            try (Stream<Path> found = Files.list(faults)) {
                found.filter(Files::isDirectory).sorted().forEach(all::add);
            }
        }
        return all;
    }

    /** Rules of policies may have fixes too. */
    private static boolean hasFix(Finding finding) {
        return RULES.contains(finding.rule()) || finding.rule().contains("/");
    }

    private List<Advice> advised(Path one, StandIns standIns) {
        try {
            Path own = Files.createTempDirectory(directory.toRealPath(), "w");
            List<Advice> said =
                    new Advised(one, own, t -> t).followed(AdviceTest::hasFix, standIns, own.resolve("out"));
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
