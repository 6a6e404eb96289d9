package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages show is what there is. */
class WalkthroughTest {

    private static final Path SITE = Path.of("src/site");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_guide_can_be_followed_to_the_letter() throws IOException {
        try (Walkthrough walk = follow("guide/policies.md")) {
            assertThat(walk.commands()).isGreaterThan(10);
            assertThat(walk.policies()).isGreaterThan(4);
            assertThat(walk.tests()).isPositive();
        }
    }

    @Test
    void the_guide_to_ci_shows_what_there_is() throws IOException {
        try (Walkthrough walk = follow("guide/ci.md")) {
            assertThat(walk.commands()).isGreaterThan(4);
        }
    }

    @Test
    void the_guide_to_reasoning_can_be_followed_too() throws IOException {
        try (Walkthrough walk = follow("guide/reasoning.md")) {
            assertThat(walk.commands()).isGreaterThan(7);
        }
    }

    @Test
    void the_guide_to_facts_can_be_followed_too() throws IOException {
        try (Walkthrough walk = follow("guide/facts.md")) {
            assertThat(walk.commands()).isGreaterThan(8);
        }
    }

    @Test
    void the_policies_of_the_reference_do_what_they_say() throws IOException {
        try (Walkthrough walk = follow("reference/policy.md")) {
            assertThat(walk.policies()).isGreaterThan(4);
            assertThat(walk.tests()).isGreaterThan(7);
        }
    }

    /** {@code -Dgoldens.renew=true} puts what commands print now into the page, but never where CI runs. */
    private Walkthrough follow(String name) throws IOException {
        Path file = SITE.resolve(name);
        String page = Files.readString(file);
        Walkthrough walk = new Walkthrough(directory, here());
        String played = walk.play(page);
        if (Boolean.getBoolean("goldens.renew") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(file, played);
        }
        assertThat(played).isEqualTo(Files.readString(file));
        return walk;
    }

    /** A server that is there, and a day to come. */
    private Map<String, String> here() {
        return Map.of(
                "https://git.example.org/policies.git",
                directory.resolve("policies").toUri().toString(),
                "2027-03-31",
                LocalDate.now(ZoneId.systemDefault()).plusMonths(3).toString());
    }
}
