package dev.magistrait.report.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.write.Composition;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Freshness;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.samples.Today;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatchTest {

    private static final Freshness ANY = new Freshness(Instant.MAX);

    @Test
    void shows_what_would_be_written_and_nothing_else() throws IOException {
        List<Path> samples;
        try (Stream<Path> found = Files.list(Path.of("samples"))) {
            samples = found.filter(Files::isDirectory).sorted().toList();
        }
        int seen = 0;
        for (Path sample : samples) {
            try (Live live = Today.analysis(1).live(Job.of(List.of(sample)), Progress.SILENT)) {
                Report report = live.offered();
                for (int i = 0; i < live.workspaces().size(); i++) {
                    WorkspaceReport workspace = report.workspaces().get(i);
                    for (Transaction transaction : workspace.offers().getFirst().transactions()) {
                        Composition made =
                                Composition.of(live.materials().get(i).workspace(), ANY, List.of(transaction));
                        Patch patch = Patch.of(workspace, transaction, SourceText.onDisk());
                        assertThat(after(patch)).as(transaction.id()).isEqualTo(after(made));
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(40);
    }

    private static List<List<String>> after(Composition made) {
        return made.changes().stream().map(PatchTest::lines).toList();
    }

    private static List<String> lines(FileChange change) {
        return SourceText.split(new String(change.after(), StandardCharsets.UTF_8));
    }

    private static List<List<String>> after(Patch patch) {
        List<List<String>> all = new ArrayList<>();
        for (Patch.OfFile file : patch.files()) {
            List<String> lines = new ArrayList<>(file.source());
            for (LineChange change : file.changes().reversed()) {
                List<String> place = lines.subList(change.line() - 1, change.end() - 1);
                assertThat(place).isEqualTo(change.before());
                place.clear();
                place.addAll(change.after());
            }
            all.add(lines);
        }
        return all;
    }

    @Test
    void hunks_are_those_of_a_unified_diff() {
        List<String> source = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "");
        List<Edit> edits = List.of(
                edit(new Region(1, 1, 2, 1), ""),
                edit(new Region(4, 2, 4, 2), "!\nmore"),
                edit(new Region(12, 1, 12, 1), "x"),
                edit(new Region(14, 1, 14, 1), "end\n"));

        assertThat(Hunks.of(source, LineChange.all(source, edits)))
                .containsExactly(
                        "@@ -1,7 +1,7 @@",
                        "-1",
                        " 2",
                        " 3",
                        "-4",
                        "+4!",
                        "+more",
                        " 5",
                        " 6",
                        " 7",
                        "@@ -9,5 +9,6 @@",
                        " 9",
                        " 10",
                        " 11",
                        "-12",
                        "+x12",
                        " 13",
                        "+end");
    }

    @Test
    void a_block_of_ticks_does_not_end_before_its_end() {
        List<String> source = List.of("```", "x", "");
        Patch.OfFile file = new Patch.OfFile(
                "a.rs", source, LineChange.all(source, List.of(edit(new Region(1, 1, 2, 1), "````\n"))));

        assertThat(Suggestion.block(new Patch(List.of(file)), "")).containsExactly("`````suggestion", "````", "`````");
    }

    @Test
    void what_hides_is_shown_and_cannot_be_taken() {
        List<String> source = List.of("a\u202e", "");
        Patch.OfFile file =
                new Patch.OfFile("a.rs", source, LineChange.all(source, List.of(edit(new Region(1, 1, 1, 2), "b"))));

        assertThat(Suggestion.block(new Patch(List.of(file)), "")).contains("```diff", "-a\\u{202e}", "+b\\u{202e}");
    }

    @Test
    void without_a_source_there_is_nothing_to_show() {
        Transaction transaction =
                new Transaction("x", "x", Safety.SAFE, List.of(), List.of(), List.of(edit(new Region(1, 1, 2, 1), "")));
        WorkspaceReport workspace =
                new dev.magistrait.report.Example(".").offer(Offer.NONE).workspace();

        assertThat(Patch.of(workspace, transaction, _ -> List.of()).files()).isEmpty();
        assertThat(Suggestion.block(new Patch(List.of()), "")).isEmpty();
    }

    private static Edit edit(Region region, String text) {
        return new Edit(new Span("a.rs", region), text);
    }
}
