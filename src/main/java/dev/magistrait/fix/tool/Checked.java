package dev.magistrait.fix.tool;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code cargo check} said.
 *
 * @param errors by what makes two of them the same (code, message, target), in the order they came; each with the place where it is
 * @param failure why it compiled nothing at all; empty where it did
 */
record Checked(Map<String, String> errors, String failure) {

    private static final String ERROR = "error: ";

    /** Reads what it printed. */
    static Checked of(Running ran) {
        Map<String, String> errors = new LinkedHashMap<>();
        boolean compiled = false;
        for (String line : new String(ran.out(), StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("{")) {
                JsonNode message = read(line);
                compiled |= message.at("/reason").asString("").startsWith("compiler-");
                note(message, errors);
            }
        }
        boolean failed = ran.code() != 0 && errors.isEmpty();
        return new Checked(errors, failed || (ran.code() != 0 && !compiled) ? failure(ran) : "");
    }

    private static JsonNode read(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException _) {
            // A build script prints what it likes.
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static void note(JsonNode line, Map<String, String> errors) {
        JsonNode message = line.at("/message");
        String text = message.at("/message").asString("");
        if (!message.at("/level").asString("").startsWith("error") || text.startsWith("aborting due to")) {
            return;
        }
        String code = message.at("/code/code").asString("");
        String target = line.at("/target/name").asString("") + line.at("/target/kind");
        errors.putIfAbsent(code + "\n" + text + "\n" + target, shown(code, text, message));
    }

    private static String shown(String code, String text, JsonNode message) {
        String place = "";
        for (JsonNode span : message.at("/spans")) {
            if (span.at("/is_primary").asBoolean(false) && place.isEmpty()) {
                place = " (" + span.at("/file_name").asString("") + ":"
                        + span.at("/line_start").asInt(0) + ")";
            }
        }
        String head = code.isEmpty() ? "error" : "error[" + code + "]";
        return head + ": " + text.lines().findFirst().orElse("") + place;
    }

    /** The first complaint of Cargo itself. */
    private static String failure(Running ran) {
        String all = new String(ran.err(), StandardCharsets.UTF_8);
        return all.lines()
                .filter(l -> l.startsWith(ERROR))
                .map(l -> l.substring(ERROR.length()))
                .findFirst()
                .orElse("cargo ended with " + ran.code());
    }

    /** The first error that another did not have; empty where there is none. */
    String firstBeyond(Checked before) {
        if (!failure.isEmpty() && !failure.equals(before.failure)) {
            return failure;
        }
        return errors.entrySet().stream()
                .filter(e -> !before.errors.containsKey(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
