package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.workspace.UserCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code --no-cache} and {@code --cache-dir}: what is kept of what is read, and where. As {@link MixIn}. */
@Command
public final class CacheOptions {

    private final OptionSpec none = OptionSpec.builder("--no-cache")
            .type(Boolean.class)
            .description("Read every file afresh.")
            .build();
    private final OptionSpec directory = OptionSpec.builder("--cache-dir")
            .paramLabel("<directory>")
            .type(String.class)
            .description(
                    "Keep there what is read of files, to read it again when they change and not before.",
                    "Not inside of what is checked (default: the user's cache directory).")
            .build();

    /** Adds them to a command; picocli does so for a field with {@code @Mixin}. */
    @Spec(Spec.Target.MIXEE)
    public void addTo(CommandSpec command) {
        command.addOption(none).addOption(directory);
    }

    /**
     * The directory of the cache; empty to do without.
     *
     * @param checked the paths of the command line
     */
    public String given(List<Path> checked, Subcommand command) {
        if (Given.on(none)) {
            return "";
        }
        String given = Given.text(directory);
        return given.isEmpty()
                ? UserCache.directory().toString()
                : usable(command.path(given), checked, command).toString();
    }

    /** What was asked for and cannot be is refused, where a cache of the user's own would be done without. */
    private static Path usable(Path directory, List<Path> checked, Subcommand command) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw command.wrongUsage("`" + directory + "` is no directory", "`--cache-dir` takes a directory");
        }
        Path absolute = directory.toAbsolutePath().normalize();
        if (checked.stream()
                .anyMatch(p -> absolute.startsWith(p.toAbsolutePath().normalize()))) {
            throw command.wrongUsage(
                    "`" + directory + "` lies within what is checked, which could bring along a forged cache",
                    "name a directory outside of it");
        }
        return directory;
    }
}
