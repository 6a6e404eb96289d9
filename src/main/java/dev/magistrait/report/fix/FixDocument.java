package dev.magistrait.report.fix;

import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.write.Standing;
import dev.magistrait.fix.write.Standing.Fate;
import dev.magistrait.report.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of {@code magistrait.fix/1}: these records, in this order of fields. */
public record FixDocument(
        String schema, Tool tool, List<Workspace> workspaces, String diff, Map<String, Integer> summary) {

    /** @param files those that differ, by name */
    record Workspace(String root, List<Change> transactions, List<Obstacle> refusals, List<String> files) {

        static Workspace of(Fixed f) {
            return new Workspace(
                    f.report().root(),
                    f.standings().stream().map(Change::of).toList(),
                    f.refusals().stream().map(Obstacle::of).toList(),
                    f.changes().stream().map(c -> c.file()).toList());
        }
    }

    record Change(
            String id,
            String title,
            String safety,
            List<String> reasons,
            String fate,
            String why,
            List<Mends> findings,
            List<Replacement> edits) {

        static Change of(Standing s) {
            return new Change(
                    s.transaction().id(),
                    s.transaction().title(),
                    s.transaction().safety().word(),
                    s.transaction().reasons(),
                    s.fate().word(),
                    s.why(),
                    s.transaction().findings().stream().map(Mends::of).toList(),
                    s.transaction().edits().stream().map(Replacement::of).toList());
        }
    }

    record Mends(String rule, String file, int line, int column, String trait) {

        static Mends of(Finding f) {
            return new Mends(
                    f.rule(), f.span().file(), f.span().line(), f.span().column(), f.trait());
        }
    }

    record Obstacle(String title, String reason, List<Mends> findings, List<Place> evidence) {

        static Obstacle of(Refusal r) {
            return new Obstacle(
                    r.title(),
                    r.reason(),
                    r.findings().stream().map(Mends::of).toList(),
                    r.evidence().stream().map(Place::of).toList());
        }
    }

    record Place(String file, int line, int column, String label) {

        static Place of(Evidence e) {
            return new Place(e.span().file(), e.span().line(), e.span().column(), e.label());
        }
    }

    /** All of a run. */
    public static FixDocument of(Tool tool, List<Fixed> all) throws IOException {
        return new FixDocument(
                "magistrait.fix/1",
                tool,
                all.stream().map(Workspace::of).toList(),
                new String(FixText.diff(all), StandardCharsets.UTF_8),
                summary(all));
    }

    private static Map<String, Integer> summary(List<Fixed> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Fate fate : Fate.values()) {
            counts.put(fate.word(), all.stream().mapToInt(f -> f.count(fate)).sum());
        }
        counts.put(
                "not offered", all.stream().mapToInt(f -> f.refusals().size()).sum());
        return counts;
    }
}
