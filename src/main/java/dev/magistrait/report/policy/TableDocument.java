package dev.magistrait.report.policy;

import dev.magistrait.engine.table.Box;
import dev.magistrait.engine.table.Column;
import dev.magistrait.engine.table.DecisionTable;
import dev.magistrait.engine.table.DecisionTable.Answer;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of decisions as JSON.
 *
 * @param settings by key the values in effect
 * @param columns their names
 * @param gaps async traits without a verdict
 * @param blurred where the columns do not say all that decides
 */
public record TableDocument(
        String schema,
        String title,
        List<File> policies,
        Map<String, List<String>> settings,
        int traits,
        List<String> columns,
        List<Row> rows,
        List<Overlap> overlaps,
        List<Map<String, List<String>>> gaps,
        List<Map<String, List<String>>> blurred,
        List<Unreached> unreached) {

    /** A policy that was read. */
    public record File(String name, String sha256) {
        static List<File> of(Policy policy) {
            return policy.files().stream()
                    .map(f -> new File(f.name(), f.sha256()))
                    .toList();
        }
    }

    /**
     * What one rule decides.
     *
     * @param when by column the values; a column that does not matter is left out
     */
    record Row(Map<String, List<String>> when, String mechanism, String companion, String rule) {}

    record Overlap(Map<String, List<String>> when, List<Decided> answers) {}

    record Decided(String mechanism, String companion, String rule) {}

    record Unreached(String rule, String because) {}

    public static TableDocument of(DecisionTable table) {
        return new TableDocument(
                "magistrait.policy-table/1",
                table.policy().title(),
                File.of(table.policy()),
                settings(table.policy()),
                table.traits(),
                table.columns().stream().map(Column::title).toList(),
                table.rows().stream().map(r -> row(r.when(), r.answer())).toList(),
                table.overlaps().stream()
                        .map(o -> new Overlap(
                                when(o.when()),
                                o.answers().stream().map(TableDocument::decided).toList()))
                        .toList(),
                table.gaps().stream().map(TableDocument::when).toList(),
                table.blurred().stream().map(TableDocument::when).toList(),
                table.unreached().stream()
                        .map(u -> new Unreached(u.rule(), u.because()))
                        .toList());
    }

    private static Row row(Box when, Answer answer) {
        return new Row(when(when), answer.mechanism().word(), answer.companion(), answer.rule());
    }

    private static Decided decided(Answer answer) {
        return new Decided(answer.mechanism().word(), answer.companion(), answer.rule());
    }

    private static Map<String, List<String>> when(Box box) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        box.matters().forEach((column, values) -> found.put(column.title(), values));
        return found;
    }

    private static Map<String, List<String>> settings(Policy policy) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (SettingKey key : SettingKey.values()) {
            found.put(key.key(), policy.settings().list(key));
        }
        return found;
    }
}
