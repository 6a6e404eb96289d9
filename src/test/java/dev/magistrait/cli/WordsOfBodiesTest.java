package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bodies name that were not read: code in the text of macros calls, comments and strings do not. */
class WordsOfBodiesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    // the method Disk::load(1) does not wait ~ false
                    /* self.load(1) */                          ~ false
                    log("Disk::load(1)");                       ~ false
                    keep!(Disk::load(&disk, 1).await);          ~ true
                    keep!(disk.r#load(1).await);                ~ true
                    again!(&disk);                              ~ true
                    rows(|row| row.load()).await;                     ~ false
                    rows(|row| row.load(1)).await;                    ~ true
                    """)
    void only_code_calls(String line, boolean called) {
        String out = new Checkout(directory.resolve("store"))
                .write("src/lib.rs", """
                        use async_trait::async_trait;
                        #[async_trait]
                        trait Store {
                            async fn load(&self, n: u32) -> u32;
                        }
                        struct Disk;
                        macro_rules! again { ($of:expr) => { $of.load(1).await } }
                        #[async_trait]
                        impl Store for Disk {
                            async fn load(&self, n: u32) -> u32 {
                                open(self, n).await
                            }
                        }
                        async fn open(disk: &Disk, n: u32) -> u32 {
                            %s
                            ready(n).await
                        }
                        """.formatted(line))
                .check("--no-cache")
                .out();

        assertThat(out).contains("needless-async-trait");
        assertThat(out.contains("awaits itself")).isEqualTo(called);
    }
}
