package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.BlindSpot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is more of than is looked at is told, with its place; what only looks like more is not. */
class BeyondBoundsTest {

    @TempDir
    private Path directory;

    @Test
    void more_supertraits_than_are_asked_for_bounds() throws IOException {
        String chain = each(1, 300, i -> "pub trait T" + i + ": T" + (i - 1) + " {}\n");

        assertThat(bounds("pub trait T0 { async fn f(&self) -> u8; }\n" + chain))
                .extracting(BlindSpot::text)
                .startsWith("more than 256 traits stand above `T256`; the nearest are looked at")
                .hasSize(44);
    }

    @Test
    void as_many_bounds_of_other_crates_as_are_told_are_none_too_many() throws IOException {
        String bounds = IntStream.range(0, 64).mapToObj(i -> "far::B" + i).collect(Collectors.joining(" + "));

        assertThat(bounds("pub trait T: " + bounds + " { async fn f(&self) -> u8; }\n"))
                .isEmpty();
        assertThat(bounds("pub trait T: " + bounds + " + far::More { async fn f(&self) -> u8; }\n"))
                .extracting(BlindSpot::text)
                .containsExactly("more than 64 bounds of other crates stand above `T`; the nearest are looked at");
    }

    @Test
    void a_function_that_hands_on_more_futures_than_are_followed() throws IOException {
        String traits = each(0, 600, i -> "pub trait T" + i + " { async fn f" + i + "(&self) -> u8; }\n");
        String given = each(0, 600, i -> "    " + i + " => Box::pin(t.f" + i + "()),\n");
        String bounds = IntStream.range(0, 600).mapToObj(i -> "T" + i).collect(Collectors.joining(" + "));

        assertThat(bounds(traits + "pub fn any<'a, T: " + bounds
                        + ">(t: &'a T, n: u16) -> Pin<Box<dyn Future<Output = u8> + 'a>> {\n    match n {\n" + given
                        + "        _ => unreachable!(),\n    }\n}\n"))
                .extracting(BlindSpot::text)
                .contains("`any` hands on more than 512 futures, those of `T599` among them; the first are followed");
    }

    /** Each holds the next twice, and the last an {@code Rc}: two to the sixtieth types, and sixty to be read. */
    @Test
    void types_that_hold_others_of_any_parameter_are_each_read_once() throws IOException {
        String types = each(1, 60, i -> "pub struct S" + i + "<T>(S" + (i - 1) + "<T>, S" + (i - 1) + "<T>);\n");

        assertThat(bounds("pub struct S0<T>(std::rc::Rc<T>);\n" + types + """
                pub struct List<T>(T, Option<Box<List<(T, T)>>>);
                #[async_trait::async_trait]
                pub trait Run { async fn run(&self); }
                pub struct One;
                #[async_trait::async_trait]
                impl Run for One {
                    async fn run(&self) {
                        let held = made::<S59<u8>>();
                        let more = made::<List<u8>>();
                        wait().await;
                        drop((held, more));
                    }
                }
                fn made<T>() -> T { todo!() }
                async fn wait() {}
                """)).isEmpty();
    }

    private static String each(int from, int to, IntFunction<String> text) {
        return IntStream.range(from, to).mapToObj(text).collect(Collectors.joining());
    }

    private List<BlindSpot> bounds(String code) throws IOException {
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(directory.resolve("Cargo.toml"), """
                [package]
                name = "many"
                version = "0.1.0"
                edition = "2024"
                publish = false

                [dependencies]
                async-trait = "0.1"
                """);
        Files.writeString(directory.resolve("src/lib.rs"), "use std::{future::Future, pin::Pin};\n" + code);
        return Sample.in(directory).report().workspaces().stream()
                .flatMap(w -> w.blindSpots().stream())
                .filter(s -> s.kind().equals(BlindSpot.BOUND))
                .toList();
    }
}
