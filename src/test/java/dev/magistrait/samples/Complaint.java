package dev.magistrait.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error or a warning of the compiler.
 *
 * @param code such as {@code E0038} or a lint's name; empty where it has none
 * @param at the lines it points to, and for what a macro wrote those of the calls
 * @param labelled all lines it speaks of
 */
record Complaint(boolean error, String code, String message, List<Line> at, List<Line> labelled) {

    /** Of a line of {@code --error-format=json}; none where it is a summary or no JSON. */
    static List<Complaint> parse(String json, Path folder, Path directory) {
        if (!json.startsWith("{")) {
            return List.of(new Complaint(true, "", json, List.of(), List.of()));
        }
        JsonNode read = JsonMapper.shared().readTree(json);
        String message = read.path("message").asString("");
        if (!read.path("$message_type").asString("").equals("diagnostic") || message.startsWith("aborting due to")) {
            return List.of();
        }
        List<Line> at = new ArrayList<>();
        List<Line> labelled = new ArrayList<>();
        for (JsonNode span : read.path("spans")) {
            List<Line> lines = lines(span, folder, directory);
            labelled.addAll(lines);
            if (span.path("is_primary").asBoolean(false)) {
                at.addAll(lines);
            }
        }
        boolean error = read.path("level").asString("").startsWith("error");
        return List.of(new Complaint(error, read.path("code").path("code").asString(""), message, at, labelled));
    }

    private static List<Line> lines(JsonNode written, Path folder, Path directory) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode span = written;
                span.isObject();
                span = span.path("expansion").path("span")) {
            Path file = directory.resolve(span.path("file_name").asString("")).normalize();
            if (file.startsWith(folder)) {
                lines.add(Line.of(folder, file, span.path("line_start").asInt(0)));
            }
        }
        return lines;
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(at, code, message);
    }
}
