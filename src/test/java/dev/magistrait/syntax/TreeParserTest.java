package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both parsers see the same trees. */
class TreeParserTest {

    private static final List<String> SNIPPETS = List.of(
            "",
            "trait A { async fn b(&self) -> Result<(), Box<dyn C + 'static>>; }",
            "#[async_trait]\r\nimpl<T: ?Sized> A for B<T> where T: C {}\r\n",
            "// äöü 日本\nmacro_rules! m { ($($x:ty),*) => { fn f() {} } }",
            "fn f( { let x = &raw const y; }",
            "}{ fn )( struct",
            "struct S { a: u8 ");

    @ParameterizedTest
    @MethodSource("sources")
    void agree(byte[] source) {
        var natives = Natives.optimised();
        assumeTrue(natives.isPresent(), "no compiled library");
        try (var compiled = new CompiledParser(natives.get().symbols());
                var bindings = new BindingsParser()) {
            assertThat(compiled.parse(source)).usingRecursiveComparison().isEqualTo(bindings.parse(source));
            int half = source.length / 2;
            assertThat(compiled.parse(source, 0, half / 2, half, source.length))
                    .usingRecursiveComparison()
                    .isEqualTo(bindings.parse(source, 0, half / 2, half, source.length));
        }
    }

    @Test
    void one_that_is_held_up_goes_on_where_it_stopped() {
        byte[] source = String.join("", Collections.nCopies(300, SNIPPETS.get(1) + SNIPPETS.get(2)))
                .getBytes(UTF_8);
        try (var often = new BindingsParser(20_000);
                var never = new BindingsParser()) {
            assertThat(often.parse(source))
                    .isNotEmpty()
                    .usingRecursiveComparison()
                    .isEqualTo(never.parse(source));
        }
    }

    static Stream<byte[]> sources() throws IOException {
        return Stream.of(SNIPPETS.stream().map(s -> s.getBytes(UTF_8)), Stream.of(noise()), samples())
                .flatMap(s -> s);
    }

    private static byte[] noise() {
        var marks = "(){}[]<>&|!;:,.#\"'ab dyn fn impl trait\n";
        return new Random(1)
                .ints(3_000, 0, marks.length())
                .collect(StringBuilder::new, (text, i) -> text.append(marks.charAt(i)), StringBuilder::append)
                .toString()
                .getBytes(UTF_8);
    }

    private static Stream<byte[]> samples() throws IOException {
        var folder = Path.of("samples");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            var found = files.filter(f -> f.toString().endsWith(".rs")).toList();
            return found.stream().map(TreeParserTest::read);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
