package dev.magistrait.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The {@code .gitignore} files that hold in a directory, from the top of the walk down to it. */
final class GitIgnore {

    /** Nothing is ignored. */
    static final GitIgnore NONE = new GitIgnore(List.of());

    private static final String NAME = ".gitignore";

    /** A file's rules, the last line first: the last line that speaks of an entry decides. */
    private record Level(Path directory, List<IgnoreRule> rules) {

        Optional<Boolean> decides(Path entry, boolean isDirectory) {
            List<String> path =
                    Arrays.asList(new BaseDirectory(directory).name(entry).split("/"));
            return rules.stream()
                    .filter(r -> r.matches(path, isDirectory))
                    .findFirst()
                    .map(r -> !r.negated());
        }
    }

    /** The innermost directory first. */
    private final List<Level> levels;

    private GitIgnore(List<Level> levels) {
        this.levels = levels;
    }

    /** With the rules of one directory further down. */
    GitIgnore in(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file) || !(SourceFiles.read(file, NAME) instanceof FileText.Text text)) {
            return this;
        }
        List<IgnoreRule> rules = new String(text.bytes(), StandardCharsets.UTF_8)
                .lines()
                .flatMap(l -> IgnoreRule.parse(l).stream())
                .toList();
        List<Level> deeper = new ArrayList<>(List.of(new Level(directory, rules.reversed())));
        deeper.addAll(levels);
        return new GitIgnore(deeper);
    }

    /** Whether an entry of the directory is ignored; the innermost rule that speaks of it decides. */
    boolean ignores(Path entry, boolean isDirectory) {
        return levels.stream()
                .flatMap(l -> l.decides(entry, isDirectory).stream())
                .findFirst()
                .orElse(false);
    }
}
