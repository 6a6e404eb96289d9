package dev.magistrait.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.ignore.IgnoreNode;

/** The {@code .gitignore} files that hold in a directory, from the top of the walk down to it. */
final class GitIgnore {

    /** Nothing is ignored. */
    static final GitIgnore NONE = new GitIgnore(List.of());

    private static final String NAME = ".gitignore";

    /** JGit matches names by backtracking: its time grows with the power of the stars in one name. Real patterns have one or two. */
    private static final int MOST_STARS = 3;

    private record Level(Path directory, IgnoreNode rules) {}

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
        List<Level> deeper = new ArrayList<>(List.of(new Level(directory, parsed(text))));
        deeper.addAll(levels);
        return new GitIgnore(deeper);
    }

    /** Whether an entry of the directory is ignored; the innermost rule that speaks of it decides. */
    boolean ignores(Path entry, boolean directory) {
        for (Level level : levels) {
            String name = new BaseDirectory(level.directory()).name(entry);
            Boolean ignored = level.rules().checkIgnored(name, directory);
            if (ignored != null) {
                return ignored;
            }
        }
        return false;
    }

    private static IgnoreNode parsed(FileText.Text text) {
        String rules = new String(text.bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(GitIgnore::cheap)
                .collect(Collectors.joining("\n"));
        IgnoreNode node = new IgnoreNode();
        try {
            node.parse(NAME, new ByteArrayInputStream(rules.getBytes(StandardCharsets.UTF_8)));
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
