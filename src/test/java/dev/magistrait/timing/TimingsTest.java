package dev.magistrait.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimingsTest {

    private final AtomicLong clock = new AtomicLong(1_000);
    private final Timings timings = new Timings(400, clock::get);

    @Test
    void a_stage_does_not_take_what_a_stage_within_takes() {
        pass(5);
        timings.run(Stage.RESOLUTION, () -> {
            pass(10);
            timings.run(Stage.GLOBS, () -> pass(200));
            pass(30);
        });
        pass(7);
        Profile profile = timings.profile();

        assertThat(wall(profile, Stage.COMMAND_LINE)).isEqualTo(600);
        assertThat(wall(profile, Stage.RESOLUTION)).isEqualTo(40);
        assertThat(wall(profile, Stage.GLOBS)).isEqualTo(200);
        assertThat(wall(profile, Stage.OTHER)).isEqualTo(12);
        assertThat(profile.stages()).hasSize(Stage.values().length);
        assertThat(profile.whole().wallNanos() - wall(profile, Stage.LAUNCH)).isEqualTo(852);
    }

    @Test
    void other_threads_are_summed_apart() {
        CompletableFuture.runAsync(() -> timings.run(Stage.PARSE, () -> pass(20)))
                .join();
        timings.run(Stage.READING, () -> pass(3));
        CompletableFuture.runAsync(() -> timings.run(Stage.PARSE, () -> pass(30)))
                .join();
        Profile profile = timings.profile();
        Profile.Time parse = time(profile, Stage.PARSE);

        assertThat(parse.within()).isEqualTo("reading");
        assertThat(parse.wallNanos()).isZero();
        assertThat(parse.threadsNanos()).isEqualTo(50);
        assertThat(wall(profile, Stage.READING)).isEqualTo(3);
    }

    @Test
    void what_macros_stand_for_is_no_part_of_reading_files() {
        timings.run(Stage.FRAGMENTS, () -> timings.run(Stage.EXTRACT, () -> timings.run(Stage.PARSE, () -> pass(9))));
        Profile profile = timings.profile();

        assertThat(wall(profile, Stage.PARSE)).isZero();
        assertThat(wall(profile, Stage.FRAGMENTS)).isEqualTo(9);
    }

    @Test
    void a_stage_ends_when_its_work_fails() {
        assertThatThrownBy(() -> timings.run(Stage.PARSE, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        pass(4);

        assertThat(wall(timings.profile(), Stage.OTHER)).isEqualTo(4);
    }

    @Test
    void tallies_count_by_name() {
        timings.addAll(Tally.FOUND, List.of("a", "b", 1));
        timings.add(Tally.FIRED, "cheap", 5, 10);
        timings.add(Tally.FIRED, "dear", 1, 20);
        timings.add(Tally.FIRED, "dear", 1, 20);
        timings.add(Quantity.READ, 7);
        Profile profile = timings.profile();

        assertThat(profile.facts())
                .containsExactly(new Profile.Kind("Integer", 1, 0, 0, 0), new Profile.Kind("String", 2, 0, 0, 0));
        assertThat(profile.rules())
                .containsExactly(new Profile.Fired("dear", 2, 40), new Profile.Fired("cheap", 5, 10));
        assertThat(profile.bytes()).containsEntry("read", 7L).containsEntry("parsed", 0L);
    }

    private void pass(long nanos) {
        clock.addAndGet(nanos);
    }

    private static long wall(Profile profile, Stage stage) {
        return time(profile, stage).wallNanos();
    }

    private static Profile.Time time(Profile profile, Stage stage) {
        return profile.stages().get(Arrays.asList(Stage.values()).indexOf(stage));
    }
}
