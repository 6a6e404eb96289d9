package dev.magistrait.triage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A commit of the Git repository that checked paths lie in. Nothing is written to the repository, and none of its programs runs. */
public final class Revision implements AutoCloseable {

    private static final String SHA256 = "sha256";
    private static final Pattern ALIAS = Pattern.compile("^@(?=$|[~^]|@\\{)");
    private static final Pattern ENTRY = Pattern.compile("HEAD@\\{(\\d{1,9})}(.*)");

    private final Repository repository;
    private final CommitWalk walk;
    private final String name;
    private final RevCommit commit;
    private final Path worktree;
    private final List<Path> paths;

    private Revision(Repository repository, String name, RevCommit commit, Path worktree, List<Path> paths) {
        this.repository = repository;
        this.walk = new CommitWalk(repository);
        this.name = name;
        this.commit = commit;
        this.worktree = worktree;
        this.paths = paths;
    }

    /** What came of looking for a revision. */
    public sealed interface Opening {
        /** One for each repository that the paths lie in. */
        record Opened(List<Revision> revisions) implements Opening {}

        /** @param message what is wrong, with the words given */
        record Refused(String message, String remedy) implements Opening {}
    }

    /**
     * Looks a revision up in the repositories of all paths.
     *
     * @param paths as given; each exists
     * @param name such as {@code main}, {@code HEAD~1}, a tag or a hash
     */
    public static Opening open(List<Path> paths, String name) {
        List<Revision> opened = new ArrayList<>();
        for (Path path : paths) {
            switch (open(path, name, opened)) {
                case Opening.Opened(List<Revision> more) -> opened.addAll(more);
                case Opening.Refused refused -> {
                    opened.forEach(Revision::close);
                    return refused;
                }
            }
        }
        return new Opening.Opened(opened);
    }

    private static Opening open(Path given, String name, List<Revision> opened) {
        try {
            Path path = given.toRealPath();
            FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(path.toFile());
            File directory = builder.getGitDir();
            if (directory == null) {
                return new Opening.Refused(
                        "`--since` needs a Git repository, and `" + given + "` lies in none", "leave `--since` away");
            }
            for (Revision known : opened) {
                if (known.repository.getDirectory().equals(directory)) {
                    known.paths.add(path);
                    return new Opening.Opened(List.of());
                }
            }
            return open(builder.setMustExist(true).build(), name, path);
        } catch (IllegalArgumentException e) {
            // By this JGit tells that a configuration is none, that of the repository or the user's own.
            return new Opening.Refused(
                    "the Git repository of `" + given + "` cannot be read: " + e.getMessage(),
                    "fix the configuration, or leave `--since` away");
        } catch (IOException e) {
            return new Opening.Refused(
                    "the Git repository of `" + given + "` cannot be read: " + e.getMessage(), "leave `--since` away");
        }
    }

    private static Opening open(Repository repository, String name, Path path) throws IOException {
        if (repository.isBare()) {
            repository.close();
            return new Opening.Refused(
                    "the Git repository of `" + path + "` has no working tree", "check a clone of it");
        }
        if (SHA256.equalsIgnoreCase(repository.getConfig().getString("extensions", null, "objectformat"))) {
            repository.close();
            return new Opening.Refused(
                    "the Git repository of `" + path + "` names its objects by SHA-256, which `--since` cannot read",
                    "leave `--since` away");
        }
        try (RevWalk walk = new RevWalk(repository)) {
            String meant = meant(repository, name);
            ObjectId id = meant.isBlank() ? null : repository.resolve(meant + "^{commit}");
            if (id != null) {
                Path worktree = repository.getWorkTree().toPath().toRealPath();
                List<Path> paths = new ArrayList<>(List.of(path));
                return new Opening.Opened(
                        List.of(new Revision(repository, name, walk.parseCommit(id), worktree, paths)));
            }
        } catch (RevisionSyntaxException | IOException _) {
            // Said below: the name means no commit that is here.
        }
        repository.close();
        return new Opening.Refused(
                "there is no commit `" + name + "` in the Git repository of `" + path + "`",
                "name a branch, a tag or a commit; a shallow clone has to fetch it first");
    }

    /** Git reads {@code @} as {@code HEAD}, and an entry of the log of {@code HEAD} in that log; JGit knows neither. */
    private static String meant(Repository repository, String name) throws IOException {
        String text = ALIAS.matcher(name).replaceFirst("HEAD");
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches()) {
            return text;
        }
        int number = Integer.parseInt(entry.group(1));
        ReflogReader log = repository.getRefDatabase().getReflogReader("HEAD");
        ReflogEntry found = log == null ? null : log.getReverseEntry(number);
        if (found != null) {
            return found.getNewId().name() + entry.group(2);
        }
        return number == 0 ? "HEAD" + entry.group(2) : "";
    }

    /** As given. */
    public String name() {
        return name;
    }

    /** The commit's whole hash. */
    public String commit() {
        return commit.name();
    }

    /** The date on which it was committed, where that was, as {@code 2026-06-01}. */
    public String date() {
        return HeadCommit.date(commit);
    }

    /** The directory that the repository's files lie in. */
    public Path worktree() {
        return worktree;
    }

    /** Which lines of the working tree differ. */
    public Changes changes() {
        return new GitChanges(walk, commit, worktree);
    }

    /** Writes all files of the commit to a temporary directory. */
    public Snapshot snapshot() {
        return Snapshot.of(
                walk, commit, paths.stream().map(worktree::relativize).toList());
    }

    @Override
    public void close() {
        walk.close();
        repository.close();
    }
}
