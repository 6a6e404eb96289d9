package dev.magistrait.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.ignore.IgnoreNode;

/** The {@code .gitignore} files that hold in a directory, from the top of the walk down to it. */
final class GitIgnore {

    /** Nothing is ignored. */
    static final GitIgnore NONE = new GitIgnore(List.of());

    static final String NAME = ".gitignore";

    /** JGit matches names by backtracking: its time grows with the power of the stars in one name. Real patterns have one or two. */
    private static final int MOST_STARS = 3;

    /**
     * The rules of one directory.
     *
     * @param names those that speak of a name wherever it is; most do
     * @param known what they say of names, a slash behind those of directories
     * @param paths the other ones
     */
    private record Level(Path directory, IgnoreNode names, Map<String, Boolean> known, IgnoreNode paths) {

        static Level of(Path directory, List<String> rules) {
            // Where rules take back what others say, their order counts, and they stay together.
            boolean inOrder = rules.stream().anyMatch(r -> r.startsWith("!"));
            Map<Boolean, List<String>> split =
                    rules.stream().collect(Collectors.partitioningBy(r -> !inOrder && isName(r)));
            return new Level(
                    directory,
                    parsed(split.getOrDefault(true, List.of())),
                    new HashMap<>(),
                    parsed(split.getOrDefault(false, List.of())));
        }

        private static boolean isName(String rule) {
            int slash = rule.indexOf('/');
            return slash < 0 || slash == rule.length() - 1;
        }

        /** Whether an entry is ignored, if any rule speaks of it. */
        Optional<Boolean> ignores(Path entry, boolean directory) {
            String name = entry.getFileName() + (directory ? "/" : "");
            if (known.computeIfAbsent(name, n -> ignoresName(n, directory))) {
                return Optional.of(true);
            }
            return paths.getRules().isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(paths.checkIgnored(new BaseDirectory(this.directory).name(entry), directory));
        }

        private boolean ignoresName(String name, boolean directory) {
            String bare = directory ? name.substring(0, name.length() - 1) : name;
            return Boolean.TRUE.equals(names.checkIgnored(bare, directory));
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
        List<Level> deeper = new ArrayList<>(List.of(Level.of(directory, rules(text))));
        deeper.addAll(levels);
        return new GitIgnore(deeper);
    }

    /** Whether an entry of the directory is ignored; the innermost rule that speaks of it decides. */
    boolean ignores(Path entry, boolean directory) {
        for (Level level : levels) {
            Optional<Boolean> ignored = level.ignores(entry, directory);
            if (ignored.isPresent()) {
                return ignored.get();
            }
        }
        return false;
    }

    private static List<String> rules(FileText.Text text) {
        return new String(text.bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(GitIgnore::cheap)
                .toList();
    }

    private static IgnoreNode parsed(List<String> rules) {
        IgnoreNode node = new IgnoreNode();
        try {
            node.parse(NAME, new ByteArrayInputStream(String.join("\n", rules).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
        return node;
    }

    private static boolean cheap(String rule) {
        int stars = 0;
        for (int i = 0; i < rule.length(); i++) {
            stars = rule.charAt(i) == '/' ? 0 : rule.charAt(i) == '*' ? stars + 1 : stars;
            if (stars > MOST_STARS) {
                return false;
            }
        }
        return true;
    }
}
