package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * A function, free or in a trait or impl.
 *
 * @param scope where it stands (of a method, the trait's or impl's own scope)
 * @param inner its own scope: generics, where clause, body
 * @param isAsync {@code async fn}
 * @param receiver how it takes {@code self}
 * @param returns the type behind {@code ->}; {@link RustType.Tuple#UNIT} without
 * @param hasBody a default body in a trait; true for free functions
 * @param body what futures it makes and hands on; {@link Body#NOTHING} where it cannot matter
 * @param cfg what must hold, enclosing scopes included
 * @param name its name's place is {@code region}
 * @param docs what its documentation says
 * @param asyncToken the word {@code async}, else the name's region
 * @param returnRegion the return type, else the name's region
 */
public record FnItem(
        int scope,
        int inner,
        String name,
        Visibility visibility,
        boolean isAsync,
        boolean isUnsafe,
        Receiver receiver,
        List<Param> params,
        RustType returns,
        boolean hasBody,
        Body body,
        List<Attribute> attributes,
        Docs docs,
        Cfg cfg,
        Region region,
        Region asyncToken,
        Region returnRegion) {

    /**
     * @param name the name a plain pattern binds ({@code x}, {@code mut x}, {@code &x}); {@code _} for any other pattern
     * @param cfg what its own attributes ask
     */
    public record Param(String name, Pattern pattern, RustType type, Cfg cfg) {

        /** What stands before the colon. */
        public enum Pattern {
            /** One identifier, as {@code trait_variant} needs it. */
            NAME,
            /** {@code _}, or nothing at all. */
            WILDCARD,
            /** Anything else, which a function without a body cannot have: {@code mut x} too. */
            OTHER
        }

        /** Whether the pattern is one identifier. */
        public boolean plain() {
            return pattern == Pattern.NAME;
        }
    }

    /**
     * @param type the type of {@code self: Type}; {@code Self} otherwise
     * @param lifetime of {@code &'a self}, with its tick; empty when elided or no reference
     * @param rebound {@code mut self}, with or without a type
     */
    public record Receiver(Kind kind, RustType type, String lifetime, boolean rebound) {

        /** The written form of {@code self}. */
        public enum Kind {
            NONE,
            VALUE,
            REFERENCE,
            MUTABLE_REFERENCE,
            TYPED
        }
    }

    public FnItem {
        params = List.copyOf(params);
        attributes = List.copyOf(attributes);
    }

    /** The same function with what its body says. */
    public FnItem withBody(Body read) {
        return new FnItem(
                scope,
                inner,
                name,
                visibility,
                isAsync,
                isUnsafe,
                receiver,
                params,
                returns,
                hasBody,
                read,
                attributes,
                docs,
                cfg,
                region,
                asyncToken,
                returnRegion);
    }

    /** Whether something in front of a colon, or {@code mut self}, could not stand there without a body. */
    public boolean needsBody() {
        return receiver.rebound() || params.stream().anyMatch(p -> p.pattern() == Param.Pattern.OTHER);
    }
}
