package dev.magistrait.policy.git;

import dev.magistrait.policy.GitPin;
import dev.magistrait.policy.Repositories;
import dev.magistrait.policy.load.Loading;
import dev.magistrait.workspace.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Policies in Git, each kept in a directory by the hash of its bytes: what is there needs no network, and cannot have been changed. */
public final class GitRepositories implements Repositories {

    private static final int LARGEST = 1024 * 1024;
    private static final int SECONDS = 60;

    private final Path cache;

    /**
     * @param cache the directory to keep files in; made when it is needed
     */
    public GitRepositories(Path cache) {
        this.cache = cache;
    }

    /** With the cache of whoever runs the program. */
    public static GitRepositories ofUser() {
        return of(System.getenv());
    }

    /** With the cache that environment variables name. */
    public static GitRepositories of(Map<String, String> environment) {
        return new GitRepositories(UserCache.directory(
                        environment, System.getProperty("user.home", "."), System.getProperty("os.name", ""))
                .resolve("policies"));
    }

    @Override
    public Answer read(GitPin pin, boolean mayFetch) {
        Optional<byte[]> kept = kept(pin);
        if (kept.isPresent()) {
            return new Answer.Bytes(kept.get());
        }
        if (!mayFetch) {
            return new Answer.None(
                    "`" + pin.name() + "` has not been fetched",
                    "`magistrait policy fetch` does; a check fetches nothing that checked code asks for");
        }
        try {
            return fetched(pin);
        } catch (GitAPIException | JGitInternalException | IOException e) {
            return new Answer.None("`" + pin.name() + "` cannot be fetched: " + firstLine(e), "");
        }
    }

    private Optional<byte[]> kept(GitPin pin) {
        Path file = cache.resolve(pin.sha256() + ".yaml");
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                byte[] bytes = Files.readAllBytes(file);
                return Optional.of(bytes).filter(b -> Loading.sha256(b).equals(pin.sha256()));
            }
        } catch (IOException e) {
            // As if it were not there.
        }
        return Optional.empty();
    }

    private Answer fetched(GitPin pin) throws GitAPIException, IOException {
        Path directory = Files.createTempDirectory("magistrait-policy-");
        try (Git git = Git.init().setBare(true).setDirectory(directory.toFile()).call()) {
            leaveAlone(git.getRepository());
            fetch(git, pin);
            Answer answer = file(git.getRepository(), pin);
            if (answer instanceof Answer.Bytes found
                    && Loading.sha256(found.bytes()).equals(pin.sha256())) {
                keep(pin, found.bytes());
            }
            return answer;
        } finally {
            delete(directory);
        }
    }

    /** JGit tidies up behind a fetch in a thread of its own, which would write into a directory that is being deleted. */
    private static void leaveAlone(Repository repository) throws IOException {
        StoredConfig config = repository.getConfig();
        config.setInt("gc", null, "auto", 0);
        config.setBoolean("gc", null, "autodetach", false);
        config.save();
    }

    /** The commit alone where the server hands it out, else all branches and tags. */
    private static void fetch(Git git, GitPin pin) throws GitAPIException {
        try {
            git.fetch()
                    .setRemote(pin.url())
                    .setDepth(1)
                    .setTimeout(SECONDS)
                    .setRefSpecs(new RefSpec(pin.rev() + ":refs/magistrait/policy"))
                    .call();
        } catch (GitAPIException | JGitInternalException e) {
            git.fetch()
                    .setRemote(pin.url())
                    .setTimeout(SECONDS)
                    .setRefSpecs(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"))
                    .call();
        }
    }

    private static Answer file(Repository repository, GitPin pin) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            var tree = walk.parseCommit(ObjectId.fromString(pin.rev())).getTree();
            try (TreeWalk file = TreeWalk.forPath(repository, pin.path(), tree)) {
                if (file == null) {
                    return new Answer.None("the commit has no file `" + pin.path() + "`", "");
                }
                ObjectLoader loader = repository.open(file.getObjectId(0));
                return loader.getSize() > LARGEST
                        ? new Answer.None("`" + pin.path() + "` is larger than a mebibyte", "")
                        : new Answer.Bytes(loader.getBytes(LARGEST));
            }
        } catch (MissingObjectException e) {
            return new Answer.None("`" + pin.url() + "` has no commit " + pin.rev(), "");
        }
    }

    private void keep(GitPin pin, byte[] bytes) throws IOException {
        Files.createDirectories(cache);
        Path unfinished = cache.resolve(UUID.randomUUID() + ".tmp");
        Files.write(unfinished, bytes);
        Files.move(
                unfinished,
                cache.resolve(pin.sha256() + ".yaml"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
