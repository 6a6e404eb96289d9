package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands against a companion, and against taking one away. */
class RefusedCompanionsTest {

    @TempDir
    private static Path shared = Path.of("");

    private static StandIns standIns;

    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void compileStandIns() throws IOException {
        assumeTrue(Rustc.isThere(), "rustc is missing");
        standIns = StandIns.compile(Files.createDirectory(shared.resolve("stand-ins")));
    }

    @Test
    void what_a_bridge_serves_is_said() throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(CompanionsTest.SIMPLE);
        code.moved(new Wish(List.of(), List.of(), "native-send", "bridge"));

        assertThat(code.moved(new Wish(List.of(), List.of(), "async-trait")).refusals())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).startsWith("`DynKeep` serves its trait objects, by this impl"));
        assertThat(code.moved(new Wish(List.of(), List.of(), "trait-variant")).refusals())
                .isEmpty();
        assertThat(code.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bridge   | async fn get(&self, key: &str) -> Option<u8>; | async fn get(&self, key: &str) -> &u8;             | want more than one name
            bridge   | async fn get(&self, key: &str) -> Option<u8>; | async fn get<'k>(&self, key: &'k str) -> Option<u8>; | want more than one name
            bridge   | trait Keep: Send + Sync {                     | trait Keep: Send + Sync { const OF: u8;           | more than methods and types
            bridge   | trait Keep: Send + Sync {                     | trait Keep: Send + Sync { type Of<'a>;           | has more to it than bounds
            bridge   | trait Keep: Send + Sync {                     | trait Keep<'t>: Send + Sync {                     | has a lifetime as parameter
            bridge   | trait Keep: Send + Sync {                     | trait Keep: Send + Sync where Self: 'static {     | asks something of `Self` in its `where`
            bridge   | trait Keep: Send + Sync {                     | trait Keep<#[cfg(all())] T>: Send + Sync {        | has attributes or comments between its parameters
            bridge   | async fn put(&mut self, byte: u8);            | async fn put(&mut self, byte: u8); async fn end(self); | by value
            bridge   | pub(crate) struct A;                          | pub(crate) struct A; struct DynKeep;              | the name `DynKeep` is in use
            dynosaur | pub(crate) struct A;                          | pub(crate) struct A; struct DynKeep;              | the name `DynKeep` is in use
            dynosaur | trait Keep: Send + Sync {                     | trait Keep: Send { fn all() -> Vec<&'static dyn Keep> where Self: Sized; | what is lent here is not told
            dynosaur | trait Keep: Send + Sync {                     | trait Keep: Sync {                                | `DynKeep` is `Send` only where `Keep` is
            bridge   | pub(crate) struct A;                          | pub(crate) struct A; mod b { enum Keep {} }       | something else is called `Keep` too
            """)
    void what_cannot_have_a_companion_is_told(String companion, String here, String there, String reason)
            throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(CompanionsTest.SIMPLE.replace(here, there));
        Offer offer = code.moved(new Wish(List.of(), List.of("store::keep::Keep"), "native-send", companion));

        assertThat(offer.transactions()).isEmpty();
        assertThat(offer.refusals())
                .singleElement()
                .satisfies(r -> assertThat(r.evidence()).anyMatch(e -> e.label().contains(reason)));
    }
}
