package dev.magistrait.samples;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a check says.
 *
 * @param report as JSON
 * @param printed all that went to the terminal
 */
record Answer(JsonNode report, String printed) {

    /** A finding. */
    record Told(String rule, String place, boolean isError, boolean isCertain) {

        private static Told of(JsonNode finding) {
            return new Told(
                    finding.path("rule").asString(),
                    Answer.place(finding),
                    finding.path("level").asString().equals("error"),
                    finding.path("confidence").asString().equals("certain"));
        }

        @Override
        public String toString() {
            return rule + " " + place + (isCertain ? "" : " likely");
        }
    }

    static Answer of(String json, String printed) {
        return new Answer(JsonMapper.shared().readTree(json), printed);
    }

    List<String> findings(Predicate<Told> such) {
        return all("findings").map(Told::of).filter(such).map(Told::toString).toList();
    }

    /** A field of the verdicts on the trait. */
    List<String> verdict(String trait, String field) {
        return verdicts(trait).map(v -> v.path(field).asString()).toList();
    }

    /** How often a trait is used in a way, by all kinds of code together. */
    List<String> uses(String trait, String way) {
        return verdicts(trait)
                .map(v -> v.path("uses")
                        .path(way)
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .map(String::valueOf)
                .toList();
    }

    Stream<String> because(String trait) {
        return verdicts(trait).map(v -> v.path("because").path(0).path("text").asString());
    }

    List<String> crate(String name, String field) {
        return all("crates")
                .filter(c -> c.path("name").asString().equals(name))
                .map(c -> c.path(field).asString())
                .toList();
    }

    List<String> problems() {
        return Stream.concat(report.path("problems").valueStream(), all("problems"))
                .map(p -> place(p) + " " + p.path("message").asString())
                .toList();
    }

    List<String> blindSpots() {
        return all("blindSpots")
                .map(b -> place(b) + " " + b.path("text").asString())
                .toList();
    }

    int workspaces() {
        return report.path("workspaces").size();
    }

    private Stream<JsonNode> verdicts(String trait) {
        return all("verdicts").filter(v -> ("::" + v.path("trait").asString()).endsWith("::" + trait));
    }

    private Stream<JsonNode> all(String array) {
        return report.path("workspaces")
                .valueStream()
                .flatMap(w -> w.path(array).valueStream());
    }

    private static String place(JsonNode at) {
        return at.path("file").asString() + ":" + at.path("line").asString();
    }
}
