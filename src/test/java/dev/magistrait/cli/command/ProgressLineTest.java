package dev.magistrait.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final String ERASE = "\r\u001b[K";
    private static final long MILLISECOND = 1_000_000;

    private final StringWriter err = new StringWriter();
    private long now = Long.MAX_VALUE - 500 * MILLISECOND;
    private final ProgressLine line = new ProgressLine(new PrintWriter(err), () -> now);

    @Test
    void says_nothing_of_a_short_run() {
        line.stage("reading", 3);
        now += 999 * MILLISECOND;
        line.step("src/lib.rs");
        line.close();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void counts_steps_after_a_second_ten_times_a_second_and_goes_away() {
        line.stage("reading", 3);
        line.step("src/lib.rs");
        now += 1000 * MILLISECOND;
        line.step("src/lib.rs");
        now += 50 * MILLISECOND;
        line.step("src/lib.rs");
        now += 50 * MILLISECOND;
        line.stage("judging", 0);
        line.close();

        assertThat(err.toString()).isEqualTo(ERASE + "reading 2/3: src/lib.rs" + ERASE + "judging" + ERASE);
    }

    @Test
    void shows_the_end_of_a_long_name_and_nothing_that_moves_the_cursor() {
        line.stage("reading", 0);
        now += 1000 * MILLISECOND;
        line.step("crates/a\nb/" + "x".repeat(60) + "/src/lib.rs");
        line.close();

        assertThat(err.toString()).isEqualTo(ERASE + "reading 1: …" + "x".repeat(38) + "/src/lib.rs" + ERASE);
    }
}
