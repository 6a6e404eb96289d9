package dev.magistrait.report.facts;

import dev.magistrait.report.facts.Listing.Row;
import dev.magistrait.report.text.Grid;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Totals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Facts in columns. */
public final class FactsText {

    private static final String NONE = "none";
    private static final Set<String> PLACE = Set.of("workspace", "file", "line");

    private FactsText() {}

    /** How many there are of each kind. */
    public static List<String> lines(List<Listing> listings) {
        int name = width(listings.stream().map(l -> l.kind().name()).toList());
        int count = width(listings.stream().map(FactsText::count).toList());
        return listings.stream()
                .map(l -> "%%-%ds  %%%ds  %%s"
                        .formatted(name, count)
                        .formatted(l.kind().name(), count(l), brief(l.kind().description())))
                .toList();
    }

    private static String count(Listing listing) {
        return listing.whole() ? Totals.number(listing.rows().size()) : "very many";
    }

    /** Without what a sentence says behind a colon. */
    private static String brief(String sentence) {
        int colon = sentence.indexOf(": ");
        return colon < 0 ? sentence : sentence.substring(0, colon) + ".";
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }

    /** Those columns of each fact. */
    public static List<String> lines(Listing listing, List<Column> columns) {
        if (listing.rows().isEmpty()) {
            return List.of(NONE);
        }
        return new Grid(
                        columns.stream().map(Column::name).toList(),
                        listing.rows().stream()
                                .map(r -> columns.stream().map(c -> c.text(r)).toList())
                                .toList())
                .text();
    }

    /** What tells one fact from another, with its place behind it; below, what is the same of all. */
    public static List<String> lines(Listing listing) {
        if (listing.rows().isEmpty()) {
            return List.of(NONE);
        }
        if (listing.rows().size() == 1) {
            return alone(listing.rows().getFirst());
        }
        List<Column> telling = new ArrayList<>();
        List<String> same = new ArrayList<>();
        boolean placed = listing.kind().placed();
        for (Column column : Column.of(listing.kind())) {
            boolean inPlace = placed && PLACE.contains(column.name());
            Set<String> texts = inPlace ? Set.of("") : texts(column, listing.rows());
            if (texts.size() > 1) {
                telling.add(column);
            } else if (!texts.contains("")) {
                same.add(column.name() + " " + Printable.of(texts.iterator().next()));
            }
        }
        if (placed) {
            telling.add(new Column("place", "", false, "", FactsText::place));
        }
        List<String> lines = new ArrayList<>(telling.isEmpty() ? List.of() : lines(listing, telling));
        if (!same.isEmpty()) {
            lines.add("");
            lines.add("all: " + String.join(", ", same));
        }
        return lines;
    }

    /** One field a line. */
    private static List<String> alone(Row row) {
        List<List<String>> fields = new ArrayList<>();
        Column.of(row.kind()).stream()
                .filter(c -> !PLACE.contains(c.name()) || !row.kind().placed())
                .filter(c -> !c.values(row).isEmpty())
                .forEach(c -> fields.add(List.of(c.name(), c.text(row))));
        if (row.kind().placed()) {
            fields.add(List.of("place", place(row).getFirst().toString()));
        }
        return new Grid(List.of("", ""), fields).text().stream().skip(1).toList();
    }

    private static Set<String> texts(Column column, List<Row> rows) {
        Set<String> texts = new HashSet<>();
        rows.forEach(r -> texts.add(column.text(r)));
        return texts;
    }

    private static List<Object> place(Row row) {
        return List.of(row.workspace().shown(row.place()) + ":" + row.place().line());
    }
}
