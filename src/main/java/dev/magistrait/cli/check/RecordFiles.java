package dev.magistrait.cli.check;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.report.review.DecisionRecord;
import dev.magistrait.report.review.Review;
import dev.magistrait.report.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory that takes the decision records of a review, each with the next free number before its name, and an index of all that are in it. People go
 * on writing in records, so none that is there is touched, whatever its number; nor is an index that is not from here.
 */
final class RecordFiles {

    private static final String INDEX = "index.md";
    private static final String MARK = "<!-- An index that `magistrait report --adr` writes anew. -->";
    private static final Pattern NUMBERED = Pattern.compile("(\\d{4,6})-(.+)\\.md");
    private static final Pattern STATUS = Pattern.compile("(?m)^Status: (.*)$");

    private final Path directory;
    private final WrittenFiles files;

    private RecordFiles(Path directory, WrittenFiles files) {
        this.directory = directory;
        this.files = files;
    }

    /** Makes the directory where it is missing and its parent is not. */
    static RecordFiles in(Path directory, Subcommand command, WrittenFiles files) {
        files.requireWithin(directory, directory);
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory);
            }
        } catch (IOException e) {
            throw command.wrongUsage(
                    "`" + directory + "` is no directory, and cannot be made", "`--adr` takes a directory");
        }
        return new RecordFiles(directory, files);
    }

    /** Writes those that are missing, and the index; says how many. */
    String write(Review review) {
        SortedMap<String, String> known = names();
        int written = 0;
        int last = known.values().stream().mapToInt(file -> number(file)).max().orElse(0);
        Map<String, DecisionRecord> records = DecisionRecord.all(review);
        for (var entry : records.entrySet()) {
            if (!known.containsKey(entry.getKey())) {
                String file = "%04d-%s.md".formatted(++last, entry.getKey());
                files.write(
                        directory.resolve(file),
                        out -> out.write(entry.getValue().text()));
                written++;
            }
        }
        int kept = records.size() - written;
        return "decision records: " + written + " written to " + Printable.of(directory.toString())
                + (kept > 0 ? ", " + kept + " left as they are" : "")
                + (index() ? "" : "; " + INDEX + " is not from here, and stays as it is");
    }

    /** The records that are there: their files by their names without number. */
    private SortedMap<String, String> names() {
        SortedMap<String, String> names = new TreeMap<>();
        for (String file : listed()) {
            Matcher numbered = NUMBERED.matcher(file);
            names.put(numbered.matches() ? numbered.group(2) : file.replaceFirst("\\.md$", ""), file);
        }
        return names;
    }

    private List<String> listed() {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(p -> String.valueOf(p.getFileName()))
                    .filter(f -> f.endsWith(".md") && !f.equals(INDEX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String file) {
        Matcher numbered = NUMBERED.matcher(file);
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }

    /** Whether the index could be written. */
    private boolean index() {
        Path file = directory.resolve(INDEX);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !text(file).startsWith(MARK)) {
            return false;
        }
        StringBuilder index = new StringBuilder(MARK + "\n\n# Decisions\n\n");
        for (String record : listed()) {
            index.append(line(record));
        }
        files.write(file, out -> out.write(index.toString()));
        return true;
    }

    private String line(String record) {
        String text = text(directory.resolve(record));
        String title = text.lines().findFirst().orElse("").replaceFirst("^#+\\s*", "");
        Matcher status = STATUS.matcher(text);
        return "- [" + record.replaceFirst("\\.md$", "") + "](" + record + "): "
                + Printable.of(title.isEmpty() ? "without a title" : title)
                + (status.find() ? " — " + Printable.of(status.group(1)) : "") + "\n";
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
