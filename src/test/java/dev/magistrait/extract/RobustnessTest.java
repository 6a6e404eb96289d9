package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

class RobustnessTest {

    private static final int DEPTH = 20_000;
    private static final List<Edition> EDITIONS = List.of(Edition.values());
    private static final List<MacroCall.Position> POSITIONS = List.of(MacroCall.Position.values());

    @Test
    void every_mutation_of_real_code_has_an_outline() {
        Random random = new Random(20_261_121);
        int faulty = 0;
        try (Extractor extractor = new Extractor()) {
            for (int round = 0; round < 600; round++) {
                byte[] mutant = mutated(Sources.ALL.get(round % Sources.ALL.size()), random);
                Edition edition = EDITIONS.get(round % EDITIONS.size());
                FileOutline outline = extractor.extract(mutant, edition);
                faulty += outline.faults().isEmpty() ? 0 : 1;
                assertSound(outline);
            }
        }
        assertThat(faulty).as("mutants that are no Rust").isPositive();
    }

    @Test
    void any_bytes_have_an_outline() {
        Random random = new Random(1);
        try (Extractor extractor = new Extractor()) {
            for (int round = 0; round < 200; round++) {
                byte[] bytes = new byte[random.nextInt(400)];
                random.nextBytes(bytes);
                assertSound(extractor.extract(bytes, Edition.E2021));
            }
        }
    }

    @Test
    void a_body_that_the_parser_gives_up_on_says_nothing() {
        try (Extractor extractor = new Extractor()) {
            Body.Unread noise = new Body.Unread("'a ".repeat(40_000), Region.START);

            assertThat(extractor.read(noise)).isEqualTo(Expr.NOTHING);
            assertThat(extractor.code(noise)).isEmpty();
        }
    }

    @Test
    void any_tokens_have_an_outline() {
        String[] tokens =
                ("fn trait impl dyn async where for < > ( ) [ ] { } :: : ; , & ' 'a + = -> => ! ? # _ | . 1 \"s\" A b self use"
                                + " pub mod macro_rules $ unsafe extern const static type enum struct let match if else await return")
                        .split(" ", -1);
        Random random = new Random(2);
        try (Extractor extractor = new Extractor()) {
            for (int round = 0; round < 1_000; round++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(60); i > 0; i--) {
                    text.append(tokens[random.nextInt(tokens.length)]).append(random.nextInt(4) == 0 ? "" : " ");
                }
                byte[] bytes = text.toString().getBytes(UTF_8);
                assertSound(extractor.extract(bytes, EDITIONS.get(round % EDITIONS.size())));
                MacroCall.Position position = POSITIONS.get(round % POSITIONS.size());
                assertSound(extractor.extractFragment(text.toString(), position, Edition.E2021));
            }
        }
    }

    @TestFactory
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    Stream<DynamicTest> depth_is_no_obstacle() {
        return Stream.of(
                deep("parentheses", "async fn f() { ", "(", "a.await", ")", " }"),
                deep("blocks", "async fn f() { ", "{", "a.await", "}", " }"),
                deep("functions", "", "fn f() { a.await;", "", "}", ""),
                deep("modules", "", "mod a {", "", "}", ""),
                deep("generics", "type A = ", "Box<", "dyn X", ">", ";"),
                deep("generics in a body", "fn f() { a as ", "Box<", "dyn X", ">", "}"),
                deep("trait objects", "type A = ", "Box<dyn A<", "u8", ">>", ";"),
                deep("references", "type A = ", "&", "dyn X", "", ";"),
                deep("tuples", "type A = ", "(", "dyn X", ",)", ";"),
                deep("arrays", "type A = ", "[", "dyn X", "; 3]", ";"),
                deep("function pointers", "type A = ", "fn(", "dyn X", ")", ";"),
                deep("bounds", "type A = dyn ", "(", "X", ")", ";"),
                deep("binders", "type A = ", "for<'a> ", "dyn X", "", ";"),
                deep("qualified paths", "type A = ", "<", "dyn X", " as Y>::Z", ";"),
                deep("else if", "async fn f() { if a {}", " else if b { c.await }", "", "", " }"),
                deep("method calls", "async fn f() { a", ".b()", ".await", "", " }"),
                deep("awaits", "async fn f() { a", ".await", "", "", " }"),
                deep("calls", "async fn f() { ", "a(", "b.await", ")", " }"),
                deep("closures", "async fn f() { ", "|a| ", "b.await", "", " }"),
                deep("async blocks", "fn f() { ", "async {", "b.await", "}", " }"),
                deep("operators", "async fn f() { ", "a + ", "b.await", "", " }"),
                deep("matches", "async fn f() { ", "match a { b => ", "c.await", "}", " }"),
                deep("patterns", "async fn f() { let ", "(", "a", ",)", " = b.await; }"),
                deep("token trees", "m! { ", "(", "dyn X", ")", " }"),
                deep("macro calls", "fn f() { ", "m!(", "a as &dyn X", ")", "; }"),
                deep("imports", "use ", "a::{", "b", "}", ";"),
                deep("cfg", "#[cfg(", "not(", "a", ")", ")] fn f() {}"),
                deep("cfg_attr", "#[cfg_attr(a, ", "cfg_attr(b, ", "c", ")", ")] fn f() {}"),
                deep("comments", "", "/*", "", "*/", "fn f() {}"),
                deep("unclosed blocks", "", "fn f() { ", "", "", ""),
                deep("closing delimiters", "", "} ", "", "", ""));
    }

    @Test
    void a_trait_object_that_is_too_far_in_is_still_found() {
        String type = "Box<".repeat(DEPTH) + "dyn X" + ">".repeat(DEPTH);

        assertThat(Outlines.lines(Outlines.of("type A = " + type + ";"), "mention"))
                .isEqualTo("mention dyn[X] @1");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_long_line_costs_no_more_than_many_short_ones() {
        FileOutline outline = Outlines.of("fn f() { " + "let x: Box<dyn T> = a.b(c); ".repeat(DEPTH) + "}");

        assertThat(outline.mentions()).hasSize(DEPTH);
    }

    private static DynamicTest deep(
            String what, String before, String open, String middle, String close, String after) {
        String source = before + open.repeat(DEPTH) + middle + close.repeat(DEPTH) + after;
        return DynamicTest.dynamicTest(what, () -> assertSound(Outlines.of(source, Edition.E2018)));
    }

    /** Scopes nest, and every number is the number of a scope. */
    private static void assertSound(FileOutline outline) {
        for (int i = 1; i < outline.scopes().size(); i++) {
            Scope scope = outline.scopes().get(i);
            assertThat(scope.parent()).isBetween(0, i - 1);
            if (scope.kind() == Scope.Kind.MACRO_CALL) {
                assertThat(Integer.parseInt(scope.name()))
                        .isLessThan(outline.calls().size());
            }
        }
        int scopes = outline.scopes().size();
        assertThat(outline.mentions()).allMatch(m -> m.scope() < scopes);
        assertThat(outline.functions()).allMatch(f -> f.scope() < scopes && f.inner() < scopes);
        assertThat(outline.traits()).allMatch(t -> t.scope() < t.inner() && t.inner() < scopes);
    }

    private static byte[] mutated(String source, Random random) {
        StringBuilder text = new StringBuilder(source);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int start = random.nextInt(text.length());
            int end = Math.min(text.length(), start + 1 + random.nextInt(30));
            if (random.nextBoolean()) {
                text.delete(start, end);
            } else {
                text.insert(random.nextInt(text.length()), text.substring(start, end));
            }
        }
        return text.toString().getBytes(UTF_8);
    }
}
