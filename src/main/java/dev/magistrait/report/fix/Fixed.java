package dev.magistrait.report.fix;

import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Standing;
import dev.magistrait.fix.write.Standing.Fate;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.workspace.WorkTree;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * What a fix does to one workspace.
 *
 * @param report on it
 * @param changes the files that differ, by name
 */
public record Fixed(
        WorkspaceReport report, List<Standing> standings, List<Refusal> refusals, List<FileChange> changes) {

    public Fixed {
        standings = List.copyOf(standings);
        refusals = List.copyOf(refusals);
        changes = List.copyOf(changes);
    }

    /** How many transactions ended so. */
    public int count(Fate fate) {
        return Math.toIntExact(standings.stream().filter(s -> s.fate() == fate).count());
    }

    /** A file as Git calls it: from the top of the working tree; without one, from where the program was started, or from the workspace. */
    String gitName(String file) {
        Path directory = report.directory().toAbsolutePath();
        Path path = directory.resolve(file).normalize();
        Path top = WorkTree.of(path.resolveSibling("")).orElse(Path.of("").toAbsolutePath());
        Path shown = path.startsWith(top) ? top.relativize(path) : Path.of(file).normalize();
        return shown.toString().replace(File.separatorChar, '/').replaceFirst("^/+", "");
    }
}
