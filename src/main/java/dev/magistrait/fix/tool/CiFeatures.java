package dev.magistrait.fix.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The features with which a workspace's own CI compiles it, as a command of GitHub Actions or GitLab writes them: what stands in a matrix, or
 * builds some packages and not the whole, does not tell.
 *
 * @param arguments for Cargo, such as {@code --all-features}
 * @param place where they are written, such as {@code .github/workflows/ci.yml:23}
 */
public record CiFeatures(List<String> arguments, String place) {

    private static final long MOST_BYTES = 1 << 20;
    private static final String EVERY = "--all-features";
    private static final Pattern COMMAND = Pattern.compile("\\bcargo (?:\\+\\S+ )?(?:check|clippy|test|build)\\b(.*)");
    /** Behind a lone {@code --} stand arguments of a linter or of tests; behind the others, another command. */
    private static final Pattern END = Pattern.compile(" -- |&&|\\|\\||[;|#>]");

    private static final Pattern PART =
            Pattern.compile("(?:^|\\s)(?:-p|--package|--manifest-path|--exclude|--example|--target)\\b");
    private static final Pattern FEATURES =
            Pattern.compile("(?:--features|-F)[ =](\"[\\w/, -]+\"|'[\\w/, -]+'|[\\w/,-]+)(?=\\s|$)");

    public CiFeatures {
        arguments = List.copyOf(arguments);
    }

    /**
     * Those of a workspace; of several commands the first with all features, else the first with any.
     *
     * @param workspace the directory in which CI starts
     */
    public static Optional<CiFeatures> of(Path workspace) {
        List<CiFeatures> found = new ArrayList<>();
        for (String file : files(workspace)) {
            read(workspace, file, found);
        }
        return found.stream()
                .filter(f -> f.arguments().contains(EVERY))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static List<String> files(Path workspace) {
        List<String> files = new ArrayList<>();
        Path actions = workspace.resolve(".github/workflows");
        if (Files.isDirectory(actions, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.list(actions)) {
                all.map(f -> f.getFileName().toString())
                        .filter(f -> f.endsWith(".yml") || f.endsWith(".yaml"))
                        .sorted()
                        .forEach(f -> files.add(".github/workflows/" + f));
            } catch (IOException _) {
                // A directory that cannot be listed tells nothing.
            }
        }
        files.add(".gitlab-ci.yml");
        return files;
    }

    private static void read(Path workspace, String name, List<CiFeatures> into) {
        Path file = workspace.resolve(name);
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES) {
                lines(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), name, into);
            }
        } catch (IOException _) {
            // A file that cannot be read tells nothing.
        }
    }

    private static void lines(String text, String name, List<CiFeatures> into) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            StringBuilder command = new StringBuilder(lines.get(i));
            while (command.toString().endsWith("\\") && i + 1 < lines.size()) {
                i++;
                command.setLength(command.length() - 1);
                command.append(' ').append(lines.get(i).strip());
            }
            arguments(command.toString()).ifPresent(a -> into.add(new CiFeatures(a, name + ":" + (first + 1))));
        }
    }

    private static Optional<List<String>> arguments(String line) {
        Matcher command = COMMAND.matcher(line);
        if (line.strip().startsWith("#") || !command.find()) {
            return Optional.empty();
        }
        String given = END.split(command.group(1) + " ", 2)[0];
        if (given.contains("$") || PART.matcher(given).find()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        if (given.contains(EVERY)) {
            return Optional.of(List.of(EVERY));
        }
        if (given.contains("--no-default-features")) {
            arguments.add("--no-default-features");
        }
        Matcher features = FEATURES.matcher(given);
        if (!features.find()) {
            return Optional.empty();
        }
        arguments.add("--features");
        arguments.add(features.group(1).replaceAll("[\"']", "").strip().replaceAll("[ ,]+", ","));
        return Optional.of(arguments);
    }
}
