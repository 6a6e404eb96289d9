package dev.magistrait.fix.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.write.Standing.Fate;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions are made as a whole or not at all. */
class CompositionTest {

    private static final Freshness ANY = new Freshness(Instant.MAX);

    @TempDir
    private Path directory;

    @Test
    void edits_of_one_file_are_made_in_its_order() throws IOException {
        write("a.rs", "fn one() {}\nfn two() {}\n");

        Composition made = made(
                transaction("late", edit("a.rs", 2, 1, 2, 1, "async ")),
                transaction("early", edit("a.rs", 1, 4, 1, 7, "first"), edit("a.rs", 1, 1, 1, 1, "pub ")));

        assertThat(fates(made)).containsExactly(Fate.OFFERED, Fate.OFFERED);
        assertThat(text(made, "a.rs")).isEqualTo("pub fn first() {}\nasync fn two() {}\n");
    }

    @Test
    void one_that_claims_what_another_changes_waits_as_a_whole() throws IOException {
        write("a.rs", "fn one() {}\n");
        write("b.rs", "fn other() {}\n");

        Composition made = made(
                transaction("first", edit("a.rs", 1, 1, 1, 7, "fn two")),
                transaction("second", edit("a.rs", 1, 4, 1, 7, "three"), edit("b.rs", 1, 1, 1, 3, "gn")));

        assertThat(fates(made)).containsExactly(Fate.OFFERED, Fate.WAITS);
        assertThat(made.changes()).extracting(FileChange::file).containsExactly("a.rs");
        assertThat(made.standings().get(1).why()).contains("`a.rs`", "run again");
    }

    @Test
    void equal_edits_of_two_are_one() throws IOException {
        write("a.rs", "use x;\nfn one() {}\nfn two() {}\n");
        Edit idle = edit("a.rs", 1, 1, 2, 1, "");

        Composition made = made(
                transaction("first", idle, edit("a.rs", 2, 4, 2, 7, "a")),
                transaction("second", idle, edit("a.rs", 3, 4, 3, 7, "b")));

        assertThat(fates(made)).containsExactly(Fate.OFFERED, Fate.OFFERED);
        assertThat(text(made, "a.rs")).isEqualTo("fn a() {}\nfn b() {}\n");
    }

    @Test
    void two_that_insert_different_texts_at_one_place_do_not_guess_an_order() throws IOException {
        write("a.rs", "fn one() {}\n");

        Composition made = made(
                transaction("first", edit("a.rs", 1, 1, 1, 1, "pub ")),
                transaction("second", edit("a.rs", 1, 1, 1, 1, "async ")));

        assertThat(fates(made)).containsExactly(Fate.OFFERED, Fate.WAITS);
    }

    @Test
    void lines_end_as_those_of_the_file_do() throws IOException {
        write("a.rs", "\uFEFFfn one() {}\r\nfn two() {}");

        Composition made =
                made(transaction("t", edit("a.rs", 1, 1, 1, 1, "// a\n// b\n"), edit("a.rs", 2, 12, 2, 12, "\n")));

        assertThat(text(made, "a.rs")).isEqualTo("\uFEFF// a\r\n// b\r\nfn one() {}\r\nfn two() {}\r\n");
    }

    @Test
    void columns_count_characters() throws IOException {
        write("a.rs", "/* \uD83E\uDD80é */ fn one() {}\n");

        assertThat(text(made(transaction("t", edit("a.rs", 1, 10, 1, 12, "gn"))), "a.rs"))
                .isEqualTo("/* \uD83E\uDD80é */ gn one() {}\n");
    }

    @Test
    void a_place_that_a_file_has_not_refuses_the_transaction() throws IOException {
        write("a.rs", "fn one() {}\n");

        Composition made = made(
                transaction("behind", edit("a.rs", 1, 40, 1, 41, "x"), edit("a.rs", 1, 1, 1, 1, "y")),
                transaction("below", edit("a.rs", 9, 1, 9, 2, "x")),
                transaction("missing", edit("b.rs", 1, 1, 1, 1, "x")),
                transaction("overlapping", edit("a.rs", 1, 1, 1, 5, "x"), edit("a.rs", 1, 3, 1, 6, "y")));

        assertThat(fates(made)).containsOnly(Fate.REFUSED);
        assertThat(made.changes()).isEmpty();
        assertThat(made.standings().get(2).why()).isEqualTo("`b.rs` does not exist");
    }

    @Test
    void a_file_that_changed_while_it_was_checked_refuses_the_transaction() throws IOException {
        Instant before = Instant.now().minusSeconds(5);
        write("a.rs", "fn one() {}\n");

        Composition made = Composition.of(
                workspace(), new Freshness(before), List.of(transaction("t", edit("a.rs", 1, 1, 1, 1, "pub "))));

        assertThat(made.standings().getFirst().why()).isEqualTo("`a.rs` was changed while it was checked; run again");
    }

    @Test
    void many_edits_take_no_longer_than_they_are_many() throws IOException {
        int many = 20_000;
        write("a.rs", "fn one() {} ".repeat(many) + "\n");
        Edit[] edits = new Edit[many];
        Arrays.setAll(edits, i -> edit("a.rs", 1, 12 * i + 1, 1, 12 * i + 3, "gn"));

        assertThat(text(made(transaction("t", edits)), "a.rs")).isEqualTo("gn one() {} ".repeat(many) + "\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    private CargoWorkspace workspace() {
        return new CargoWorkspace(".", directory, List.of());
    }

    private Composition made(Transaction... transactions) {
        return Composition.of(workspace(), ANY, List.of(transactions));
    }

    private static List<Fate> fates(Composition made) {
        return made.standings().stream().map(Standing::fate).toList();
    }

    private static String text(Composition made, String file) {
        return made.changes().stream()
                .filter(c -> c.file().equals(file))
                .map(c -> new String(c.after(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static Transaction transaction(String id, Edit... edits) {
        return new Transaction(id, id, Safety.SAFE, List.of(), List.of(), List.of(edits));
    }

    private static Edit edit(String file, int line, int column, int endLine, int endColumn, String text) {
        return new Edit(new Span(file, new Region(line, column, endLine, endColumn)), text);
    }
}
