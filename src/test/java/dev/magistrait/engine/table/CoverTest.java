package dev.magistrait.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverTest {

    private static final int[] ALL = {0b11, 0b111};

    @Test
    void leaves_open_what_does_not_matter() {
        var boxes = Cover.of(ALL, List.of(point(0, 0), point(0, 1), point(0, 2)), List.of(point(1, 0)));

        assertThat(boxes).containsExactly(new int[] {0b01, 0b111});
    }

    @Test
    void holds_every_point_and_none_of_the_others() {
        int seen = 0;
        for (int chosen = 1; chosen < 1 << 6; chosen++) {
            List<int[]> in = new ArrayList<>();
            List<int[]> out = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                ((chosen >> i & 1) == 1 ? in : out).add(point(i / 3, i % 3));
            }
            var boxes = Cover.of(ALL, in, out);

            assertThat(in).allMatch(p -> boxes.stream().anyMatch(b -> Cover.holds(b, p)));
            assertThat(out).noneMatch(p -> boxes.stream().anyMatch(b -> Cover.holds(b, p)));
            assertThat(boxes).hasSizeLessThanOrEqualTo(2);
            seen++;
        }
        assertThat(seen).isEqualTo(63);
    }

    @Test
    void what_never_occurs_stands_in_no_way() {
        var boxes = Cover.of(ALL, List.of(point(0, 0)), List.of(point(1, 1)));

        assertThat(boxes).containsExactly(new int[] {0b01, 0b111});
    }

    private static int[] point(int first, int second) {
        return new int[] {1 << first, 1 << second};
    }
}
