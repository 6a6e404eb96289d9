package dev.magistrait.resolve.types;

import dev.magistrait.fact.MethodSignature;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Lints;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.source.Region;
import java.util.Locale;

/** What the methods of traits and impls return. */
public final class Methods {

    private final Traits traits;

    public Methods(Traits traits) {
        this.traits = traits;
    }

    public TraitMethod fact(TraitNode node, FnItem method) {
        SourceUnit file = node.file();
        Shape shape = shape(file, method);
        boolean lintAllowed = node.makesSend || Lints.allowsAsyncFnInTrait(file, method.inner());
        return new TraitMethod(
                node.id,
                method.name(),
                shape,
                send(node, method, shape),
                method.hasBody(),
                sized(file, method),
                method.receiver().kind() != FnItem.Receiver.Kind.NONE,
                lintAllowed,
                opaqueInside(method, shape),
                file.place(method.cfg(), region(method, shape)),
                file.span(method.region()),
                signature(file, method));
    }

    private static MethodSignature signature(SourceUnit file, FnItem method) {
        boolean declares =
                file.scope(method.inner()).generics().stream().anyMatch(g -> g.kind() != GenericParam.Kind.LIFETIME);
        return new MethodSignature(
                method.receiver().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                method.params().stream().map(p -> WrittenType.of(p.type())).toList(),
                method.returns().equals(RustType.Tuple.UNIT) ? "" : WrittenType.of(method.returns()),
                declares || method.params().stream().anyMatch(p -> holdsImpl(p.type())));
    }

    public Shape shape(SourceUnit file, FnItem method) {
        if (method.isAsync()) {
            return Shape.ASYNC_FN;
        }
        if (method.returns() instanceof RustType.Impl impl
                && traits.anyNames(file, method.inner(), impl.bounds(), "Future")) {
            return Shape.IMPL_FUTURE;
        }
        if (holdsImpl(method.returns())) {
            return Shape.IMPL_TRAIT;
        }
        return traits.boxedFuture(file, method.inner(), method.returns()) ? Shape.BOXED_FUTURE : Shape.OTHER;
    }

    /** Whether an {@code impl Trait} stands anywhere in the type. */
    static boolean holdsImpl(RustType type) {
        return countImpl(type) > 0;
    }

    /** How many {@code impl Trait}s stand in it. */
    static int countImpl(RustType type) {
        int[] found = new int[1];
        new TypeWalk() {
            @Override
            protected void impl(RustType.Impl impl) {
                found[0]++;
            }
        }.type(type);
        return found[0];
    }

    /** Whether there is an opaque type besides the future. */
    private static boolean opaqueInside(FnItem method, Shape shape) {
        return switch (shape) {
            case ASYNC_FN -> countImpl(method.returns()) > 0;
            case IMPL_FUTURE -> countImpl(method.returns()) > 1;
            case IMPL_TRAIT, BOXED_FUTURE, OTHER -> false;
        };
    }

    private boolean send(TraitNode node, FnItem method, Shape shape) {
        if (node.sendInPlace() && shape != Shape.OTHER && shape != Shape.BOXED_FUTURE) {
            return true;
        }
        if (shape == Shape.ASYNC_FN) {
            return node.macros.makesSend();
        }
        return switch (shape) {
            case IMPL_FUTURE, IMPL_TRAIT ->
                method.returns() instanceof RustType.Impl impl
                        && traits.anyNames(node.file(), method.inner(), impl.bounds(), "Send");
            case ASYNC_FN, BOXED_FUTURE, OTHER -> false;
        };
    }

    /** Whether {@code where Self: Sized} stands there, and means the real one. */
    private boolean sized(SourceUnit file, FnItem method) {
        for (WherePredicate predicate : file.scope(method.inner()).where()) {
            if (predicate.selfSized() && traits.anyNames(file, method.inner(), predicate.bounds(), "Sized")) {
                return true;
            }
        }
        return false;
    }

    private static Region region(FnItem method, Shape shape) {
        return switch (shape) {
            case ASYNC_FN -> method.asyncToken();
            case OTHER -> method.region();
            case IMPL_FUTURE, IMPL_TRAIT, BOXED_FUTURE -> method.returnRegion();
        };
    }
}
