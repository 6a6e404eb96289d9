package dev.magistrait.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.MacroEffect;
import dev.magistrait.fact.MacroUse.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of macros and sinks, by version and by policy. */
class KnownNamesTest {

    @ParameterizedTest
    @CsvSource({
        "typetag::serde,                  0.2,   USES_AS_DYN",
        "jsonrpsee::proc_macros::rpc,     0.24,  MAKES_SEND",
        "dropshot::api_description,       '',    MAKES_SEND",
        "tarpc::service,                  0.34,  REWRITES",
        "mockall::automock,               '*',   KEEPS",
        "tonic::codegen::async_trait,     0.12,  ASYNC_TRAIT",
        "acme::async_trait::async_trait,  1,     ASYNC_TRAIT",
        "acme::traced,                    1,     UNKNOWN",
        "other::serde,                    1,     UNKNOWN",
        "unimock::unimock,                0.6,   KEEPS",
        "unimock::unimock,                0.4,   UNKNOWN",
        "unimock::unimock,                '>=0.4', UNKNOWN",
        "unimock::unimock,                '',    UNKNOWN"
    })
    void a_macro_is_known_by_crate_name_and_version(String path, String requirement, Kind kind) {
        assertThat(KnownNames.BUNDLED.foreign(path, "", List.of(VersionRange.of(requirement))))
                .isEqualTo(kind);
    }

    @Test
    void requirements_that_differ_make_a_macro_unknown_where_its_effect_does() {
        List<VersionRange> both = List.of(VersionRange.of("0.4"), VersionRange.of("0.6"));
        assertThat(KnownNames.BUNDLED.foreign("unimock::unimock", "", both)).isEqualTo(Kind.UNKNOWN);
        assertThat(KnownNames.BUNDLED.foreign("typetag::serde", "", both)).isEqualTo(Kind.USES_AS_DYN);
    }

    @Test
    void arguments_count_for_the_effect_of_async_trait() {
        assertThat(KnownNames.BUNDLED.foreign("async_trait::async_trait", "? Send", List.of(VersionRange.ANY)))
                .isEqualTo(Kind.ASYNC_TRAIT_LOCAL);
    }

    @Test
    void a_policy_names_a_macro_in_full_or_by_its_crate() {
        KnownNames names = new KnownNames(
                Set.of("acme_rt::spawn"),
                Map.of("acme::boxed", MacroEffect.ASYNC_TRAIT, "acme::deep::traced", MacroEffect.KEEPS));

        assertThat(names.said("acme::macros::boxed", "")).contains(Kind.ASYNC_TRAIT);
        assertThat(names.said("acme::deep::traced", "")).contains(Kind.KEEPS);
        assertThat(names.said("acme::other::traced", "")).isEmpty();
        assertThat(names.sentTo("acme_rt::spawn")).contains(0);
        assertThat(names.sentTo("tokio::spawn")).contains(0);
    }

    @Test
    void a_sink_says_which_argument_it_sends() {
        assertThat(KnownNames.BUNDLED.sentTo("tokio::task::spawn")).contains(0);
        assertThat(KnownNames.BUNDLED.sentBy("tokio_util::task::JoinMap")).contains(1);
        assertThat(KnownNames.BUNDLED.sentBy("tokio::task::JoinSet")).contains(0);
        assertThat(KnownNames.BUNDLED.sentTo("tokio::task::JoinSet")).isEmpty();
        assertThat(KnownNames.BUNDLED.sentTo("tokio::task::spawn_local")).isEmpty();
    }
}
