package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trait objects in type aliases: as rustc 1.95 has it, what is refused is refused where the alias is named. */
class IdleAliasesTest {

    private static final String TRAITS = """
            pub trait Native { #[allow(async_fn_in_trait)] async fn go(&self); }
            pub trait Below: Native {}
            """;

    @TempDir
    private Path directory;

    private Checkout of(String code) {
        return new Checkout(directory).write("src/lib.rs", TRAITS + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type A = dyn Native;",
                "pub type A = Box<dyn Below>;",
                "type A<T> = Result<T, Box<dyn Native>>; type B = Option<A<u8>>; pub type C = Vec<B>;",
                "mod m { pub type A = dyn super::Native; } pub use m::A as Z;",
            })
    void one_that_nothing_names_is_no_use(String code) {
        assertThat(of(code).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type A = dyn Native; pub fn f(_: &A) {}",
                "type A = Box<dyn Below>; pub struct S(A);",
                "type A<T> = Result<T, Box<dyn Native>>; type B = Option<A<u8>>; pub const N: Option<B> = None;",
                "mod m { pub type A = dyn super::Native; } use m::A as Z; impl Z { fn f() {} }",
                "type A = std::sync::Arc<dyn Native>; pub fn f() { drop(A::new); }",
            })
    void one_that_is_named_is(String code) {
        assertThat(of(code).findings()).containsExactly("dyn-native-async lib.rs:3");
    }

    @Test
    void one_that_others_can_name_counts_where_there_are_trait_objects() {
        String boxed = "#[async_trait::async_trait] pub trait Boxed { async fn go(&self); }\n";

        assertThat(of(boxed).findings()).contains("needless-async-trait lib.rs:3");
        assertThat(of(boxed + "pub type A = Box<dyn Boxed>;\n").findings()).noneMatch(f -> f.startsWith("needless"));
    }
}
