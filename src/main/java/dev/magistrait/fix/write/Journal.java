package dev.magistrait.fix.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is written down before a workspace is changed, so that whatever ends the run, the tree can be brought to what it was or to what it was
 * to be. It lies in a directory of the user's own, where no checkout brings one along, and is there as a whole or not at all.
 */
public final class Journal {

    private static final String PLAN = "plan";
    private static final String NOTE = "README.txt";
    private static final int NAME = 16;

    private final Disk disk;
    private final Path directory;
    private final Plan plan;

    private Journal(Disk disk, Path directory, Plan plan) {
        this.disk = disk;
        this.directory = directory;
        this.plan = plan;
    }

    /** Where it is. */
    public Path directory() {
        return directory;
    }

    /** The directory of the workspace that it is about. */
    public Path tree() {
        return plan.tree();
    }

    /** The same on another disk. */
    Journal on(Disk other) {
        return new Journal(other, directory, plan);
    }

    Plan plan() {
        return plan;
    }

    /** Where the journal of a workspace is, if there is one. */
    static Path place(Path journals, Path tree) {
        String name = String.valueOf(tree.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
        return journals.resolve(name + "-" + Plan.digest(tree.toString()).substring(0, NAME));
    }

    /** Those of workspaces that lie in one of the paths, or the other way round. */
    public static List<Journal> about(Path journals, List<Path> paths) {
        List<Journal> found = new ArrayList<>();
        for (Journal journal : all(Disk.real(), journals)) {
            if (paths.stream()
                    .map(Journal::real)
                    .anyMatch(
                            p -> p.startsWith(journal.tree()) || journal.tree().startsWith(p))) {
                found.add(journal);
            }
        }
        return found;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static List<Journal> all(Disk disk, Path journals) {
        if (!Files.isDirectory(journals)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(journals)) {
            return directories
                    .filter(d -> !String.valueOf(d.getFileName()).contains("~"))
                    .sorted()
                    .flatMap(d -> open(disk, d).stream())
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static List<Journal> open(Disk disk, Path directory) {
        try {
            return Plan.read(Files.readString(directory.resolve(PLAN))).stream()
                    .map(p -> new Journal(disk, directory, p))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /**
     * Writes one down.
     *
     * @param journals the directory of all of them
     * @param changes by the steps of the plan
     */
    static Journal begin(Disk disk, Path journals, Plan plan, List<FileChange> changes) throws IOException {
        Path directory = place(journals, plan.tree());
        Path unfinished = directory.resolveSibling(directory.getFileName() + "~new");
        try {
            clear(disk, unfinished);
            fill(disk, unfinished, plan, changes);
            if (Files.exists(directory)) {
                throw new IOException("another run is changing the same tree: " + directory);
            }
            disk.move(unfinished, directory);
            disk.settle(journals);
        } catch (IOException e) {
            clear(disk, unfinished);
            throw e;
        }
        return new Journal(disk, directory, plan);
    }

    private static void fill(Disk disk, Path directory, Plan plan, List<FileChange> changes) throws IOException {
        disk.makeDirectory(directory);
        disk.write(directory.resolve(NOTE), note(plan).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < changes.size(); i++) {
            disk.write(directory.resolve("before-" + i), changes.get(i).before());
            disk.write(directory.resolve("after-" + i), changes.get(i).after());
        }
        disk.write(directory.resolve(PLAN), plan.text().getBytes(StandardCharsets.UTF_8));
        disk.settle(directory);
    }

    private static String note(Plan plan) {
        return """
                `magistrait fix --apply` is changing files of %s, or was when it ended.

                To finish what it began:     magistrait fix --continue %<s
                To have the files as before: magistrait fix --undo %<s

                before-N and after-N are the texts of the file in line N + 3 of `plan`.
                """.formatted(plan.tree());
    }

    /** What a file held. */
    byte[] before(int step) throws IOException {
        return content("before-" + step, plan.steps().get(step).before());
    }

    /** What a file is to hold. */
    byte[] after(int step) throws IOException {
        return content("after-" + step, plan.steps().get(step).after());
    }

    private byte[] content(String name, String digest) throws IOException {
        byte[] content = Files.readAllBytes(directory.resolve(name));
        if (!Plan.digest(content).equals(digest)) {
            throw new IOException("`" + directory.resolve(name) + "` is damaged");
        }
        return content;
    }

    /** It has served. */
    void end() throws IOException {
        Path over = directory.resolveSibling(directory.getFileName() + "~old");
        clear(disk, over);
        disk.move(directory, over);
        disk.settle(directory.resolveSibling(""));
        clear(disk, over);
    }

    private static void clear(Disk disk, Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(directory)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            disk.delete(file);
        }
        disk.delete(directory);
    }
}
