package dev.magistrait.workspace;

import dev.magistrait.finding.Problem;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlTable;

/** Reads TOML files with the place of every key. */
final class TomlFile {

    /** Far above the largest manifest known, and still read in a moment. */
    private static final int LARGEST = 1024 * 1024;

    private final TomlPlaces places;

    private TomlFile(TomlPlaces places) {
        this.places = places;
    }

    /** The file's table; empty, and a problem, when it cannot be read or is no TOML. */
    static Optional<TomlValue.Table> read(Path file, String shown, Problems problems) {
        return switch (SourceFiles.read(file, shown)) {
            case FileText.Unread(Problem problem) -> {
                problems.add(problem.kind() == Problem.Kind.UNREADABLE ? problem : asManifest(problem));
                yield Optional.empty();
            }
            case FileText.Text text -> parse(text.bytes(), shown, problems);
        };
    }

    static Optional<TomlValue.Table> parse(byte[] bytes, String shown, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.manifest(new Span(shown, Region.START), "`" + shown + "` is larger than 1 MiB", "");
            return Optional.empty();
        }
        String text = withoutByteOrderMark(new String(bytes, StandardCharsets.UTF_8));
        TomlPlaces places = new TomlPlaces(text);
        var parsed = Toml.parse(text);
        if (!parsed.hasErrors()) {
            return Optional.of(new TomlFile(places).table(parsed, Region.START));
        }
        // What follows the first error is mostly its echo.
        TomlParseError error = parsed.errors().getFirst();
        Span span = new Span(shown, places.point(error.position()));
        problems.manifest(span, "`" + shown + "` is no TOML: " + firstLine(error), "");
        return Optional.empty();
    }

    private TomlValue.Table table(TomlTable table, Region region) {
        Map<String, TomlValue> entries = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Object value = table.get(path);
            if (value != null) {
                entries.put(key, value(value, places.key(table.inputPositionOf(path), key)));
            }
        }
        return new TomlValue.Table(entries, region);
    }

    private TomlValue.Items items(TomlArray array, Region region) {
        List<TomlValue> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(value(array.get(i), places.item(array.inputPositionOf(i))));
        }
        return new TomlValue.Items(items, region);
    }

    private TomlValue value(Object value, Region region) {
        return switch (value) {
            case String text -> new TomlValue.Text(text, region);
            case Boolean on -> new TomlValue.Flag(on, region);
            case Long number -> new TomlValue.Whole(number, region);
            case TomlTable table -> table(table, region);
            case TomlArray array -> items(array, region);
            default -> new TomlValue.Other(region);
        };
    }

    private static String firstLine(TomlParseError error) {
        String message = String.valueOf(error.getMessage());
        return message.lines().findFirst().orElse("");
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Problem asManifest(Problem problem) {
        return new Problem(Problem.Kind.MANIFEST, problem.span(), problem.message(), problem.remedy());
    }
}
