package dev.magistrait.outline;

import dev.magistrait.source.Region;
import java.util.List;

/** A type as written. */
public sealed interface RustType {

    /** A named type, or a bare trait object in old editions. */
    record Named(TypePath path, Region region) implements RustType {}

    /**
     * {@code <T as Trait>::Name}.
     *
     * @param trait the trait; empty or one
     * @param rest the segments behind it
     * @param arguments the types in angle brackets behind those
     */
    record Qualified(RustType self, List<TypePath> trait, List<String> rest, List<RustType> arguments, Region region)
            implements RustType {
        public Qualified {
            trait = List.copyOf(trait);
            rest = List.copyOf(rest);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A trait object.
     *
     * @param keyword the word {@code dyn}
     */
    record Dyn(List<Bound> bounds, Region keyword) implements RustType {
        public Dyn {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * {@code impl Trait}.
     *
     * @param region the whole type
     */
    record Impl(List<Bound> bounds, Region region) implements RustType {
        public Impl {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * A reference.
     *
     * @param lifetime with its tick; empty when elided
     */
    record Reference(String lifetime, boolean mutable, RustType target) implements RustType {}

    record Tuple(List<RustType> parts) implements RustType {
        /** {@code ()}, also what a function without {@code ->} returns. */
        public static final Tuple UNIT = new Tuple(List.of());

        public Tuple {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Arrays, slices, pointers, function pointers, {@code !}, {@code _}, macro calls.
     *
     * @param text the whole type as written where it has no parts that matter, else its kind
     * @param parts the types inside, in order
     */
    record Other(String text, List<RustType> parts) implements RustType {
        public Other {
            parts = List.copyOf(parts);
        }
    }

    /** Whether this is a path of that one name. */
    default boolean isPath(String name) {
        return this instanceof Named named && named.path().is(name);
    }
}
