package dev.magistrait.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.DynHazard;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.ValueMethod;
import dev.magistrait.fact.VariantUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How much is said of sources in which something leads to the next thing, and that to the next. */
class DepthTest {

    private static final String VARIANT = "#[trait_variant::make(SendT: Send)] pub trait T { async fn f(&self); }\n";

    private static final String ROOT = "trait T0 { async fn f0(&self); const C0: u8; }\n";

    @TempDir
    Path folder;

    @Test
    void a_bound_is_met_once_however_deep_it_stands() throws IOException {
        assertThat(of(VariantUse.class, VARIANT + nested(12, "impl Iterator<Item = ", "impl SendT", ">")))
                .hasSize(1);
        assertThat(of(VariantUse.class, VARIANT + nested(12, "&dyn A<", "&dyn A<dyn SendT>", ">")))
                .hasSize(1);
    }

    @Test
    void of_a_chain_of_supertraits_each_says_one_step() throws IOException {
        List<Fact> facts = facts(chain(300, "trait T%d: T%d { async fn f%1$d(&self); }\n"));

        assertThat(facts.stream().filter(SupertraitOf.class::isInstance).count())
                .isEqualTo(299);
        assertThat(facts.size()).isLessThan(6 * 300);
    }

    @Test
    void what_refuses_trait_objects_counts_from_the_nearest_supertraits() throws IOException {
        List<DynHazard> hazards = of(DynHazard.class, chain(300, "trait T%d: T%d { const C%1$d: u8; }\n"));

        // Its own, the eight nearest, and one that tells that there are more.
        assertThat(hazards).hasSizeBetween(300, 10 * 300).allMatch(h -> h.via().size() <= 4);
        assertThat(hazards.stream().filter(h -> h.trait().name().equals("T299")).map(DynHazard::item))
                .contains("C299", "C298", "C292")
                .doesNotContain("C100");
    }

    @Test
    void the_future_at_the_end_of_a_chain_of_calls_is_found() throws IOException {
        String calls = "pub trait T: Send + Sync { fn f(&self) -> impl std::future::Future<Output = u8> + Send; }\n"
                + "pub async fn c0<X: T>(t: X) -> u8 { t.f().await }\n"
                + chain(3_000, "pub async fn c%d<X: T>(t: X) -> u8 { c%d(t).await }\n")
                        .substring(ROOT.length())
                + "pub fn run<X: T + 'static>(t: X) { tokio::spawn(c2999(t)); }\n";

        assertThat(of(SpawnSite.class, calls)).extracting(SpawnSite::method).containsExactly("f");
    }

    @Test
    void functions_that_call_each_other_hold_what_each_of_them_holds() throws IOException {
        String calls = """
                pub trait T: Send + Sync { async fn f(&self); async fn g(&self); }
                pub async fn one<X: T>(t: X, n: u8) { t.f().await; Box::pin(two(t, n)).await }
                pub async fn two<X: T>(t: X, n: u8) { t.g().await; Box::pin(one(t, n)).await }
                pub fn run<X: T + 'static>(t: X) { tokio::spawn(one(t, 1)); }
                pub fn run_other<X: T + 'static>(t: X) { tokio::spawn(two(t, 1)); }
                """;

        assertThat(of(SpawnSite.class, calls))
                .extracting(SpawnSite::method)
                .containsExactlyInAnyOrder("f", "g", "f", "g");
    }

    @Test
    @Timeout(120)
    void types_that_hold_many_of_each_other_are_not_all_looked_at() throws IOException {
        String types = "pub struct P<X>(" + "X,".repeat(20) + ");\npub struct S(" + "P<".repeat(9) + "u8"
                + ">".repeat(9) + ");\n"
                + "#[async_trait::async_trait] pub trait T { async fn f(&self); }\n"
                + "#[async_trait::async_trait] impl T for S { async fn f(&self) {} }\n";

        assertThat(of(TraitImpl.class, types)).hasSize(1);
    }

    @Test
    void of_the_way_to_a_trait_the_last_steps_are_told() throws IOException {
        String hidden = "mod hidden {\npub " + chain(300, "pub trait T%d: T%d { async fn f%1$d(&self); }\n")
                + "}\npub use hidden::T299;\n";

        List<Reachable> reached = of(Reachable.class, hidden);

        assertThat(reached).hasSize(300).allMatch(r -> r.via().size() <= 32);
        assertThat(reached.stream().filter(r -> r.trait().name().equals("T0")))
                .singleElement()
                .satisfies(r ->
                        assertThat(r.via().getFirst().text()).isEqualTo("bound in trait `T32`, after 268 more steps"));
        assertThat(reached.stream().filter(r -> r.trait().name().equals("T299")))
                .singleElement()
                .satisfies(r -> assertThat(r.via().getFirst().text()).isEqualTo("re-exported by `pub use`"));
    }

    @Test
    void of_an_alias_all_that_it_can_stand_for_is_looked_at_once() throws IOException {
        String types = "pub trait T { async fn f(&self) -> u8; }\npub struct S;\npub type A0 = u8;\n"
                + chain(40, """
                        #[cfg(unix)] pub type A%1$d = A%2$d;
                        #[cfg(not(unix))] pub type A%1$d = A%2$d;
                        """).substring(ROOT.length())
                + "impl T for S { fn f(&self) -> A39 { 1 } }\n";

        assertThat(of(ValueMethod.class, types))
                .extracting(ValueMethod::returned)
                .containsExactly("`A39`");
    }

    /** An async trait, and what each step adds to the one before. */
    private static String chain(int length, String step) {
        return ROOT
                + IntStream.range(1, length)
                        .mapToObj(i -> step.formatted(i, i - 1))
                        .collect(Collectors.joining());
    }

    private static String nested(int depth, String open, String inside, String close) {
        return "pub fn use_it(_: " + open.repeat(depth) + inside + close.repeat(depth) + ") {}\n";
    }

    private <T extends Fact> List<T> of(Class<T> kind, String source) throws IOException {
        return facts(source).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What is said of a library. */
    private List<Fact> facts(String source) throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("Cargo.toml"), """
                [package]
                name = "a"
                version = "0.1.0"
                edition = "2021"

                [dependencies]
                async-trait = "0.1"
                trait-variant = "0.1"
                tokio = "1"
                """);
        Files.writeString(folder.resolve("src/lib.rs"), source);
        return new Kept(folder, folder).without().getFirst().facts();
    }
}
