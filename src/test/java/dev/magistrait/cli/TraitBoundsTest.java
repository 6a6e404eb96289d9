package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of traits with very many others above or below them, it is told which are looked at. */
class TraitBoundsTest {

    @TempDir
    private Path directory;

    private String said(String code) {
        Checkout checkout = new Checkout(directory).write("src/lib.rs", code);
        checkout.check("--no-cache", "--format", "json");
        return checkout.out();
    }

    private static String each(int n, String text) {
        return IntStream.range(0, n)
                .mapToObj(i -> text.replace("{i}", String.valueOf(i)))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 'async fn f{i}(&self);', false",
        "9, 'async fn f{i}(&self);', true",
        "9, 'fn f{i}<T>(&self, t: T);', true",
    })
    void supertraits_that_keep_it_from_being_a_trait_object(int n, String method, boolean told) {
        String said = said(each(n, "trait T{i} { " + method + " }") + "\ntrait Top: "
                + each(n, "T{i} + ").replace("\n", "") + "Send { async fn go(&self); }\nfn f(_: &dyn Top) {}\n");

        assertThat(said).contains("dyn-native-async");
        assertThat(said.contains("more than 8 supertraits keep `Top` from being a trait object"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"256, false", "257, true"})
    void subtraits_that_are_used(int n, boolean told) {
        String said = said("#[async_trait::async_trait]\ntrait Base { async fn go(&self); }\n"
                + each(n, "trait S{i}: Base {}\nfn f{i}(_: &dyn S{i}) {}"));

        assertThat(said).contains("`S0: Base`");
        assertThat(said.contains(
                        "of the traits that are used below `Base`, and below those above it, 256 are looked at"))
                .isEqualTo(told);
    }
}
