package dev.magistrait.report.json;

import dev.magistrait.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of documents as users get them: they let keys in that a later version may add. */
public final class PublishedSchema {

    private static final String CLOSED = "additionalProperties";
    private static final JsonMapper JSON = JsonMapper.shared();

    private PublishedSchema() {}

    /** @param name such as {@code report-1} */
    public static String of(String name) {
        try (InputStream in = Report.class.getResourceAsStream(name + ".schema.json")) {
            JsonNode schema = JSON.readTree(in);
            open(schema);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schemas in the program say of every object that it has no other key, so that tests find what none describes. */
    private static void open(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path(CLOSED).isBoolean()) {
            object.remove(CLOSED);
        }
        schema.forEach(PublishedSchema::open);
    }
}
