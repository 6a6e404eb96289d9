package dev.magistrait.resolve.uses;

import dev.magistrait.fact.UnmetVariant;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Exprs;
import dev.magistrait.resolve.flow.Locals;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds types given for a variant that {@code make} generates which implement only the trait as it is written. */
final class UnmetVariants {

    private final Generics generics;
    private final VariantBounds bounds;
    private final VariantImpls impls;
    private final WordSet bounded;

    /** @param bounded functions that may ask for a variant */
    UnmetVariants(Generics generics, VariantImpls impls, WordSet bounded) {
        this.bounded = bounded;
        this.generics = generics;
        this.bounds = new VariantBounds(generics.resolver());
        this.impls = impls;
    }

    List<UnmetVariant> in(SourceUnit file) {
        List<UnmetVariant> found = new ArrayList<>();
        file.outline.functions().stream()
                .filter(f -> file.live(f.scope()))
                .forEach(f -> function(file, f, Optional.empty(), found));
        for (ImplItem impl : file.outline.impls()) {
            if (file.live(impl.scope())) {
                impl.methods().forEach(m -> function(file, m, Optional.of(impl), found));
            }
        }
        for (TypeItem type : file.outline.types()) {
            if (file.live(type.scope())) {
                type.fields().forEach(f -> new Walk(file, type.inner(), type.cfg(), found).type(f.type()));
            }
        }
        return found;
    }

    private void function(SourceUnit file, FnItem function, Optional<ImplItem> impl, List<UnmetVariant> into) {
        Walk walk = new Walk(file, function.inner(), function.cfg(), into);
        function.params().forEach(p -> walk.type(p.type()));
        walk.type(function.returns());
        if (generics.bodies().mayCall(function, bounded)) {
            Locals locals = new Locals(generics, file, function, impl);
            Exprs.each(locals.body(), e -> {
                if (e instanceof Expr.Call call && call.callee() instanceof Expr.Name callee) {
                    call(call, callee, locals, into);
                }
            });
        }
    }

    /** Types in signatures and fields: {@code Wrapper<A>}. */
    private final class Walk extends TypeWalk {
        private final SourceUnit file;
        private final int scope;
        private final Cfg cfg;
        private final List<UnmetVariant> into;

        Walk(SourceUnit file, int scope, Cfg cfg, List<UnmetVariant> into) {
            this.file = file;
            this.scope = scope;
            this.cfg = cfg;
            this.into = into;
        }

        @Override
        protected void named(RustType.Named type) {
            List<RustType> given = type.path().segments().getLast().arguments();
            if (given.isEmpty()) {
                return;
            }
            for (Hit hit : generics.resolver().resolve(file, scope, type.path(), Namespace.TYPE)) {
                if (hit.def() instanceof Def.OfType of) {
                    arguments(of.type().file(), of.type().item().inner(), given, type.region());
                }
            }
        }

        private void arguments(SourceUnit owner, int inner, List<RustType> given, Region region) {
            List<GenericParam> params = VariantBounds.typeParameters(owner, inner);
            for (int i = 0; i < Math.min(params.size(), given.size()); i++) {
                if (given.get(i) instanceof RustType.Named named) {
                    Typed argument = new Typed(file, scope, named);
                    bounds.asked(owner, inner, params.get(i).name())
                            .forEach(a -> judge(a, argument, cfg, region, into));
                }
            }
        }
    }

    private void call(Expr.Call call, Expr.Name callee, Locals locals, List<UnmetVariant> into) {
        int scope = locals.function().inner();
        for (Hit hit : generics.resolver().resolve(locals.file(), scope, callee.path(), Namespace.VALUE)) {
            if (hit.def() instanceof Def.OfFn fn) {
                turbofish(callee, fn.fn(), call, locals, into);
                List<FnItem.Param> params = fn.fn().item().params();
                for (int i = 0; i < Math.min(params.size(), call.arguments().size()); i++) {
                    Optional<Typed> argument = concrete(call.arguments().get(i), locals);
                    for (VariantBounds.Asked asked :
                            bounds.asked(fn.fn(), params.get(i).type())) {
                        argument.ifPresent(
                                a -> judge(asked, a, locals.function().cfg(), call.region(), into));
                    }
                }
            }
        }
    }

    private void turbofish(
            Expr.Name callee, Placed<FnItem> fn, Expr.Call call, Locals locals, List<UnmetVariant> into) {
        List<RustType> given = callee.path().segments().getLast().arguments();
        List<GenericParam> params =
                VariantBounds.typeParameters(fn.file(), fn.item().inner());
        for (int i = 0; i < Math.min(params.size(), given.size()); i++) {
            Typed argument = new Typed(locals.file(), locals.function().inner(), given.get(i));
            bounds.asked(fn.file(), fn.item().inner(), params.get(i).name())
                    .forEach(a -> judge(a, argument, locals.function().cfg(), call.region(), into));
        }
    }

    /** The type of an argument where it cannot be another: a unit or tuple struct, or a variable with a written type. */
    private Optional<Typed> concrete(Expr argument, Locals locals) {
        Expr name = argument instanceof Expr.Call call ? call.callee() : argument;
        if (!(name instanceof Expr.Name value)) {
            return Optional.empty();
        }
        int scope = locals.function().inner();
        for (Hit hit : generics.resolver().resolve(locals.file(), scope, value.path(), Namespace.VALUE)) {
            if (hit.def() instanceof Def.OfType) {
                return Optional.of(new Typed(locals.file(), scope, new RustType.Named(value.path(), value.region())));
            }
        }
        boolean variable = name.equals(argument) && value.path().segments().size() == 1;
        return variable ? written(value.path(), locals) : Optional.empty();
    }

    private static Optional<Typed> written(TypePath path, Locals locals) {
        if (locals.value(path.last()).isPresent()) {
            return Optional.empty();
        }
        return locals.function().params().stream()
                .filter(p -> p.plain() && p.name().equals(path.last()))
                .map(p -> new Typed(locals.file(), locals.function().inner(), p.type()))
                .findFirst();
    }

    private void judge(VariantBounds.Asked asked, Typed argument, Cfg cfg, Region region, List<UnmetVariant> into) {
        RustType type = argument.type() instanceof RustType.Reference reference ? reference.target() : argument.type();
        if (!(type instanceof RustType.Named named)
                || !named.path().segments().getLast().arguments().isEmpty()) {
            return;
        }
        impls.key(argument.file(), argument.scope(), named)
                .flatMap(key -> localOnly(asked.node(), key, argument.file().cfg(cfg)))
                .ifPresent(local -> into.add(new UnmetVariant(
                        asked.node().id,
                        asked.node().variant,
                        named.path().last(),
                        local.file().span(local.impl().region()),
                        asked.file().span(asked.region()),
                        argument.file().usePlace(cfg, region))));
    }

    /** The impl of the written trait for a type for which there is none of the variant. */
    private Optional<VariantImpls.Known> localOnly(TraitNode node, Object key, Cfg at) {
        List<VariantImpls.Known> all = impls.of(node);
        boolean covered = all.stream()
                .anyMatch(k -> k.variant() && k.self().map(key::equals).orElse(true));
        return all.stream()
                .filter(k -> !covered
                        && !k.variant()
                        && k.arguments() == VariantImpls.Arguments.NONE
                        && k.self().map(key::equals).orElse(false)
                        && k.cfg().compatible(at))
                .findFirst();
    }
}
