package dev.magistrait.resolve.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Circles of graphs. */
class CirclesTest {

    @Test
    void a_node_that_leads_to_itself_is_one_and_a_way_is_none() {
        assertThat(circles(new int[][] {{1}, {1}, {0}})).containsExactly(List.of(1));
    }

    @Test
    void two_that_share_a_node_are_one_and_two_that_a_way_joins_are_two() {
        assertThat(circles(new int[][] {{1}, {0, 2}, {1}})).containsExactly(List.of(0, 1, 2));
        assertThat(circles(new int[][] {{1}, {0, 2}, {3}, {2}})).containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void a_very_long_one_is_found() {
        int[][] ring = new int[200_000][];
        Arrays.setAll(ring, i -> new int[] {(i + 1) % ring.length});

        assertThat(circles(ring)).singleElement().satisfies(c -> assertThat(c).hasSize(ring.length));
    }

    private static List<List<Integer>> circles(int[][] edges) {
        return Circles.of(edges).stream()
                .map(c -> Arrays.stream(c).boxed().toList())
                .toList();
    }
}
