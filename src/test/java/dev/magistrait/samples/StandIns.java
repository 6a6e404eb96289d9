package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Crates written for these tests that stand in for those the samples depend on; compiled once. */
final class StandIns {

    private static final Path SOURCES = Path.of("src/test/rust/stand-ins").toAbsolutePath();
    private static final List<String> MACROS = List.of(
            "async_trait",
            "async_backtrace",
            "trait_variant",
            "dynosaur",
            "dropshot",
            "jsonrpsee",
            "mockall",
            "tokio_macros",
            "typetag");
    private static final List<String> LIBRARIES =
            List.of("anything", "cfg_if", "futures", "tokio", "tokio_util", "smol", "acme_sdk", "axum", "bb8", "rand");

    private final Path compiled;

    private StandIns(Path compiled) {
        this.compiled = compiled;
    }

    static StandIns compile(Path into) {
        StandIns standIns = new StandIns(into);
        MACROS.forEach(name -> standIns.compile(name, List.of("--crate-type", "proc-macro", "--extern", "proc_macro")));
        LIBRARIES.forEach(name -> standIns.compile(name, List.of("--crate-type", "lib", "--emit", "metadata")));
        return standIns;
    }

    /** For what is not compiled. */
    static StandIns none() {
        return new StandIns(Path.of(""));
    }

    private void compile(String name, List<String> kind) {
        List<String> arguments = new ArrayList<>(List.of("--edition", "2021", "--crate-name", name));
        arguments.addAll(kind);
        arguments.addAll(List.of("--out-dir", compiled.toString(), "-L", compiled.toString(), "-Adead_code"));
        switch (name) {
            case "tokio" -> arguments.addAll(extern("tokio_macros", "tokio_macros"));
            case "acme_sdk", "bb8" -> arguments.addAll(extern("async_trait", "async_trait"));
            default -> {
                // depends on nothing
            }
        }
        arguments.add(SOURCES.resolve(name).resolve("lib.rs").toString());
        assertThat(Rustc.run(SOURCES, SOURCES, arguments, Map.of()))
                .as("what rustc says of the stand-in for " + name)
                .isEmpty();
    }

    /** The arguments that make the stand-in for a crate known under a name. */
    List<String> extern(String name, String crate) {
        String prefix = System.mapLibraryName(crate);
        Path macro = compiled.resolve(prefix);
        Path file = Files.exists(macro) ? macro : compiled.resolve("lib" + crate + ".rmeta");
        return List.of("--extern", name + "=" + file);
    }

    /** The arguments that make all of them known under their own names. */
    List<String> all() {
        return Stream.concat(MACROS.stream(), LIBRARIES.stream())
                .flatMap(name -> extern(name, name).stream())
                .toList();
    }

    Path directory() {
        return compiled;
    }
}
