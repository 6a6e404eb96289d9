package dev.magistrait.fix.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.fix.witness.Trial;
import dev.magistrait.workspace.file.Unfinished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The compiler, asked about crates of one file in a directory of its own. Of the macros for async traits it gets stand-ins. Nothing of a checked
 * tree is read or run.
 */
public final class Rustc implements AutoCloseable {

    private static final long SECONDS = 600;
    private static final String FILE = "witness.rs";

    private final Path program;
    private final String version;
    private final Path directory;
    private final Map<String, Path> macros = new HashMap<>();
    private int asked;

    private Rustc(Path program, String version, Path directory) {
        this.program = program;
        this.version = version;
        this.directory = directory;
    }

    /**
     * Starts asking a compiler.
     *
     * @return empty where it does not run, as a proxy without a toolchain
     */
    public static Optional<Rustc> at(Path program) throws IOException {
        Path elsewhere = Programs.elsewhere();
        Optional<String> version = Running.of(
                        List.of(program.toString(), "--version"), elsewhere, Map.of(), new byte[0], SECONDS)
                .filter(r -> r.code() == 0)
                .map(r -> new String(r.out(), UTF_8).strip());
        if (version.isEmpty()) {
            return Optional.empty();
        }
        Path directory = Files.createTempDirectory(elsewhere, "magistrait-witness");
        Unfinished.begin(directory);
        return Optional.of(new Rustc(program, version.get(), directory));
    }

    /** Such as {@code rustc 1.95.0 (59807616e 2026-04-14)}. */
    public String version() {
        return version;
    }

    /**
     * What it says of a crate.
     *
     * @param refused whether it does not compile
     * @param said its words; empty where it has none
     * @param asClaimed whether that is what was claimed
     */
    public record Answer(boolean refused, String said, boolean asClaimed) {}

    /** Asks it. Several may ask at a time. */
    public Answer ask(Trial trial) throws IOException {
        Path own = Files.createDirectory(directory.resolve(Integer.toString(next())));
        Files.writeString(own.resolve(FILE), trial.source());
        List<String> command = new ArrayList<>(List.of(program.toString(), "--edition=2021", "--crate-type=lib"));
        command.addAll(List.of("--emit=metadata", "--cap-lints=allow", "--color=never"));
        for (String macro : trial.macros()) {
            command.add("--extern=" + macro.replace('-', '_') + "=" + macro(macro));
        }
        command.add(FILE);
        Running ran = run(command, own);
        String said = new String(ran.err(), UTF_8).strip();
        boolean refused = ran.code() != 0;
        boolean sign = !refused || said.contains(trial.claim().sign());
        return new Answer(refused, said, refused == trial.claim().refused() && sign);
    }

    private synchronized int next() {
        return asked++;
    }

    private synchronized Path macro(String name) throws IOException {
        Path known = macros.get(name);
        if (known != null) {
            return known;
        }
        Path crate = directory.resolve(name);
        StandIns.write(crate, name, "0.0.0");
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "--edition=2021", "--crate-type=proc-macro"));
        command.addAll(List.of("--extern=proc_macro", "--crate-name=" + name.replace('-', '_'), "--cap-lints=allow"));
        command.add("src/lib.rs");
        Running ran = run(command, crate);
        if (ran.code() != 0) {
            throw new IOException("the stand-in for `" + name + "` does not compile: "
                    + new String(ran.err(), UTF_8).lines().findFirst().orElse(""));
        }
        Path made = crate.resolve(System.mapLibraryName(name.replace('-', '_')));
        macros.put(name, made);
        return made;
    }

    private static Running run(List<String> command, Path in) throws IOException {
        return Running.of(command, in, Map.of(), new byte[0], SECONDS)
                .orElseThrow(() -> new IOException("`rustc` took more than ten minutes"));
    }

    @Override
    public void close() {
        Unfinished.delete(directory);
    }
}
