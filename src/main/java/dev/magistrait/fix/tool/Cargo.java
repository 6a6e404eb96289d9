package dev.magistrait.fix.tool;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.workspace.file.Unfinished;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * {@code cargo check} in a copy of a workspace. It runs what the checked code has of build scripts and macros; nothing is fetched, and what it
 * builds is kept in the user's cache, so that a second run is quick.
 */
public final class Cargo implements AutoCloseable {

    private static final long SECONDS = 3600;
    private static final int NAME = 16;

    private final Path program;
    private final Path home;
    private final Path directory;
    private final Path copy;
    private final Path built;
    private final List<String> arguments;
    private final List<Dependency> dependencies;
    private final FileChannel lock;
    private final Map<String, byte[]> originals = new HashMap<>();
    private List<String> standIns = List.of();

    private Cargo(
            Path program,
            Path home,
            Path copied,
            Path workspace,
            List<String> arguments,
            List<Dependency> dependencies,
            FileChannel lock) {
        this.lock = lock;
        this.program = program;
        this.home = home;
        this.copy = home.resolve("tree");
        this.built = home.resolve("target");
        this.directory = copy.resolve(copied.relativize(workspace));
        this.arguments = List.copyOf(arguments);
        this.dependencies = List.copyOf(dependencies);
    }

    /**
     * Makes a copy.
     *
     * @param program Cargo
     * @param cache the directory of what verification keeps
     * @param copied the tree that is copied: the workspace, or what it lies in
     * @param workspace the directory of its manifest
     * @param arguments which targets are compiled, with which features
     * @param dependencies of the workspace, of which macros are stood in for where they cannot be had
     */
    public static Cargo in(
            Path program,
            Path cache,
            Path copied,
            Path workspace,
            List<String> arguments,
            List<Dependency> dependencies)
            throws IOException {
        Path home = cache.resolve(digest(workspace.toString()));
        Files.createDirectories(home);
        Cargo cargo = new Cargo(program, home, copied, workspace, arguments, dependencies, locked(home));
        Unfinished.delete(cargo.copy);
        Unfinished.begin(cargo.copy);
        try {
            Replica.make(copied, cargo.copy);
        } catch (IOException e) {
            cargo.close();
            throw e;
        }
        return cargo;
    }

    /** Two runs on the same tree would take it away from each other. */
    private static FileChannel locked(Path home) throws IOException {
        FileChannel lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IOException("another run verifies the same tree");
        }
        return lock;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether macros are stood in for. */
    public boolean standsIn() {
        return !standIns.isEmpty();
    }

    /** Checks the code as it is. Where Cargo cannot even begin, and macros may be why, they are stood in for from now on. */
    Checked asIs() throws IOException {
        Checked real = check();
        if (real.failure().isEmpty()) {
            return real;
        }
        standIns = StandIns.write(home.resolve("stand-ins"), dependencies);
        if (standIns.isEmpty()) {
            return real;
        }
        // It names versions that a stand-in has not.
        Files.deleteIfExists(directory.resolve("Cargo.lock"));
        Checked stood = check();
        if (!stood.failure().isEmpty()) {
            standIns = List.of();
            return real;
        }
        return stood;
    }

    /** Checks the code with these changes and no others. */
    Checked with(List<FileChange> changes) throws IOException {
        for (Map.Entry<String, byte[]> original : originals.entrySet()) {
            Files.write(directory.resolve(original.getKey()), original.getValue());
        }
        for (FileChange change : changes) {
            originals.put(change.file(), change.before());
            Files.write(directory.resolve(change.file()), change.after());
        }
        return check();
    }

    private Checked check() {
        List<String> command = new ArrayList<>(List.of(
                program.toString(), "check", "--offline", "--keep-going", "--quiet", "--message-format", "json"));
        command.addAll(standIns);
        command.addAll(arguments);
        Map<String, String> environment = Map.of("CARGO_TARGET_DIR", built.toString(), "CARGO_TERM_COLOR", "never");
        return Running.of(command, directory, environment, new byte[0], SECONDS)
                .map(Checked::of)
                .orElseGet(() -> new Checked(Map.of(), "`cargo check` could not be run, or took more than an hour"));
    }

    @Override
    public void close() throws IOException {
        Unfinished.delete(copy);
        lock.close();
    }
}
