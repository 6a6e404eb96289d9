package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RustParserTest {

    private final RustParser parser = new RustParser();

    @AfterEach
    void close() {
        parser.close();
    }

    @Test
    void reads_a_trait() {
        var tree = parse("pub trait Store: Send {\n    async fn load(&self) -> u8;\n}\n");

        int item = tree.firstChild(0);
        assertThat(tree.kind(0)).isEqualTo(Kinds.SOURCE_FILE);
        assertThat(tree.parent(0)).isEqualTo(SyntaxTree.NONE);
        assertThat(tree.nextSibling(0)).isEqualTo(SyntaxTree.NONE);
        assertThat(tree.kind(item)).isEqualTo(Kinds.TRAIT_ITEM);
        assertThat(tree.kindName(item)).isEqualTo("trait_item");
        assertThat(tree.named(item)).isTrue();
        assertThat(tree.text(tree.child(item, Fields.NAME))).isEqualTo("Store");
        assertThat(tree.kind(tree.child(item, Fields.NAME))).isEqualTo(Kinds.TYPE_IDENTIFIER);
        assertThat(tree.fieldName(tree.child(item, Fields.BOUNDS))).isEqualTo("bounds");
        assertThat(tree.child(item, Fields.RETURN_TYPE)).isEqualTo(SyntaxTree.NONE);
        assertThat(tree.hasError()).isFalse();
        assertThat(nodes(tree, Tokens.ASYNC)).singleElement().satisfies(async -> {
            assertThat(tree.named(async)).isFalse();
            assertThat(tree.start(async)).isEqualTo(28);
            assertThat(tree.end(async)).isEqualTo(33);
            assertThat(tree.kind(tree.parent(async))).isEqualTo(Kinds.FUNCTION_MODIFIERS);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "fn f() {}", "struct S { a: &'static dyn T, b: [u8; 2] }", "fn f( {", "\uFEFFfn f() {}"
            })
    void links_children_parents_and_siblings_consistently(String source) {
        var tree = parse(source);

        for (int node = 0; node < tree.size(); node++) {
            int seen = node + 1;
            for (int child = tree.firstChild(node); child != SyntaxTree.NONE; child = tree.nextSibling(child)) {
                assertThat(child).isEqualTo(seen);
                assertThat(tree.parent(child)).isEqualTo(node);
                assertThat(tree.start(child)).isBetween(tree.start(node), tree.end(node));
                seen = tree.subtreeEnd(child);
            }
            assertThat(tree.subtreeEnd(node)).isEqualTo(seen);
        }
        assertThat(tree.subtreeEnd(0)).isEqualTo(tree.size());
    }

    @Test
    void gives_all_aliases_of_a_kind_one_id() {
        var tree = parse("impl A for m::B { type C = D<E>; } trait F {} struct G; use h as I; fn j(k: L) -> M {}");

        for (int node = 0; node < tree.size(); node++) {
            if (tree.kindName(node).equals("type_identifier")) {
                assertThat(tree.kind(node)).isEqualTo(Kinds.TYPE_IDENTIFIER);
            }
            if (tree.kindName(node).equals("identifier")) {
                assertThat(tree.kind(node)).isEqualTo(Kinds.IDENTIFIER);
            }
        }
        assertThat(nodes(tree, Kinds.TYPE_IDENTIFIER)).hasSizeGreaterThan(7);
    }

    @Test
    void reads_what_is_sound_around_an_error() {
        var tree = parse("trait A {}\nfn b() { let x = &raw const y; }\n}{ fn\ntrait C { async fn d(); }\n");

        assertThat(tree.hasError()).isTrue();
        assertThat(nodes(tree, Kinds.ERROR)).isNotEmpty().allMatch(tree::error).allMatch(tree::named);
        assertThat(nodes(tree, Kinds.TRAIT_ITEM)).isNotEmpty();
    }

    @Test
    void marks_what_is_missing() {
        var tree = parse("struct S { a: u8 ");

        assertThat(tree.hasError()).isTrue();
        assertThat(IntStream.range(0, tree.size()).filter(tree::missing))
                .singleElement()
                .satisfies(node -> {
                    assertThat(tree.kind(node)).isEqualTo(Tokens.CLOSE_BRACE);
                    assertThat(tree.text(node)).isEmpty();
                    assertThat(tree.fieldName(node)).isEmpty();
                });
    }

    @Test
    void counts_bytes_and_keeps_line_ends() {
        var tree = parse("// 日本\r\ntrait Ä {}\r\n");

        int name = tree.child(nodes(tree, Kinds.TRAIT_ITEM).getFirst(), Fields.NAME);
        assertThat(tree.text(name)).isEqualTo("Ä");
        assertThat(tree.start(name)).isEqualTo(17);
        assertThat(tree.end(name)).isEqualTo(19);
        assertThat(tree.hasError()).isFalse();
    }

    @Test
    void counts_the_byte_order_mark() {
        var tree = parse("\uFEFFtrait A {}");

        assertThat(tree.hasError()).isFalse();
        assertThat(tree.start(nodes(tree, Kinds.TRAIT_ITEM).getFirst())).isEqualTo(3);
    }

    @Test
    void keeps_its_place_behind_bytes_that_are_not_utf8() {
        byte[] source = "// ????\ntrait A {}".getBytes(UTF_8);
        source[3] = (byte) 0xFF;
        source[4] = (byte) 0xE2;
        source[5] = (byte) 0x82;

        var tree = parser.parse(source);

        assertThat(tree.bytes()).isSameAs(source);
        assertThat(tree.text(tree.child(nodes(tree, Kinds.TRAIT_ITEM).getFirst(), Fields.NAME)))
                .isEqualTo("A");
    }

    @Test
    void reads_code_nested_20_000_deep() {
        var tree = parse("fn f() { " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " }");

        int depth = 0;
        for (int node = nodes(tree, Kinds.INTEGER_LITERAL).getFirst();
                node != SyntaxTree.NONE;
                node = tree.parent(node)) {
            depth++;
        }
        assertThat(tree.hasError()).isFalse();
        assertThat(depth).isGreaterThan(20_000);
    }

    @Test
    void survives_noise() {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);

        assertThat(parser.parse(noise).hasError()).isTrue();
    }

    @Test
    void gives_up_on_noise_that_would_take_minutes() {
        var tree = parse("'a ".repeat(40_000));

        assertThat(tree.gaveUp()).isTrue();
        assertThat(tree.hasError()).isTrue();
        assertThat(tree.size()).isEqualTo(1);
        assertThat(tree.error(0)).isTrue();
        assertThat(tree.end(0)).isEqualTo(120_000);
        assertThat(parse("trait A {}").hasError()).isFalse();
    }

    @Test
    void reads_the_parts_it_is_given() {
        var source = "fn f() { (((( } trait A {}";

        var tree = parser.parse(source.getBytes(UTF_8), 0, 8, 14, source.length());

        assertThat(tree.hasError()).isFalse();
        assertThat(tree.text(nodes(tree, Kinds.TRAIT_ITEM).getFirst())).isEqualTo("trait A {}");
    }

    private SyntaxTree parse(String source) {
        return parser.parse(source.getBytes(UTF_8));
    }

    private static List<Integer> nodes(SyntaxTree tree, int kind) {
        return IntStream.range(0, tree.size())
                .filter(node -> tree.kind(node) == kind)
                .boxed()
                .toList();
    }
}
