package dev.magistrait.report.review;

import dev.magistrait.finding.Finding;
import dev.magistrait.report.Report;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What was so at an earlier time, as far as the trend asks: what {@code magistrait.report/1} says as {@code check --format json} writes it, or
 * what an earlier commit says when it is read now.
 *
 * @param label what the time is called: the file of the report, or the revision and its date
 * @param dyn how many places of each package named each trait as a trait object; empty where that is not known, else one
 */
public record Earlier(String label, List<Trait> traits, List<Hit> hits, List<SortedMap<Crossing, Integer>> dyn) {

    private static final String SCHEMA = "magistrait.report/1";

    public Earlier {
        traits = List.copyOf(traits);
        hits = List.copyOf(hits);
        dyn = List.copyOf(dyn);
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

    /** What a report of now says of an earlier commit. */
    public static Earlier of(String label, Report report, Map<String, Dossier> dossiers) {
        Review then = Review.of(report, dossiers, List.of(), Origin.NONE);
        return new Earlier(
                label,
                then.subjects().stream().map(Earlier::trait).toList(),
                then.findings().stream().map(l -> hit(l.finding())).toList(),
                List.of(then.network().dyn()));
    }

    /** What is so of all parts of one time, as those of several repositories; there is one at least. */
    public static Earlier joined(List<Earlier> parts) {
        List<Trait> traits = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        SortedMap<Crossing, Integer> dyn = new TreeMap<>();
        for (Earlier part : parts) {
            traits.addAll(part.traits);
            hits.addAll(part.hits);
            part.dyn.forEach(d -> d.forEach((crossing, count) -> dyn.merge(crossing, count, Integer::sum)));
        }
        return new Earlier(parts.getFirst().label, traits, hits, List.of(dyn));
    }

    private static Trait trait(Subject subject) {
        return new Trait(
                subject.crate(),
                subject.path(),
                subject.verdict(),
                subject.decision().current().word());
    }

    static Hit hit(Finding f) {
        return new Hit(f.rule(), f.level().word(), f.trait(), f.message());
    }

    /** Reads a document; {@code label} is the name of its file. */
    public static Reading read(String label, Reader in) throws IOException {
        try {
            JsonNode document = new ObjectMapper().readTree(in);
            String schema = document.path("schema").asString("");
            return schema.equals(SCHEMA)
                    ? new Reading.Whole(of(label, document))
                    : new Reading.Broken("it is no `" + SCHEMA + "`");
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            return new Reading.Broken("it is no JSON");
        }
    }

    private static Earlier of(String label, JsonNode document) {
        List<Trait> traits = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        for (JsonNode workspace : document.path("workspaces")) {
            workspace.path("verdicts").forEach(v -> traits.add(trait(v)));
            counting(workspace).forEach(f -> hits.add(hit(f)));
        }
        counting(document).forEach(f -> hits.add(hit(f)));
        return new Earlier(label, traits, hits, List.of());
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
