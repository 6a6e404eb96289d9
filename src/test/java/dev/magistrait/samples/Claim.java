package dev.magistrait.samples;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules that say what the compiler says, and its words for it. */
enum Claim {
    DYN_NATIVE_ASYNC("E0038"),
    DYN_INCOMPATIBLE_OTHER("E0038|E0161"),
    IMPL_MISSING_ASYNC_TRAIT("E0195|E0053"),
    IMPL_EXTRA_ASYNC_TRAIT("E0195|E0053"),
    IMPL_MISSING_ASYNC("E0195|E0053|E0277 .* is not a future|.*should be `async` or return a future.*"),
    IMPL_EXTRA_ASYNC("E0195|E0053"),
    IMPL_SIGNATURE_MISMATCH(
            "E0049|E0050|E0053|E0185|E0186|E0195|E0276|E0308|E0623|E0643|E0726|lifetime may not live long"
                    + " enough|`impl` item signature doesn't match `trait` item signature|return type captures more"
                    + " lifetimes than trait definition"),
    IMPL_OUTDATED_ASYNC_TRAIT("E0195|E0053"),
    ASYNC_TRAIT_SEND_MISMATCH("E0053"),
    MISSING_SYNC_SUPERTRAIT("E0277 .* cannot be (sent|shared) between threads safely"),
    SPAWN_GENERIC_NO_SEND("future cannot be sent.*|E0277 .* cannot be sent.*|E0308 mismatched types"),
    GENERIC_NOT_SEND("future cannot be (sent|shared).*|E0277 .* cannot be (sent|shared).*"),
    IMPL_FUTURE_NOT_SEND("future cannot be sent.*|E0277 .* cannot be (sent|shared).*"),
    SPAWN_LOCAL_FUTURE("future cannot be sent.*|E0277 .* cannot be sent.*"),
    VARIANT_DOUBLE_IMPL("E0119"),
    VARIANT_SEND_NOT_IMPLEMENTED("E0277 the trait bound .* is not satisfied"),
    TRAIT_VARIANT_DEFAULT_BODY("E0728|E0277 .* is not a future"),
    OVERCONSTRAINED_CAPTURE("E0311|E0477|E0310|E0309"),
    RECURSION_UNBOXED("E0733|E0391|E0792|concrete type differs from previous defining opaque type use"
            + "|cannot check whether the hidden type of opaque type satisfies auto traits"),
    MACRO_CONFLICT("E0038|E0046|E0119|E0195|E0200|E0277|E0407|E0428|expected an async function"
            + "|patterns are not supported in arguments"),
    PUBLIC_BARE_ASYNC_FN("async_fn_in_trait"),
    REFINING_IMPL("refining_impl_trait(_internal|_reachable)?");

    private static final Map<String, Claim> BY_RULE =
            Arrays.stream(values()).collect(toUnmodifiableMap(Claim::rule, c -> c));

    private final Pattern words;

    /**
     * @param words a code, or a code and the whole message behind it, or the message of what has no code
     */
    Claim(String words) {
        this.words = Pattern.compile(words);
    }

    String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Claim> of(String rule) {
        return BY_RULE.containsKey(rule) ? List.of(BY_RULE.get(rule)) : List.of();
    }

    /** Whether it is a lint, which warns. */
    boolean warns() {
        return this == PUBLIC_BARE_ASYNC_FN || this == REFINING_IMPL;
    }

    boolean isMadeBy(Complaint complaint) {
        String whole = (complaint.code() + " " + complaint.message()).strip();
        return words.matcher(complaint.code()).matches() || words.matcher(whole).matches();
    }
}
