package dev.magistrait.workspace.toml;

import dev.magistrait.finding.Problem;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.file.FileText;
import dev.magistrait.workspace.file.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;

/**
 * A TOML file, to be read with the place of every key.
 *
 * @param file where it lies
 * @param shown what problems call it
 * @param problems where goes what keeps it from being read
 */
public record TomlFile(Path file, String shown, Problems problems) implements TomlMemory.Source {

    /** Far above the largest manifest known, and still read in a moment. */
    private static final int LARGEST = 1024 * 1024;

    /** Its text; empty, and a problem, when it cannot be read. */
    @Override
    public Optional<byte[]> bytes() {
        return switch (SourceFiles.read(file, shown)) {
            case FileText.Unread(Problem problem) -> {
                problems.add(problem.kind() == Problem.Kind.UNREADABLE ? problem : asManifest(problem));
                yield Optional.empty();
            }
            case FileText.Text text -> Optional.of(text.bytes());
        };
    }

    /** The table of such a text; empty, and a problem, when it is no TOML. */
    @Override
    public Optional<TomlValue.Table> parse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            problems.manifest(new Span(shown, Region.START), "`" + shown + "` is larger than 1 MiB", "");
            return Optional.empty();
        }
        String text = withoutByteOrderMark(new String(bytes, StandardCharsets.UTF_8));
        TomlPlaces places = new TomlPlaces(text);
        var parsed = Toml.parse(text);
        if (!parsed.hasErrors()) {
            return Optional.of(new TomlTree(places).table(parsed, Region.START));
        }
        // What follows the first error is mostly its echo.
        TomlParseError error = parsed.errors().getFirst();
        Span span = new Span(shown, places.point(error.position()));
        problems.manifest(span, "`" + shown + "` is no TOML: " + firstLine(error), "");
        return Optional.empty();
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
