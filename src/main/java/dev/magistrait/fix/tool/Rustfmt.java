package dev.magistrait.fix.tool;

import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Tidy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Formats changed files that were formatted before, and no others: nobody wants lines in a diff that have nothing to do with it. Each text goes
 * through standard input, since of a file rustfmt formats the modules below as well.
 */
public final class Rustfmt implements Tidy {

    private static final long SECONDS = 20;
    private static final List<String> SETTINGS = List.of("rustfmt.toml", ".rustfmt.toml");

    private final Path program;
    private final Path elsewhere;
    private final Path directory;
    private final Function<String, String> editions;

    /**
     * @param program what to run
     * @param elsewhere the directory to run it in: a tree that is checked can say which toolchain is to be started in it
     * @param directory of the workspace
     * @param editions the edition of each file
     */
    public Rustfmt(Path program, Path elsewhere, Path directory, Function<String, String> editions) {
        this.program = program;
        this.elsewhere = elsewhere;
        this.directory = directory;
        this.editions = editions;
    }

    /** Most edits leave what is formatted so, and one run shows that. */
    @Override
    public FileChange tidied(FileChange change) {
        if (!change.file().endsWith(".rs") || !change.changes() || Removals.all(change)) {
            return change;
        }
        Optional<byte[]> after = formatted(change.file(), change.after());
        if (after.isEmpty() || Arrays.equals(after.get(), change.after())) {
            return change;
        }
        return formatted(change.file(), change.before())
                        .filter(before -> Arrays.equals(before, change.before()))
                        .isPresent()
                ? change.to(after.get())
                : change;
    }

    private Optional<byte[]> formatted(String file, byte[] text) {
        List<String> command = new ArrayList<>(
                List.of(program.toString(), "--emit", "stdout", "--quiet", "--edition", editions.apply(file)));
        command.addAll(List.of("--config", "newline_style=" + (windows(text) ? "Windows" : "Unix")));
        settings(directory.resolve(file)).ifPresent(s -> command.addAll(List.of("--config-path", s.toString())));
        return Running.of(command, elsewhere, Map.of(), text, SECONDS)
                .filter(r -> r.code() == 0 && r.out().length > 0)
                .map(Running::out);
    }

    /** Into a pipe rustfmt writes line feeds alone, whatever it read. */
    private static boolean windows(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                return i > 0 && text[i - 1] == '\r';
            }
        }
        return false;
    }

    /** The nearest above the file, as rustfmt looks for them. */
    private static Optional<Path> settings(Path file) {
        for (Path up = file.getParent(); up != null; up = up.getParent()) {
            for (String name : SETTINGS) {
                if (Files.isRegularFile(up.resolve(name))) {
                    return Optional.of(up.resolve(name));
                }
            }
        }
        return Optional.empty();
    }
}
