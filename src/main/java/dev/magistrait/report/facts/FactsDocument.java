package dev.magistrait.report.facts;

import dev.magistrait.policy.space.Kind;
import dev.magistrait.report.facts.Listing.Row;
import dev.magistrait.report.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts as JSON: {@code magistrait.facts/1}, which {@code facts-1.schema.json} describes field by field. */
public final class FactsDocument {

    private static final String SCHEMA = "magistrait.facts/1";

    private FactsDocument() {}

    /** Each fact has a value for every column, or {@code null}, so that the rows of a table come of it. */
    public record OfKind(
            String schema,
            String kind,
            String description,
            List<ColumnEntry> columns,
            List<String> unseen,
            List<Map<String, Object>> facts) {}

    public record Kinds(String schema, List<KindEntry> kinds) {}

    record ColumnEntry(String name, String type, boolean many, String description) {
        static ColumnEntry of(Column column) {
            return new ColumnEntry(column.name(), column.type(), column.many(), column.description());
        }
    }

    /** @param count nothing where there are more than are gathered */
    record KindEntry(String kind, Object count, String description, List<ColumnEntry> columns) {
        static KindEntry of(Listing listing) {
            Kind kind = listing.kind();
            return new KindEntry(
                    kind.name(),
                    listing.whole() ? listing.rows().size() : Json.NOTHING,
                    kind.description(),
                    entries(Column.of(kind)));
        }
    }

    public static OfKind of(Listing listing, List<Column> columns) {
        return new OfKind(
                SCHEMA,
                listing.kind().name(),
                listing.kind().description(),
                entries(columns),
                listing.unseen(),
                listing.rows().stream().map(r -> fact(r, columns)).toList());
    }

    public static Kinds of(List<Listing> listings) {
        return new Kinds(SCHEMA, listings.stream().map(KindEntry::of).toList());
    }

    private static List<ColumnEntry> entries(List<Column> columns) {
        return columns.stream().map(ColumnEntry::of).toList();
    }

    private static Map<String, Object> fact(Row row, List<Column> columns) {
        Map<String, Object> fact = new LinkedHashMap<>();
        for (Column column : columns) {
            List<Object> values = column.values(row);
            fact.put(column.name(), column.many() ? values : values.isEmpty() ? Json.NOTHING : values.getFirst());
        }
        return fact;
    }
}
