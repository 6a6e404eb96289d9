package dev.magistrait.report.policy;

import dev.magistrait.engine.table.Box;
import dev.magistrait.engine.table.Column;
import dev.magistrait.engine.table.DecisionTable;
import dev.magistrait.engine.table.DecisionTable.Answer;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.PolicyFile;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.report.text.Grid;
import dev.magistrait.report.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of decisions for people: headings, grids and lists. */
public final class TablePage {

    private static final String ANY = "–";

    private final DecisionTable table;

    public TablePage(DecisionTable table) {
        this.table = table;
    }

    /** Plain text, line by line. */
    public List<String> text() {
        return lines(new Form(Grid::text, List::of, "  ", Printable::of));
    }

    public List<String> markdown() {
        return lines(new Form(Grid::markdown, heading -> List.of("", "## " + heading, ""), "- ", Grid::escaped));
    }

    /** How parts of the page are written. */
    private record Form(
            Function<Grid, List<String>> grid,
            Function<String, List<String>> heading,
            String item,
            UnaryOperator<String> plain) {

        List<String> items(List<String> texts) {
            return texts.stream().map(t -> item + plain.apply(t)).toList();
        }
    }

    private List<String> lines(Form form) {
        List<String> lines = new ArrayList<>();
        lines.addAll(form.heading.apply("Decisions by " + form.plain.apply(name(table.policy()))));
        lines.addAll(form.items(facts()));
        lines.add("");
        lines.addAll(form.grid.apply(rows()));
        lines.add("");
        section(counted("overlap", table.overlaps()), overlaps(), form, lines);
        section(counted("gap", table.gaps()), boxes(table.gaps()), form, lines);
        if (!table.blurred().isEmpty()) {
            section("Decided by more than the columns say", boxes(table.blurred()), form, lines);
        }
        lines.addAll(form.heading.apply(counted("row", table.unreached()) + " that decide nothing here"));
        lines.addAll(form.items(table.unreached().stream()
                .map(u -> u.rule() + ": " + u.because())
                .toList()));
        return lines;
    }

    private static void section(String heading, Grid grid, Form form, List<String> lines) {
        lines.addAll(form.heading.apply(heading));
        lines.addAll(grid.rows().isEmpty() ? List.of() : form.grid.apply(grid));
    }

    private List<String> facts() {
        Policy policy = table.policy();
        return List.of(
                "policies: "
                        + (policy.present()
                                ? policy.files().stream().map(PolicyFile::name).collect(Collectors.joining(", "))
                                : "none"),
                "settings: "
                        + Arrays.stream(SettingKey.values())
                                .filter(k -> !policy.settings().list(k).isEmpty())
                                .map(k -> k.key() + " "
                                        + String.join(" ", policy.settings().list(k)))
                                .collect(Collectors.joining(", ")),
                table.traits() + " traits tried, " + table.rows().size() + " rows; " + ANY
                        + " where a column does not matter");
    }

    static String name(Policy policy) {
        return policy.title().isEmpty() ? "the default" : policy.title();
    }

    private static String counted(String what, List<?> found) {
        int count = found.size();
        return (count == 0 ? "No" : count) + " " + what + (count == 1 ? "" : "s");
    }

    private Grid rows() {
        List<List<String>> rows = new ArrayList<>();
        for (DecisionTable.Row row : table.rows()) {
            rows.add(cells(row.when(), row.answer().verdict(), row.answer().rule()));
        }
        return new Grid(heading("verdict", "rule"), rows);
    }

    private Grid overlaps() {
        List<List<String>> rows = new ArrayList<>();
        for (DecisionTable.Overlap overlap : table.overlaps()) {
            for (Answer answer : overlap.answers()) {
                rows.add(cells(overlap.when(), answer.verdict(), answer.rule()));
            }
        }
        return new Grid(heading("verdict", "rule"), rows);
    }

    private Grid boxes(List<Box> boxes) {
        return new Grid(heading(), boxes.stream().map(b -> cells(b)).toList());
    }

    private List<String> heading(String... further) {
        return Stream.concat(table.columns().stream().map(Column::title), Arrays.stream(further))
                .toList();
    }

    private List<String> cells(Box box, String... further) {
        return Stream.concat(table.columns().stream().map(box::text), Arrays.stream(further))
                .toList();
    }
}
