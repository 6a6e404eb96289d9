package dev.magistrait.report.review;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What an earlier report says, as far as the trend asks: {@code magistrait.report/1} as {@code check --format json} writes it.
 *
 * @param version of the program that wrote it
 */
public record Earlier(String version, List<Trait> traits, List<Hit> hits) {

    private static final String SCHEMA = "magistrait.report/1";

    public Earlier {
        traits = List.copyOf(traits);
        hits = List.copyOf(hits);
    }

    /** What came of reading a file. */
    public sealed interface Reading {
        /** It is a report. */
        record Whole(Earlier earlier) implements Reading {}

        /** It is none; says why. */
        record Broken(String message) implements Reading {}
    }

    /** @param verdict the mechanism, and the companion where there is one */
    public record Trait(String crate, String path, String verdict, String current) {}

    /** A finding that counted. */
    public record Hit(String rule, String level, String trait, String message) {}

    /** Reads a document. */
    public static Reading read(Reader in) throws IOException {
        try {
            JsonNode document = new ObjectMapper().readTree(in);
            String schema = document.path("schema").asString("");
            return schema.equals(SCHEMA)
                    ? new Reading.Whole(of(document))
                    : new Reading.Broken("it is no `" + SCHEMA + "`");
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            return new Reading.Broken("it is no JSON");
        }
    }

    private static Earlier of(JsonNode document) {
        List<Trait> traits = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        for (JsonNode workspace : document.path("workspaces")) {
            workspace.path("verdicts").forEach(v -> traits.add(trait(v)));
            counting(workspace).forEach(f -> hits.add(hit(f)));
        }
        counting(document).forEach(f -> hits.add(hit(f)));
        return new Earlier(text(document.path("tool"), "version"), traits, hits);
    }

    private static Stream<JsonNode> counting(JsonNode in) {
        return in.path("findings").valueStream().filter(f -> !f.has("suppression"));
    }

    private static Trait trait(JsonNode v) {
        String companion = text(v, "companion");
        String verdict = text(v, "mechanism") + (companion.isEmpty() ? "" : " + " + companion);
        return new Trait(text(v, "crate"), text(v, "trait"), verdict, text(v, "current"));
    }

    private static Hit hit(JsonNode f) {
        return new Hit(text(f, "rule"), text(f, "level"), text(f, "trait"), text(f, "message"));
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asString("");
    }

    /** How many findings of each level there were. */
    Map<String, Integer> levels() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        hits.forEach(h -> counts.merge(h.level(), 1, Integer::sum));
        return counts;
    }

    /** How many traits used each form. */
    Map<String, Integer> currents() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        traits.forEach(t -> counts.merge(t.current(), 1, Integer::sum));
        return counts;
    }
}
