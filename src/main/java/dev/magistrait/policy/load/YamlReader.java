package dev.magistrait.policy.load;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document with the place of everything in it. Anchors, aliases, tags and nesting deeper than any policy needs are
 * mistakes, so that no text can grow while it is read.
 */
final class YamlReader {

    private static final int DEEPEST = 32;
    private static final int DEEPEST_SKIPPED = 1000;
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_SKIPPED)
                    .build())
            .build();

    private final YAMLParser parser;
    private final Mistakes mistakes;

    private YamlReader(YAMLParser parser, Mistakes mistakes) {
        this.parser = parser;
        this.mistakes = mistakes;
    }

    /** The document; empty where the text is not YAML, which then is a mistake, or has nothing in it. */
    static Optional<Node> read(String text, Mistakes mistakes) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            return new YamlReader(parser, mistakes).document();
        } catch (StreamConstraintsException e) {
            // Deeper than what is skipped: said already where it became too deep.
        } catch (JacksonException e) {
            mistakes.add(region(e), "not YAML: " + firstLine(e.getOriginalMessage()), "");
        } catch (YamlEngineException e) {
            mistakes.add(Region.START, "not YAML: " + firstLine(String.valueOf(e.getMessage())), "");
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Optional.empty();
        }
        Node root = node(first, 0);
        if (parser.nextToken() != null) {
            mistakes.add(here(), "a second YAML document", "one document a file");
        }
        return Optional.of(root);
    }

    private Node node(JsonToken token, int depth) {
        refuseExtras();
        if (depth > DEEPEST) {
            Region start = here();
            mistakes.add(start, "nested deeper than any policy needs", "");
            parser.skipChildren();
            return new Node.Scalar("", Node.Form.NOTHING, start);
        }
        return switch (token) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            default -> scalar(token);
        };
    }

    private Node mapping(int depth) {
        Region start = here();
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Region> seen = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            refuseExtras();
            Node.Scalar key = new Node.Scalar(parser.currentName(), Node.Form.TEXT, here());
            Node value = node(next(), depth + 1);
            Region before = seen.putIfAbsent(key.value(), key.region());
            if (before == null) {
                entries.add(new Node.Entry(key, value));
            } else {
                mistakes.add(
                        key.region(),
                        "`" + key.value() + "` stands twice",
                        "each key once",
                        "the first is on line " + before.line());
            }
        }
        return new Node.Mapping(entries, start);
    }

    private Node sequence(int depth) {
        Region start = here();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(token, depth + 1));
        }
        return new Node.Sequence(items, start);
    }

    private Node.Scalar scalar(JsonToken token) {
        Node.Form form = switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Form.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Node.Form.TRUTH;
            case VALUE_NULL -> Node.Form.NOTHING;
            default -> Node.Form.TEXT;
        };
        String text = parser.getString();
        return new Node.Scalar(text == null ? "" : text, form, here());
    }

    private JsonToken next() {
        JsonToken token = parser.nextToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    private void refuseExtras() {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            mistakes.add(here(), "anchors and aliases are not taken", "what is meant, written out");
        }
        if (parser.getTypeId() != null) {
            mistakes.add(here(), "tags are not taken", "a plain value");
        }
    }

    private Region here() {
        Region start = region(parser.currentTokenLocation());
        Region end = region(parser.currentLocation());
        return end.compareTo(start) > 0 && end.line() == start.line()
                ? new Region(start.line(), start.column(), end.line(), end.column())
                : new Region(start.line(), start.column(), start.line(), start.column() + 1);
    }

    /** Where the problem is; the parser itself knows only how far it got. */
    private static Region region(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Mark mark = marked.getProblemMark().get();
            return new Region(mark.getLine() + 1, mark.getColumn() + 1, mark.getLine() + 1, mark.getColumn() + 2);
        }
        return region(e.getLocation());
    }

    private static Region region(TokenStreamLocation at) {
        int line = Math.max(1, at == null ? 1 : at.getLineNr());
        int column = Math.max(1, at == null ? 1 : at.getColumnNr());
        return new Region(line, column, line, column + 1);
    }

    private static String firstLine(String message) {
        return message.lines()
                .takeWhile(l -> !l.startsWith(" in "))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(2)
                .collect(Collectors.joining(", "));
    }
}
