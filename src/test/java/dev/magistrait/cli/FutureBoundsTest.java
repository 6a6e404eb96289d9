package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Closures that call closures, and names that hold names: each is followed once. */
@Timeout(60)
class FutureBoundsTest {

    private static final int DEEP = 60;

    @TempDir
    private Path directory;

    private String checked(String body) {
        return new Checkout(directory.resolve("store"))
                .write("src/lib.rs", """
                        use async_trait::async_trait;
                        #[async_trait]
                        trait Store {
                            async fn load(&self, n: u32) -> u32;
                        }
                        struct Disk;
                        #[async_trait]
                        impl Store for Disk {
                            async fn load(&self, n: u32) -> u32 {
                                %s
                            }
                        }
                        """.formatted(body))
                .check("--no-cache")
                .out();
    }

    private static String chain(String first, String next) {
        return first
                + IntStream.range(1, DEEP)
                        .mapToObj(i -> next.replace("NEW", "v" + i).replace("OLD", "v" + (i - 1)))
                        .collect(Collectors.joining());
    }

    @Test
    void closures_that_each_call_another_twice_end() {
        String body = chain("let v0 = || self.load(1);", " let NEW = || (OLD(), OLD());") + " v59(); 1";

        assertThat(checked(body)).contains("needless-async-trait", "1 file");
    }

    @Test
    void names_that_each_hold_another_twice_end() {
        String body = chain("let v0 = self.load(1);", " let NEW = (OLD, OLD);") + " keep(v59); 1";

        assertThat(checked(body)).contains("needless-async-trait", "likely, not certain");
    }

    @Test
    void more_futures_than_are_followed_under_a_name_are_an_obstacle() {
        String few = "let all = [" + "self.load(1), ".repeat(64) + "]; keep(all); 1";
        String more = "let all = [" + "self.load(1), ".repeat(65) + "]; 1";
        String fewAlone = "let all = [" + "self.load(1), ".repeat(64) + "]; 1";

        assertThat(checked(few)).contains("goes where its type is not known");
        assertThat(checked(more)).contains("goes where its type is not known");
        assertThat(checked(fewAlone)).doesNotContain("goes where its type is not known");
    }

    @Test
    void a_closure_may_have_the_name_of_what_it_calls() {
        assertThat(checked("let load = |n: u32| load(self, n); load(n).await"))
                .contains("needless-async-trait", "1 file");
    }
}
