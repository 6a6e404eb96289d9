package dev.magistrait.fact;

import dev.magistrait.fact.MacroUse.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an attribute macro does to the trait or impl under it, as the table of known names and policies say it. */
public enum MacroEffect {
    /** The item stays as it is written. */
    KEEPS(Kind.KEEPS),
    /** The item becomes another one. */
    REWRITES(Kind.REWRITES),
    /** The item stays, and a trait object of the trait is written beside it. */
    USES_AS_DYN(Kind.USES_AS_DYN),
    /** The item is rewritten, and its {@code async fn}s give futures that are {@code Send}. */
    MAKES_SEND(Kind.MAKES_SEND),
    /** As {@code async_trait::async_trait}, with its argument {@code ?Send}. */
    ASYNC_TRAIT(Kind.ASYNC_TRAIT),
    /** As {@code trait_variant::make}, with its arguments. */
    TRAIT_VARIANT(Kind.MAKE),
    /** As {@code dynosaur::dynosaur}. */
    DYNOSAUR(Kind.DYNOSAUR),
    /** Not known: a blind spot. */
    UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    MacroEffect(Kind kind) {
        this.kind = kind;
    }

    /** The words of all effects that a policy can give a macro. */
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(e -> e != UNKNOWN)
                .map(MacroEffect::word)
                .toList();
    }

    /** The effect of that word; empty when there is none. */
    public static Optional<MacroEffect> of(String word) {
        return Arrays.stream(values()).filter(e -> e.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What that means for a use with the given arguments. */
    public Kind kind(String arguments) {
        boolean local = this == ASYNC_TRAIT && arguments.replaceAll("\\s", "").contains("?Send");
        return local ? Kind.ASYNC_TRAIT_LOCAL : kind;
    }
}
