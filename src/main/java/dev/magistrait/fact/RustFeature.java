package dev.magistrait.fact;

import java.util.List;

/**
 * That the language has something that Rust 1.95 has only behind a feature gate. No source states it: {@code what-if} supposes it.
 *
 * @param name one of {@link #NAMES}
 */
public record RustFeature(String name) implements Fact {

    /** Trait objects of traits with an {@code async fn}: {@code async_fn_in_dyn_trait}. */
    public static final String ASYNC_FN_IN_DYN_TRAIT = "async-fn-in-dyn-trait";

    /** Bounds on what a method returns, {@code T: Trait<method(..): Send>}: {@code return_type_notation}. */
    public static final String RETURN_TYPE_NOTATION = "return-type-notation";

    /** All that are known, sorted. */
    public static final List<String> NAMES = List.of(ASYNC_FN_IN_DYN_TRAIT, RETURN_TYPE_NOTATION);

    public RustFeature {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("not a known feature: " + name);
        }
    }
}
