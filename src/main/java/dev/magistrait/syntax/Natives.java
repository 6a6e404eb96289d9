package dev.magistrait.syntax;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/**
 * The parser's machine code: the library compiled while building where there is one, else the ready natives.
 *
 * @param description what {@code magistrait --version} calls them
 * @param symbols the functions of tree-sitter's core and of its Rust grammar
 */
record Natives(String description, SymbolLookup symbols) {

    /** Set to {@code ready}, this system property leaves the compiled library aside. */
    static final String CHOICE = "magistrait.natives";

    /** The natives that this process runs on; loaded once, never unloaded. */
    static Natives loaded() {
        return Loaded.NATIVES;
    }

    static Optional<Natives> optimised() {
        var library = besideTheCode().resolve("native").resolve(System.mapLibraryName("magistrait-parser"));
        if (!Files.isRegularFile(library)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Natives("optimised build", SymbolLookup.libraryLookup(library, Arena.global())));
        } catch (IllegalArgumentException madeForAnotherMachine) {
            return Optional.empty();
        }
    }

    static Natives ready() {
        var platform = Platform.current();
        var core = extracted(platform.libraryOf("tree-sitter"));
        var rust = extracted(platform.libraryOf("tree-sitter-rust"));
        return new Natives("ready natives", core.or(rust));
    }

    /** {@code target}, for the jar and for {@code target/classes} alike. */
    private static Path besideTheCode() {
        // Classes from an ahead-of-time cache do not always know where they come from.
        CodeSource code = Natives.class.getProtectionDomain().getCodeSource();
        if (code == null || code.getLocation() == null) {
            String first = System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0];
            return Path.of(first).toAbsolutePath().resolveSibling("");
        }
        try {
            return Path.of(code.getLocation().toURI()).resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the code was loaded from no file", e);
        }
    }

    /** A new folder, readable by this user only, holds the file just long enough to be mapped: there is nothing to forge. */
    private static SymbolLookup extracted(String resource) {
        try (var bytes = Natives.class.getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("no parser for this machine: " + resource);
            }
            var folder = Files.createTempDirectory("magistrait");
            var file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            Files.copy(bytes, file);
            var symbols = SymbolLookup.libraryLookup(file, Arena.global());
            for (var leftover : List.of(file, folder)) {
                deleteIfPossible(leftover);
            }
            return symbols;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + resource, e);
        }
    }

    private static void deleteIfPossible(Path path) {
        try {
            Files.delete(path);
        } catch (IOException mappedFilesStayOnWindows) {
            path.toFile().deleteOnExit();
        }
    }

    private static final class Loaded {
        static final Natives NATIVES = "ready".equals(System.getProperty(CHOICE))
                ? ready()
                : optimised().orElseGet(Natives::ready);
    }
}
