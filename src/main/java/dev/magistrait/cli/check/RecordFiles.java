package dev.magistrait.cli.check;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.report.review.DecisionRecord;
import dev.magistrait.report.review.Review;
import dev.magistrait.report.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/** The directory that takes the decision records of a review. People go on writing in them, so none that is there is touched. */
final class RecordFiles {

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

    /** Writes those that are missing; says how many. */
    String write(Review review) {
        int written = 0;
        Map<String, DecisionRecord> records = DecisionRecord.all(review);
        for (var entry : records.entrySet()) {
            Path file = directory.resolve(entry.getKey());
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                files.write(file, out -> out.write(entry.getValue().text()));
                written++;
            }
        }
        int kept = records.size() - written;
        return "decision records: " + written + " written to " + Printable.of(directory.toString())
                + (kept > 0 ? ", " + kept + " left as they are" : "");
    }
}
