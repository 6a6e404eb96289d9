package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two lexers find the same. */
class LexersTest {

    private static final List<String> PIECES = List.of(
            " ",
            "\n",
            "//",
            "/*",
            "*/",
            "\"",
            "'",
            "\\",
            "r#",
            "r#\"",
            "\"#",
            "br",
            "b'",
            "c\"",
            "#",
            "!",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "<",
            "a",
            "'a",
            "é",
            "fn",
            "async",
            "await",
            "spawn_local",
            "boxed",
            "block_on",
            "fut",
            "BoxFuture",
            "noop_waker",
            "dyn",
            "impl",
            "macro_rules",
            "macro",
            "where",
            "use",
            "1.5",
            "0x",
            "é'",
            "'\\''",
            "\u0000",
            "\uFEFF",
            "#!",
            "r#type",
            "struct",
            "union",
            "trait",
            "const",
            "extern",
            "static",
            "mod",
            "type",
            "enum");

    private final Optional<NativeLexer> compiled = NativeLexer.compiled();

    @Test
    void they_agree_on_the_samples_and_all_their_beginnings() throws IOException {
        assumeTrue(compiled.isPresent(), "no C compiler was there to build with");
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("samples"))) {
            files = all.filter(f -> f.toString().endsWith(".rs")).toList();
        }
        assertThat(files).hasSizeGreaterThan(100);
        for (Path file : files) {
            byte[] text = Files.readAllBytes(file);
            agree(text);
            for (int end = 0; end < text.length; end += 17) {
                agree(Arrays.copyOf(text, end));
            }
        }
    }

    @Test
    void they_agree_on_anything() {
        assumeTrue(compiled.isPresent(), "no C compiler was there to build with");
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            agree(i % 4 == 0 ? noise(random) : pieces(random));
        }
    }

    private static byte[] noise(Random random) {
        byte[] text = new byte[random.nextInt(60)];
        random.nextBytes(text);
        return text;
    }

    private static byte[] pieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().getBytes(UTF_8);
    }

    private void agree(byte[] text) {
        assertThat(shown(compiled.orElseThrow().lex(text)))
                .as(new String(text, UTF_8))
                .isEqualTo(shown(RustLexer.portable(text)));
    }

    private static String shown(TokenList tokens) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            shown.append(tokens.kind(i))
                    .append(' ')
                    .append(tokens.start(i))
                    .append('-')
                    .append(tokens.end(i));
            shown.append(" with ").append(tokens.partner(i)).append('\n');
        }
        for (int i = 0; i < tokens.comments(); i++) {
            shown.append("comment ").append(tokens.commentStart(i)).append('-').append(tokens.commentEnd(i));
        }
        return shown.append(tokens.balanced()).append(tokens.notable()).toString();
    }
}
