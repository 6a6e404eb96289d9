package dev.magistrait.fix.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Replaces files of one workspace: all of them, or none. */
public final class Writing {

    private static final String UNCHANGED = "nothing was changed";

    private final Disk disk;
    private final Path journals;

    Writing(Disk disk, Path journals) {
        this.disk = disk;
        this.journals = journals;
    }

    /** @param journals the directory of the user's journals */
    public Writing(Path journals) {
        this(Disk.real(), journals);
    }

    /**
     * Replaces the files. When it returns they are on the disk; when it throws, they are as they were, or the message says where the journal is.
     *
     * @param directory of the workspace
     */
    public void write(Path directory, List<FileChange> changes) throws WriteException {
        if (changes.isEmpty()) {
            return;
        }
        Plan plan = plan(directory, changes);
        for (int i = 0; i < changes.size(); i++) {
            require(plan.file(plan.steps().get(i)), changes.get(i));
        }
        Journal journal = journal(plan, changes);
        try {
            prepare(plan, changes);
            replace(plan, changes);
        } catch (IOException e) {
            throw takenBack(journal, e);
        }
        end(journal);
    }

    /** Links are followed to where they lead within the tree, and stay links. */
    private static Plan plan(Path directory, List<FileChange> changes) throws WriteException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        try {
            Path tree = directory.toRealPath();
            List<Plan.Step> steps = new ArrayList<>();
            for (FileChange change : changes) {
                Path file = tree.resolve(change.file()).toRealPath();
                steps.add(new Plan.Step(
                        Plan.digest(change.before()),
                        Plan.digest(change.after()),
                        ".magistrait-" + run + "-" + steps.size() + ".tmp",
                        tree.relativize(file).toString()));
            }
            return new Plan(tree, steps);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static void require(Path file, FileChange change) throws WriteException {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new WriteException("`" + change.file() + "` is no regular file", UNCHANGED);
            }
            if (readOnly(file)) {
                throw new WriteException(
                        "`" + change.file() + "` is read-only; " + UNCHANGED, "make it writable, or leave it out");
            }
            requireSame(file, change);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** To whoever may do everything every file is writable; what its owner said of it counts all the same. */
    private static boolean readOnly(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return posix == null
                ? !Files.isWritable(file)
                : !posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE)
                        || !Files.isWritable(file);
    }

    private static void requireSame(Path file, FileChange change) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(file), change.before())) {
            throw new FileSystemException(change.file(), null, "it was changed meanwhile; run again");
        }
    }

    private Journal journal(Plan plan, List<FileChange> changes) throws WriteException {
        try {
            disk.makeDirectory(journals);
            return Journal.begin(disk, journals, plan, changes);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Writes the new files beside the old ones. */
    private void prepare(Plan plan, List<FileChange> changes) throws IOException {
        for (int i = 0; i < changes.size(); i++) {
            beside(plan, plan.steps().get(i), changes.get(i).after());
        }
    }

    void beside(Plan plan, Plan.Step step, byte[] content) throws IOException {
        Path unfinished = plan.unfinished(step);
        disk.write(unfinished, content);
        PosixFileAttributeView posix = Files.getFileAttributeView(plan.file(step), PosixFileAttributeView.class);
        if (posix != null) {
            Set<PosixFilePermission> permissions = posix.readAttributes().permissions();
            Files.setPosixFilePermissions(unfinished, permissions);
        }
    }

    private void replace(Plan plan, List<FileChange> changes) throws IOException {
        for (int i = 0; i < changes.size(); i++) {
            Plan.Step step = plan.steps().get(i);
            requireSame(plan.file(step), changes.get(i));
            disk.move(plan.unfinished(step), plan.file(step));
        }
        for (Path directory : directories(plan)) {
            disk.settle(directory);
        }
    }

    static List<Path> directories(Plan plan) {
        return plan.steps().stream()
                .map(s -> plan.file(s).resolveSibling(""))
                .distinct()
                .toList();
    }

    private WriteException takenBack(Journal journal, IOException why) {
        try {
            new Recovery(disk, journal).undo();
            return refused(why);
        } catch (WriteException | IOException _) {
            return new WriteException(
                    cause(why) + "; some files are changed, and the journal is `" + journal.directory() + "`",
                    "`magistrait fix --undo " + journal.tree() + "` brings them back");
        }
    }

    /** The tree is as it was to be; a journal that stays says so when it is asked. */
    private static void end(Journal journal) throws WriteException {
        try {
            journal.end();
        } catch (IOException e) {
            throw new WriteException(
                    "all files are changed, but the journal `" + journal.directory() + "` stays: " + cause(e),
                    "`magistrait fix --continue " + journal.tree() + "` takes it away");
        }
    }

    private static WriteException refused(IOException e) {
        return new WriteException(cause(e) + "; " + UNCHANGED, "");
    }

    /** The system's own words where it has some. */
    static String cause(IOException e) {
        return switch (e) {
            case AccessDeniedException a -> "`" + a.getFile() + "` cannot be written: permission denied";
            case FileSystemException f when f.getReason() != null -> "`" + f.getFile() + "`: " + f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
