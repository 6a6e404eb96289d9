package dev.magistrait.resolve.uses;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.TypeWalk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a method's signature mentions. */
final class SignatureNames {

    /** What {@code async_trait} calls the lifetime of the futures that it boxes. */
    private static final String OF_MACRO = "'async_trait";

    private SignatureNames() {}

    /** Whether the macro's lifetime is named where the method is generic or in what it takes and gives. */
    static boolean in(SourceUnit file, FnItem method) {
        Scope scope = file.scope(method.inner());
        Names names = new Names();
        for (GenericParam param : scope.generics()) {
            names.all(param.bounds());
        }
        scope.where().forEach(p -> {
            names.type(p.subject());
            names.all(p.bounds());
        });
        method.params().forEach(p -> names.type(p.type()));
        names.type(method.returns());
        return names.found.contains(OF_MACRO);
    }

    /** Whether a type of the workspace that has a lifetime is written without one. */
    static boolean hides(SourceUnit file, FnItem method, Resolver resolver) {
        boolean[] found = new boolean[1];
        TypeWalk walk = new TypeWalk() {
            @Override
            protected void named(RustType.Named type) {
                boolean written = type.path().segments().stream()
                        .anyMatch(s -> !s.lifetimes().isEmpty());
                found[0] |= !written && hasLifetime(file, method, type.path(), resolver);
            }
        };
        method.params().forEach(p -> walk.type(p.type()));
        walk.type(method.returns());
        return found[0];
    }

    private static boolean hasLifetime(SourceUnit file, FnItem method, TypePath path, Resolver resolver) {
        return resolver.resolve(file, method.inner(), path, Namespace.TYPE).stream()
                .anyMatch(h -> h.def() instanceof Def.OfType of
                        && of.type().file().scope(of.type().item().inner()).generics().stream()
                                .anyMatch(g -> g.kind() == GenericParam.Kind.LIFETIME));
    }

    /** Whether one of the types names a parameter. */
    static boolean mention(List<RustType> types, String parameter) {
        Names names = new Names();
        names.types(types);
        return names.found.contains(parameter);
    }

    /** Whether a reference or an elided lifetime stands in the type, other than a {@code 'static} one. */
    static boolean borrows(RustType type) {
        Names names = new Names();
        names.type(type);
        return names.references || names.found.contains("'_");
    }

    /** Whether an {@code impl Trait} stands inside the type, and is not the type itself. */
    static boolean holdsImpl(RustType type) {
        Names names = new Names();
        names.type(type);
        return names.opaque && !(type instanceof RustType.Impl);
    }

    /** Collects paths of one name, and lifetimes with their ticks. */
    private static final class Names extends TypeWalk {
        private final Set<String> found = new HashSet<>();
        private boolean references;
        private boolean opaque;

        private void all(List<Bound> bounds) {
            for (Bound bound : bounds) {
                if (bound instanceof Bound.Lifetime lifetime) {
                    found.add(lifetime.name());
                }
            }
            bounds(bounds);
        }

        @Override
        protected void named(RustType.Named type) {
            found.add(type.path().segments().getFirst().name());
            for (TypePath.Segment segment : type.path().segments()) {
                found.addAll(segment.lifetimes());
            }
        }

        @Override
        protected void reference(RustType.Reference type) {
            found.add(type.lifetime());
            references |= !type.lifetime().equals("'static");
        }

        @Override
        protected void dyn(RustType.Dyn type) {
            lifetimes(type.bounds());
        }

        @Override
        protected void impl(RustType.Impl type) {
            opaque = true;
            lifetimes(type.bounds());
        }

        private void lifetimes(List<Bound> bounds) {
            for (Bound bound : bounds) {
                if (bound instanceof Bound.Lifetime lifetime) {
                    found.add(lifetime.name());
                }
            }
        }
    }
}
