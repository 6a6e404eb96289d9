package dev.magistrait.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the harness measures with and compares with; made or installed under {@code target/bench}. */
final class Tools {

    private static final String LIBRARY = "magistrait-parser";

    private final Path project;
    private final Path directory;

    Tools(Path project) {
        this.project = project;
        this.directory = project.resolve("target/bench");
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file to be written over. */
    Path scratch(String name) {
        return directory.resolve(name + ".tmp");
    }

    Path directory() {
        return directory;
    }

    /** The program that runs another and says what it took. */
    String measure() {
        return directory.resolve("measure").toString();
    }

    /** The program that reads files, or parses them. */
    String files() {
        return directory.resolve("files").toString();
    }

    /** Compiles what is needed of the C programs. */
    void compile(boolean parser) {
        require("cc", "a C compiler, which the programs that measure are made with");
        compile("measure", List.of());
        if (parser) {
            Path library = project.resolve("target/native").resolve(System.mapLibraryName(LIBRARY));
            Path headers = project.resolve("target/npm/node_modules/tree-sitter/vendor/tree-sitter/lib/include");
            if (!Files.exists(library) || !Files.isDirectory(headers)) {
                throw new Refused("no optimised parser was built (" + library
                        + "): cc and npm are needed to build it; without" + " it leave out the parts read and parse");
            }
            compile(
                    "files",
                    List.of("-I" + headers, "-pthread", library.toString(), "-Wl,-rpath," + library.getParent()));
        }
    }

    private void compile(String name, List<String> with) {
        List<String> command = new ArrayList<>(List.of("cc", "-O3", "-std=gnu11", "-Wall", "-o"));
        command.add(directory.resolve(name).toString());
        command.add(project.resolve("src/bench/native/" + name + ".c").toString());
        command.addAll(with);
        Shell.output(scratch("cc"), project, command.toArray(String[]::new));
    }

    /** The program of ast-grep for this machine, installed where it is not. */
    String astGrep() {
        Path npm = directory.resolve("npm");
        Path lock = project.resolve("src/bench/npm/package-lock.json");
        if (!Files.exists(npm.resolve("installed"))
                || !Shell.read(npm.resolve("installed")).equals(Shell.read(lock))) {
            install(npm, lock);
        }
        try (var packages = Files.list(npm.resolve("node_modules/@ast-grep"))) {
            return packages.filter(p -> !p.endsWith("cli"))
                    .map(p -> p.resolve("ast-grep"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(
                            () -> new Refused("there is no ast-grep for this machine; leave out the part ast-grep"))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void install(Path npm, Path lock) {
        require("npm", "which brings ast-grep");
        try {
            Files.createDirectories(npm);
            for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
                Files.write(npm.resolve(name), Files.readAllBytes(lock.resolveSibling(name)));
            }
            Shell.output(scratch("npm"), npm, "npm", "ci", "--ignore-scripts", "--prefer-offline", "--silent");
            Files.write(npm.resolve("installed"), Files.readAllBytes(lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(String name, String why) {
        if (!Shell.has(name)) {
            throw new Refused("`" + name + "` is not on the PATH: " + why);
        }
    }
}
