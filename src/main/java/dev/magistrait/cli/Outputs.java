package dev.magistrait.cli;

import dev.magistrait.report.Report;
import dev.magistrait.report.text.Palette;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a report goes: to files, and to standard output unless a file takes its place. */
final class Outputs {

    private final List<Output> files;
    private final Format format;
    private final Subcommand command;

    /** Refuses what could not be written, before work is spent on it. */
    Outputs(List<Output> files, Format format, Subcommand command) {
        this.files = files;
        this.format = format;
        this.command = command;
        Set<Path> seen = new HashSet<>();
        files.forEach(f -> requireWritable(f.file(), seen));
    }

    void write(Report report) throws IOException {
        for (Output output : files) {
            write(report, output);
        }
        if (files.stream().noneMatch(f -> f.format().isEmpty())) {
            format.reporter(command.palette()).write(report, command.out());
        }
    }

    private void write(Report report, Output output) {
        var reporter = output.format().stream().findFirst().orElse(format).reporter(Palette.PLAIN);
        try {
            AtomicFile.write(output.file(), out -> reporter.write(report, out));
        } catch (IOException e) {
            throw command.wrongUsage(
                    "cannot write `" + output.file() + "`: " + reason(e), "name a file that can be written");
        }
    }

    private void requireWritable(Path file, Set<Path> seen) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (file.toString().equals("-")) {
            throw command.wrongUsage("`--output` takes a file", "`--format` chooses what goes to standard output");
        }
        if (Files.isDirectory(absolute) || parent == null) {
            throw command.wrongUsage("`" + file + "` is a directory", "name a file in it");
        }
        if (!Files.isDirectory(parent)) {
            throw command.wrongUsage(
                    "`" + file + "` stands in no directory", "make the directory `" + parent + "` first");
        }
        if (!seen.add(absolute)) {
            throw command.wrongUsage("`" + file + "` is to hold two reports", "name two files");
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
