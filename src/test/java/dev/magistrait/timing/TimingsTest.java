package dev.magistrait.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TimingsTest {

    private final Timings timings = new Timings(System.nanoTime());

    @Test
    void the_stages_of_the_main_thread_add_up_to_the_whole() {
        timings.run(Stage.RESOLUTION, () -> timings.run(Stage.GLOBS, TimingsTest::work));
        timings.run(Stage.TRIAGE, TimingsTest::work);
        Profile profile = timings.profile();

        assertThat(profile.stages()).hasSize(Stage.values().length);
        assertThat(profile.stages().stream().mapToLong(Profile.Time::wallNanos).sum())
                .isEqualTo(profile.whole().wallNanos());
    }

    @Test
    void a_stage_does_not_take_what_a_stage_within_takes() {
        timings.run(Stage.RESOLUTION, () -> timings.run(Stage.GLOBS, TimingsTest::work));
        Profile profile = timings.profile();

        assertThat(time(profile, Stage.GLOBS).wallNanos())
                .isGreaterThan(time(profile, Stage.RESOLUTION).wallNanos());
    }

    @Test
    void other_threads_are_summed_apart() {
        CompletableFuture<?> one = CompletableFuture.runAsync(() -> timings.run(Stage.PARSE, TimingsTest::work));
        CompletableFuture<?> two = CompletableFuture.runAsync(() -> timings.run(Stage.PARSE, TimingsTest::work));
        CompletableFuture.allOf(one, two).join();
        Profile.Time parse = time(timings.profile(), Stage.PARSE);

        assertThat(parse.within()).isEqualTo("reading");
        assertThat(parse.wallNanos()).isZero();
        assertThat(parse.threadsNanos()).isGreaterThan(2 * WORK);
    }

    @Test
    void what_macros_stand_for_is_no_part_of_reading_files() {
        timings.run(
                Stage.FRAGMENTS, () -> timings.run(Stage.EXTRACT, () -> timings.run(Stage.PARSE, TimingsTest::work)));
        Profile profile = timings.profile();

        assertThat(time(profile, Stage.PARSE).wallNanos()).isZero();
        assertThat(time(profile, Stage.FRAGMENTS).wallNanos()).isGreaterThan(WORK);
    }

    @Test
    void a_stage_ends_when_its_work_fails() {
        try {
            timings.run(Stage.PARSE, () -> {
                throw new IllegalStateException();
            });
        } catch (IllegalStateException expected) {
            timings.run(Stage.TRIAGE, TimingsTest::work);
        }
        timings.run(Stage.GLOBS, () -> {});
        TimingsTest.work();

        assertThat(time(timings.profile(), Stage.OTHER).wallNanos()).isGreaterThan(WORK);
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

    private static final long WORK = 2_000_000;

    private static void work() {
        long end = System.nanoTime() + WORK + 1;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    private static Profile.Time time(Profile profile, Stage stage) {
        return profile.stages().get(Arrays.asList(Stage.values()).indexOf(stage));
    }
}
