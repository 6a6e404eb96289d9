package dev.magistrait.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativesTest {

    @Test
    void uses_the_compiled_library_where_there_is_one() {
        boolean compiled = Files.exists(Path.of("target/native", System.mapLibraryName("magistrait-parser")));

        assertThat(Natives.loaded().description()).isEqualTo(compiled ? "optimised build" : "ready natives");
    }

    @Test
    void falls_back_on_ready_natives() {
        var ready = Natives.ready().symbols();

        assertThat(ready.find("ts_parser_new")).isPresent();
        assertThat(ready.find("tree_sitter_rust")).isPresent();
        assertThat(ready.find(CompiledParser.PARSE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, lib/x86_64-linux-gnu-tree-sitter.so",
        "Linux, aarch64, lib/aarch64-linux-gnu-tree-sitter.so",
        "Mac OS X, aarch64, lib/aarch64-macos-tree-sitter.dylib",
        "Windows 11, amd64, lib/x86_64-windows-tree-sitter.dll",
    })
    void knows_the_ready_natives_of_a_platform(String system, String processor, String library) {
        assertThat(Platform.of(system, processor).libraryOf("tree-sitter")).isEqualTo(library);
        assertThat(getClass().getClassLoader().getResource(library)).isNotNull();
    }
}
