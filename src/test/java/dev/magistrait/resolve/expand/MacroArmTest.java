package dev.magistrait.resolve.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.rust.Edition;
import org.junit.jupiter.api.Test;

class MacroArmTest {

    private static Transcript write(String matcher, String transcriber, String call) {
        return new MacroArm(Tokens.of(matcher), Tokens.of(transcriber), Edition.E2021)
                .write("here", TokenTree.of(Tokens.of(call)));
    }

    @Test
    void arguments_nest_ten_thousand_deep() {
        String deep = "(".repeat(10_000) + "x" + ")".repeat(10_000);
        Transcript written = write("$a:ident $($t:tt)*", "$($t)* $a", "y " + deep);
        assertThat(written)
                .isInstanceOfSatisfying(
                        Transcript.Written.class, w -> assertThat(w.tokens()).hasSize(20_002));
    }

    @Test
    void an_arm_that_nests_deeper_than_it_can_be_followed_is_given_up() {
        String deep = "(".repeat(600) + ")".repeat(600);
        assertThat(write("$a:ident", deep, "y")).isEqualTo(new Transcript.GivenUp());
        assertThat(write(deep, "x", "y")).isEqualTo(new Transcript.GivenUp());
    }

    @Test
    void one_that_writes_too_much_is_given_up() {
        String many = "x ".repeat(30_000);
        assertThat(write("$($t:tt)*", "$($t)* ".repeat(10), many)).isInstanceOf(Transcript.Written.class);
        assertThat(write("$($t:tt)*", "$($t)* ".repeat(20), many)).isEqualTo(new Transcript.GivenUp());
    }

    @Test
    void one_that_takes_too_many_steps_is_given_up() {
        String many = "x ".repeat(1_100_000);
        assertThat(write("$($t:tt)*", "y", many)).isEqualTo(new Transcript.GivenUp());
    }

    @Test
    void delimiters_without_a_partner_stay_as_they_are() {
        assertThat(write("$($t:tt)*", "$($t)*", "a ( b [ c"))
                .isInstanceOfSatisfying(
                        Transcript.Written.class,
                        w -> assertThat(w.tokens()).extracting(Token::text).containsExactly("a", "(", "b", "[", "c"));
    }
}
