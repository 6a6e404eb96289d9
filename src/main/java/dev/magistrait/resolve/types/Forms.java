package dev.magistrait.resolve.types;

import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import java.util.List;
import java.util.Optional;

/** Finds parameters that are references on one side only. */
final class Forms {

    private final Resolver resolver;

    Forms(Resolver resolver) {
        this.resolver = resolver;
    }

    Optional<String> unlike(Implemented at, LifetimePairs pairs) {
        return pairs.unlike().stream()
                .filter(u -> isUnlike(at, u))
                .map(u -> text(u.ours()) + " stands where the trait has " + text(u.theirs()))
                .findFirst();
    }

    private boolean isUnlike(Implemented at, LifetimePairs.Unlike unlike) {
        boolean theirs = unlike.theirs() instanceof RustType.Reference;
        boolean ours = unlike.ours() instanceof RustType.Reference;
        Typed promised = new Typed(at.node().file(), at.declared().inner(), unlike.theirs());
        Typed given = new Typed(at.file(), at.method().inner(), unlike.ours());
        return (theirs && ours) || isSelf(unlike) || (theirs ? isNoReference(given) : isNoReference(promised));
    }

    /** {@code Self} against {@code &Self}: whatever it is, it is not a reference to itself. */
    private static boolean isSelf(LifetimePairs.Unlike unlike) {
        return behind(unlike.theirs()).isPath("Self") && behind(unlike.ours()).isPath("Self");
    }

    private static RustType behind(RustType type) {
        return type instanceof RustType.Reference reference ? reference.target() : type;
    }

    /** Whether a type certainly is none, whatever its parameters are. */
    private boolean isNoReference(Typed at) {
        return switch (at.type()) {
            case RustType.Named named -> isNoReference(at, named);
            case RustType.Tuple _ -> true;
            case RustType.Dyn _ -> true;
            case RustType.Other other -> !other.parts().isEmpty();
            case RustType.Reference _ -> false;
            case RustType.Qualified _ -> false;
            case RustType.Impl _ -> false;
        };
    }

    private boolean isNoReference(Typed at, RustType.Named named) {
        List<Hit> hits = resolver.resolve(at.file(), at.scope(), named.path(), Namespace.TYPE);
        return !hits.isEmpty()
                && hits.stream().allMatch(h -> switch (h.def()) {
                    case Def.OfType _ -> true;
                    case Def.Foreign foreign -> isStandard(foreign.path());
                    default -> false;
                });
    }

    private static boolean isStandard(String path) {
        return path.startsWith("core::") || path.startsWith("std::") || path.startsWith("alloc::");
    }

    private static String text(RustType type) {
        return switch (type) {
            case RustType.Reference reference ->
                "`&" + (reference.mutable() ? "mut " : "") + TypeText.of(reference.target()) + "`";
            case RustType.Tuple _ -> "a tuple";
            case RustType.Other other
            when other.text().equals("slice") || other.text().equals("array") -> "a " + other.text();
            case RustType.Other _ -> "a pointer";
            default -> "`" + TypeText.of(type) + "`";
        };
    }
}
