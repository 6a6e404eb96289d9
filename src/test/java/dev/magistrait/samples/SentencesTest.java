package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Invocation;
import org.junit.jupiter.api.Test;

/** The sentences of {@code samples/sentences} are tested whole. */
class SentencesTest {

    @Test
    void each_sentence_is_a_rule_of_which_tests_try_every_condition() {
        Invocation test = new Invocation();

        assertThat(test.run("policy", "test", "samples/sentences/magistrait.yaml", "--require-coverage"))
                .as(test.out() + test.err())
                .isZero();
        assertThat(test.out().lines().filter(l -> l.startsWith("acme/"))).hasSize(29);
    }
}
