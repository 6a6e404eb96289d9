package dev.magistrait.cli.fix;

import dev.magistrait.analysis.Mended;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.option.HalfDone;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Journal;
import dev.magistrait.fix.write.Recovery;
import dev.magistrait.fix.write.Uncommitted;
import dev.magistrait.fix.write.WriteException;
import dev.magistrait.fix.write.Writing;
import dev.magistrait.report.text.Printable;
import dev.magistrait.workspace.WorkTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes files, and settles what a run left that was ended while it did. */
final class Journals {

    private static final int SHOWN = 3;

    private final Path directory;
    private final Subcommand command;

    private Journals(Path directory, Subcommand command) {
        this.directory = directory;
        this.command = command;
    }

    /** Those of the user. */
    static Journals of(Map<String, String> environment, Subcommand command) {
        return new Journals(HalfDone.journals(environment), command);
    }

    /** Refuses trees in which a run was ended half-way: they are neither what they were nor what they were to be. */
    void requireNone(List<Path> paths) {
        List<Journal> left = Journal.about(directory, paths);
        if (!left.isEmpty()) {
            throw command.wrongUsage(
                    "a run of `magistrait fix --apply` on `" + left.getFirst().tree()
                            + "` was ended half-way; its journal is `"
                            + left.getFirst().directory() + "`",
                    "`--continue` finishes it, `--undo` takes it back");
        }
    }

    /** Settles all that was left in the paths. */
    ExitCode recover(List<Path> paths, ApplyOptions options) throws IOException {
        if (options.proceeds() && options.undoes()) {
            throw command.wrongUsage("`--continue` and `--undo` are opposites", "choose one");
        }
        List<Journal> left = Journal.about(directory, paths);
        if (left.isEmpty()) {
            command.out().println("nothing was left half-way here");
        }
        for (Journal journal : left) {
            try {
                Recovery recovery = new Recovery(journal);
                int files = options.undoes() ? recovery.undo() : recovery.proceed();
                command.out()
                        .println((options.undoes() ? "undone: " : "finished: ")
                                + files
                                + (files == 1 ? " file in " : " files in ")
                                + Printable.of(journal.tree().toString()));
            } catch (WriteException e) {
                throw failed(e);
            } catch (IOException e) {
                throw command.wrongUsage(
                        String.valueOf(e.getMessage()), "the journal is `" + journal.directory() + "`");
            }
        }
        return ExitCode.CLEAN;
    }

    /** Writes what all workspaces change, one workspace after the other. */
    List<Mended> applied(List<Mended> all, ApplyOptions options) {
        all.forEach(m -> require(m, options));
        List<Mended> applied = new ArrayList<>();
        for (Mended mended : all) {
            try {
                new Writing(directory).write(mended.report().directory(), mended.changes());
                applied.add(mended.applied());
            } catch (WriteException e) {
                throw failed(e, applied);
            }
        }
        return applied;
    }

    /** Workspaces are written one after the other: those before stay as they are now. */
    private RuntimeException failed(WriteException e, List<Mended> before) {
        long written = before.stream().filter(m -> !m.changes().isEmpty()).count();
        String also = written == 0 ? "" : " here; workspaces before this one were changed: " + written;
        return failed(new WriteException(String.valueOf(e.getMessage()) + also, e.remedy()));
    }

    private RuntimeException failed(WriteException e) {
        return command.wrongUsage(
                String.valueOf(e.getMessage()), e.remedy().isEmpty() ? "run again when that is fixed" : e.remedy());
    }

    private void require(Mended mended, ApplyOptions options) {
        Map<Path, List<Path>> byTree = new TreeMap<>();
        for (FileChange change : mended.changes()) {
            Path file = mended.report()
                    .directory()
                    .resolve(change.file())
                    .toAbsolutePath()
                    .normalize();
            WorkTree.of(file.resolveSibling(""))
                    .ifPresentOrElse(
                            top -> byTree.computeIfAbsent(top, _ -> new ArrayList<>())
                                    .add(file),
                            () -> requireUnversioned(file, options));
        }
        byTree.forEach((top, files) -> require(top, files, options));
    }

    private void requireUnversioned(Path file, ApplyOptions options) {
        if (!options.unversioned()) {
            throw command.wrongUsage(
                    "`" + file + "` lies in no Git working tree, and could not be brought back; nothing was changed",
                    "`--allow-no-vcs` changes it all the same");
        }
    }

    private void require(Path top, List<Path> files, ApplyOptions options) {
        if (options.dirty()) {
            return;
        }
        switch (Uncommitted.in(top, files)) {
            case Uncommitted.Looked.Unknown(String why) ->
                throw command.wrongUsage(why + "; nothing was changed", "`--allow-dirty` changes files all the same");
            case Uncommitted.Looked.Known(List<Path> changed) -> requireNone(top, changed);
        }
    }

    private void requireNone(Path top, List<Path> changed) {
        if (!changed.isEmpty()) {
            List<String> names = changed.stream()
                    .limit(SHOWN)
                    .map(f -> "`" + (f.startsWith(top) ? top.relativize(f) : f) + "`")
                    .toList();
            String more = changed.size() > SHOWN ? " and " + (changed.size() - SHOWN) + " more" : "";
            throw command.wrongUsage(
                    "uncommitted changes in " + String.join(", ", names) + more + "; nothing was changed",
                    "commit them, or `--allow-dirty` changes the files all the same");
        }
    }
}
