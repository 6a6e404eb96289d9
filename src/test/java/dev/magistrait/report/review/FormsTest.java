package dev.magistrait.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    @ParameterizedTest
    @CsvSource({
        "NATIVE, '', NATIVE, true",
        "NATIVE, '', NATIVE_SEND, true",
        "NATIVE, '', ASYNC_TRAIT, false",
        "NATIVE, '', TRAIT_VARIANT, false",
        "NATIVE_SEND, '', NATIVE, false",
        "NATIVE_SEND, '', NATIVE_SEND, true",
        "ASYNC_TRAIT, '', ASYNC_TRAIT_LOCAL, true",
        "ASYNC_TRAIT, '', BOXED_BY_HAND, true",
        "ASYNC_TRAIT, '', MIXED, false",
        "ASYNC_TRAIT, '', NATIVE, false",
        "TRAIT_VARIANT, '', TRAIT_VARIANT, true",
        "TRAIT_VARIANT, '', ASYNC_TRAIT, false",
        "TRAIT_VARIANT, async-trait, ASYNC_TRAIT, true",
        "TRAIT_VARIANT, async-trait, TRAIT_VARIANT, false",
        "TRAIT_VARIANT, dynosaur, DYNOSAUR, true",
        "TRAIT_VARIANT, bridge, BRIDGE, true",
        "TRAIT_VARIANT, bridge, ASYNC_TRAIT, false",
        "ASSOCIATED_TYPE, '', NATIVE, false",
        "NONE, '', NONE, true",
        "NONE, '', ASYNC_TRAIT, false",
    })
    void knows_which_forms_serve_a_verdict(Mechanism verdict, String companion, Current.Kind current, boolean fits) {
        assertThat(Forms.fit(new Verdict(TraitId.of("a::T"), verdict, companion), current))
                .isEqualTo(fits);
    }
}
