package dev.magistrait.triage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The commit that a working tree was last brought to.
 *
 * @param worktree its top directory
 * @param project the last part of the address of the remote {@code origin}, as {@code storefront}; empty without
 * @param hash the first ten digits
 * @param date on which it was committed, where that was, as {@code 2026-06-01}
 */
public record HeadCommit(Path worktree, String project, String hash, String date) {

    private static final int DIGITS = 10;
    private static final Pattern PROJECT = Pattern.compile("([^/:]+?)(?:\\.git)?/*$");

    /** That of the repository that a directory lies in; empty where there is none, or it cannot be read. */
    public static Optional<HeadCommit> of(Path directory) {
        try {
            FileRepositoryBuilder builder = new FileRepositoryBuilder()
                    .findGitDir(directory.toRealPath().toFile());
            File git = builder.getGitDir();
            if (git == null) {
                return Optional.empty();
            }
            try (Repository repository = builder.setMustExist(true).build();
                    RevWalk walk = new RevWalk(repository)) {
                ObjectId head = repository.isBare() ? null : repository.resolve(Constants.HEAD);
                return head == null ? Optional.empty() : Optional.of(of(repository, walk.parseCommit(head)));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // By the latter JGit tells that a configuration is none. A review needs no repository.
            return Optional.empty();
        }
    }

    private static HeadCommit of(Repository repository, RevCommit commit) {
        return new HeadCommit(
                repository.getWorkTree().toPath(),
                project(repository),
                commit.name().substring(0, DIGITS),
                date(commit));
    }

    /** The date that a commit was made on, where it was made. */
    static String date(RevCommit commit) {
        PersonIdent committer = commit.getCommitterIdent();
        return LocalDate.ofInstant(committer.getWhenAsInstant(), committer.getZoneId())
                .toString();
    }

    private static String project(Repository repository) {
        String url = repository.getConfig().getString("remote", "origin", "url");
        Matcher name = PROJECT.matcher(url == null ? "" : url);
        return name.find() ? name.group(1) : "";
    }
}
