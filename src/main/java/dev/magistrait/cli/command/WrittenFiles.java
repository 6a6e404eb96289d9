package dev.magistrait.cli.command;

import dev.magistrait.policy.load.PolicyLoader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files that a command writes. What could not be written, or must not be, is refused before work is spent on it. */
public final class WrittenFiles {

    /** Nobody wants a report in their place. */
    private static final Set<String> INPUTS = Set.of(
            "cargo.toml",
            "cargo.lock",
            "clippy.toml",
            ".clippy.toml",
            "rust-toolchain",
            "rust-toolchain.toml",
            ".gitignore");

    private final Subcommand command;
    private final CheckedPlaces places;
    private final List<Path> read = new ArrayList<>();
    private final List<Path> seen = new ArrayList<>();

    /** What writes a document. */
    public interface Content {
        void write(Writer out) throws IOException;
    }

    public WrittenFiles(Subcommand command) {
        this(command, List.of("."), List.of());
    }

    /**
     * Of a command that checks code.
     *
     * @param checked the paths of the command line
     * @param policies files and bundled names
     */
    public WrittenFiles(Subcommand command, List<String> checked, List<String> policies) {
        this.command = command;
        this.places = new CheckedPlaces(command, checked);
        policies.stream()
                .flatMap(c -> FileName.path(c).stream())
                .filter(Files::exists)
                .forEach(read::add);
    }

    /** @param option the option that names the file */
    public void require(Path file, String option) {
        if (PolicyLoader.FILES.contains(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))) {
            throw command.wrongUsage(
                    "`" + file + "` is a policy, which `" + option + "` would replace", "name another file");
        }
        requirePolicy(file, option);
    }

    /** The same of a file that may be a policy. */
    public void requirePolicy(Path file, String option) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (file.toString().equals("-")) {
            throw command.wrongUsage(
                    "`" + option + "` takes a file", "`--format` chooses what goes to standard output");
        }
        if (Files.isDirectory(absolute) || parent == null) {
            throw command.wrongUsage("`" + file + "` is a directory", "name a file in it");
        }
        if (!Files.isDirectory(parent)) {
            throw command.wrongUsage(
                    "`" + file + "` stands in no directory", "make the directory `" + parent + "` first");
        }
        if (isInput(absolute)) {
            throw command.wrongUsage(
                    "`" + file + "` is what is checked, which `" + option + "` would replace", "name another file");
        }
        requireWithin(parent, file);
        if (seen.stream().anyMatch(s -> same(s, absolute))) {
            throw command.wrongUsage("`" + file + "` is to hold two reports", "name two files");
        }
        seen.add(absolute);
    }

    /** Refuses a directory behind a link that leads out of the checked tree. */
    public void requireWithin(Path directory, Path shown) {
        places.require(directory, shown);
    }

    private boolean isInput(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return INPUTS.contains(name) || name.endsWith(".rs") || read.stream().anyMatch(r -> same(r, file));
    }

    /** By another spelling or a link, too; where file systems tell no case apart, names that differ in it alone are one. */
    private static boolean same(Path one, Path other) {
        return CheckedPlaces.real(one)
                .toString()
                .equalsIgnoreCase(CheckedPlaces.real(other).toString());
    }

    public void write(Path file, Content content) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException e) {
            throw command.wrongUsage("cannot write `" + file + "`: " + reason(e), "name a file that can be written");
        }
    }

    /** The system's own words where it has some; else Java's message is only the file's name. */
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            case FileSystemException _ -> "the system refuses it";
            default -> String.valueOf(e.getMessage());
        };
    }
}
