package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.samples.Refusal.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rustc says of the packages that lie beside the project, and what is found in them: no error that is none, few that are not told. */
class RefusedFaultsTest {

    /** A case a line: {@code other} or {@code untold}, its name, and why. */
    private static final Path TABLE = Path.of("src/test/resources/dev/magistrait/samples/refused.txt");

    /** How many of the hundred that are refused for reasons of async traits must be told. */
    private static final int WANTED = 75;

    private static final Map<Refusal, List<Told>> FOUND = new LinkedHashMap<>();

    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void find() throws IOException {
        if (Files.isDirectory(Refusal.BESIDE)) {
            Refusal.all().forEach(refusal -> FOUND.put(refusal, refusal.told()));
        }
    }

    @Test
    void an_error_in_what_rustc_accepts_is_none() {
        assumeThat(Refusal.BESIDE).as("there are no faults beside the project").isDirectory();
        List<String> wrong = new ArrayList<>();
        FOUND.forEach((refusal, told) -> told.stream()
                .filter(t -> refusal.compiles() && isOfRustc(t))
                .forEach(t -> wrong.add(refusal.name() + ": " + t)));

        assertThat(FOUND).hasSizeGreaterThan(400);
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_error_in_what_rustc_refuses_is_one_of_rustc() throws IOException {
        assumeThat(Refusal.BESIDE).as("there are no faults beside the project").isDirectory();
        assumeTrue(Rustc.isThere(), "rustc is missing");
        StandIns standIns = StandIns.compile(Files.createDirectory(directory.resolve("stand-ins")));
        Map<String, String> listed = table();
        List<String> wrong = new ArrayList<>();
        for (Refusal refusal : FOUND.keySet()) {
            List<Told> open = FOUND.get(refusal).stream()
                    .filter(t -> isOfRustc(t) && !t.isConfirmedBy(refusal.complaints()))
                    .toList();
            if (!refusal.compiles() && !open.isEmpty() && !isOther(listed, refusal)) {
                wrong.addAll(unconfirmed(refusal, open, standIns));
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** What is hidden behind what rustc refuses first comes to light once that is taken out. */
    private List<String> unconfirmed(Refusal refusal, List<Told> open, StandIns standIns) throws IOException {
        Path own = Files.createTempDirectory(directory.toRealPath(), refusal.name());
        Sample sample = Sample.in(refusal.directory());
        List<Claimed> claims = Claimed.of(sample.directory(), sample.report().workspaces());
        WorkingCopy copy = WorkingCopy.of(sample.directory(), own.resolve("copy"));
        List<String> difference = new Trial(claims, Set.of(), copy, standIns).difference(own);
        return open.stream()
                .filter(t -> difference.stream().anyMatch(d -> d.contains(t.place() + ": rustc is content")))
                .map(t -> refusal.name() + ": " + t)
                .toList();
    }

    @Test
    void what_rustc_refuses_is_told_or_it_is_known_why_not() throws IOException {
        assumeThat(Refusal.BESIDE).as("there are no faults beside the project").isDirectory();
        Map<String, String> listed = table();
        List<String> told = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        for (Refusal refusal : FOUND.keySet()) {
            if (!refusal.compiles() && !isOther(listed, refusal)) {
                (isTold(refusal) ? told : untold).add(refusal.name());
            }
        }

        assertThat(untold).isSubsetOf(listed.keySet());
        assertThat(told).doesNotContainAnyElementsOf(listed.keySet());
        assertThat(100 * told.size() / (told.size() + untold.size()))
                .as("%d told, %d not", told.size(), untold.size())
                .isGreaterThanOrEqualTo(WANTED);
    }

    @Test
    void what_is_listed_is_refused_and_not_told() throws IOException {
        assumeThat(Refusal.BESIDE).as("there are no faults beside the project").isDirectory();
        List<String> refused = FOUND.keySet().stream()
                .filter(r -> !r.compiles() && !isTold(r))
                .map(Refusal::name)
                .toList();

        assertThat(refused).containsAll(table().keySet());
    }

    private static boolean isTold(Refusal refusal) {
        return FOUND.getOrDefault(refusal, List.of()).stream().anyMatch(t -> t.isConfirmedBy(refusal.complaints()));
    }

    private static boolean isOfRustc(Told told) {
        return told.isError() && !told.finding().rule().equals("native-below-msrv");
    }

    private static boolean isOther(Map<String, String> listed, Refusal refusal) {
        return listed.getOrDefault(refusal.name(), "").startsWith("other");
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] words = line.split(" ", 3);
            if (words.length == 3 && !line.startsWith("#")) {
                table.put(words[1], words[0] + " " + words[2]);
            }
        }
        return table;
    }
}
