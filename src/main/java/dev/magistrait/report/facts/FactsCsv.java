package dev.magistrait.report.facts;

import dev.magistrait.report.text.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Rows as RFC 4180 has them, under a heading. */
public final class FactsCsv {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private FactsCsv() {}

    /** One row a fact. */
    public static void write(Listing listing, List<Column> columns, Writer out) throws IOException {
        write(
                columns.stream().map(Column::name).toList(),
                listing.rows().stream()
                        .map(r -> columns.stream().map(c -> c.text(r)).toList())
                        .toList(),
                out);
    }

    /** One row a kind. */
    public static void write(List<Listing> listings, Writer out) throws IOException {
        write(
                List.of("kind", "count", "description"),
                listings.stream().map(FactsCsv::row).toList(),
                out);
    }

    private static List<String> row(Listing listing) {
        String count = listing.whole() ? String.valueOf(listing.rows().size()) : "";
        return List.of(listing.kind().name(), count, listing.kind().description());
    }

    private static void write(List<String> heading, List<List<String>> rows, Writer out) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        heading.forEach(schema::addColumn);
        try (SequenceWriter writer = CSV.writer(schema.build()).writeValues(out)) {
            // What has no row has a heading all the same.
            writer.init(true);
            for (List<String> row : rows) {
                writer.write(row.stream().map(Printable::of).toList());
            }
        }
    }
}
