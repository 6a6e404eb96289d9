package dev.magistrait.report.facts;

import dev.magistrait.engine.policy.FactQuery;
import dev.magistrait.fact.Fact;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Facts of one kind.
 *
 * @param rows by workspace and place
 * @param whole whether these are all; else there are more than are gathered, and here is none
 * @param unseen what could not be seen of them, in words
 */
public record Listing(Kind kind, List<Row> rows, boolean whole, List<String> unseen) {

    public Listing {
        rows = List.copyOf(rows);
        unseen = List.copyOf(unseen);
    }

    /** A fact in a workspace. */
    public record Row(WorkspaceReport workspace, Kind kind, Fact fact) {

        private static final Span NOWHERE = new Span(" ", Region.START);

        /** Where it stands; what has no place stands before all others. */
        public Span place() {
            return kind.span(fact).orElse(NOWHERE);
        }

        /** The values of a field: none where the fact says nothing. */
        public List<Object> values(Field field) {
            return FactQuery.values(kind.field(field.name()).orElse(field), fact);
        }

        /** All that it says. */
        public String text() {
            return kind.fields().stream()
                    .map(f -> values(f).toString())
                    .toList()
                    .toString();
        }
    }

    public static Listing none(Kind kind) {
        return new Listing(kind, List.of(), true, List.of());
    }

    /** Listings of the same kinds in the same order, as one of each. */
    public static List<Listing> joined(List<List<Listing>> byWorkspace) {
        List<Listing> joined = new ArrayList<>();
        for (int i = 0; i < byWorkspace.getFirst().size(); i++) {
            int at = i;
            joined.add(byWorkspace.stream()
                    .map(of -> of.get(at))
                    .reduce(Listing::and)
                    .orElseThrow());
        }
        return joined;
    }

    private Listing and(Listing other) {
        return new Listing(
                kind,
                Stream.concat(rows.stream(), other.rows.stream()).toList(),
                whole && other.whole,
                Stream.concat(unseen.stream(), other.unseen.stream()).distinct().toList());
    }
}
