package dev.magistrait.workspace.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.ignore.IgnoreNode;

/** The {@code .gitignore} files that hold in a directory, from the top of the walk down to it. */
public final class GitIgnore {

    /** Nothing is ignored. */
    public static final GitIgnore NONE = new GitIgnore(List.of());

    public static final String NAME = ".gitignore";

    /** JGit matches names by backtracking: its time grows with the power of the stars in one name. Real patterns have one or two. */
    private static final int MOST_STARS = 3;

    /**
     * The rules of one directory.
     *
     * @param depth how long its path below the top of the walk is, with the slash behind it
     * @param names those that speak of a name wherever it is; most do
     * @param directories what they say of names of directories
     * @param files what they say of others
     * @param paths the other ones
     */
    private record Level(
            int depth,
            IgnoreNode names,
            Map<String, Boolean> directories,
            Map<String, Boolean> files,
            IgnoreNode paths) {

        static Level of(int depth, List<String> rules) {
            // Where rules take back what others say, their order counts, and they stay together.
            boolean inOrder = rules.stream().anyMatch(r -> r.startsWith("!"));
            Map<Boolean, List<String>> split =
                    rules.stream().collect(Collectors.partitioningBy(r -> !inOrder && isName(r)));
            return new Level(
                    depth,
                    parsed(split.getOrDefault(true, List.of())),
                    new HashMap<>(),
                    new HashMap<>(),
                    parsed(split.getOrDefault(false, List.of())));
        }

        private static boolean isName(String rule) {
            int slash = rule.indexOf('/');
            return slash < 0 || slash == rule.length() - 1;
        }

        /** Whether an entry is ignored, if any rule speaks of it. */
        Optional<Boolean> ignores(String path, String name, boolean directory) {
            if ((directory ? directories : files).computeIfAbsent(name, n -> ignoresName(n, directory))) {
                return Optional.of(true);
            }
            return paths.getRules().isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(paths.checkIgnored(path.substring(depth), directory));
        }

        private boolean ignoresName(String name, boolean directory) {
            return Boolean.TRUE.equals(names.checkIgnored(name, directory));
        }
    }

    /** The innermost directory first. */
    private final List<Level> levels;

    private GitIgnore(List<Level> levels) {
        this.levels = levels;
    }

    /**
     * With the rules of one directory further down.
     *
     * @param path the directory's path below the top of the walk; empty for the top
     */
    public GitIgnore in(Path directory, String path) {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !(SourceFiles.read(file, NAME) instanceof FileText.Text text)) {
            return this;
        }
        int depth = path.isEmpty() ? 0 : path.length() + 1;
        List<Level> deeper = new ArrayList<>(List.of(Level.of(depth, rules(text))));
        deeper.addAll(levels);
        return new GitIgnore(deeper);
    }

    /**
     * Whether an entry of the directory is ignored; the innermost rule that speaks of it decides.
     *
     * @param path the entry's path below the top of the walk, with {@code /} between its parts
     * @param name the last part of it
     */
    public boolean ignores(String path, String name, boolean directory) {
        for (Level level : levels) {
            Optional<Boolean> ignored = level.ignores(path, name, directory);
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
