package dev.magistrait.report.facts;

import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.report.facts.Listing.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is listed of each fact.
 *
 * @param type what its values are, in words
 * @param many whether one fact can have several values
 * @param description one sentence
 * @param read texts, whole numbers or truths
 */
public record Column(String name, String type, boolean many, String description, Function<Row, List<Object>> read) {

    private static final String TEXT = "text";

    /** The fields of a kind as policies name them, between the workspace and the line. */
    public static List<Column> of(Kind kind) {
        List<Column> all = new ArrayList<>();
        all.add(new Column(
                "workspace",
                TEXT,
                false,
                "The workspace it is in, as seen from where the program was started.",
                r -> List.of(r.workspace().root())));
        kind.fields().forEach(f -> all.add(of(f)));
        if (kind.placed()) {
            all.add(new Column(
                    "line",
                    "a whole number",
                    false,
                    "The line in that file, from 1.",
                    r -> List.of(r.place().line())));
        }
        return all;
    }

    private static Column of(Field field) {
        return new Column(
                field.name(),
                field.type().text().replace("`", ""),
                field.many(),
                field.description(),
                r -> r.values(field));
    }

    public List<Object> values(Row row) {
        return read.apply(row);
    }

    /** All values as one text; empty where there is none. */
    public String text(Row row) {
        return String.join(" | ", values(row).stream().map(Object::toString).toList());
    }
}
