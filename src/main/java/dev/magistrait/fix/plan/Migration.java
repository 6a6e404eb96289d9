package dev.magistrait.fix.plan;

import dev.magistrait.fact.Form;
import dev.magistrait.fact.ImplMethod;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.NotSendImpl;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.fix.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a trait with all its impls from one mechanism to another. */
final class Migration {

    private final Workbench bench;
    private final Attributes attributes;
    private final Methods methods;
    private final Documented documented;

    Migration(Workbench bench) {
        this.bench = bench;
        this.attributes = new Attributes(bench);
        this.methods = new Methods(bench);
        this.documented = new Documented(bench);
    }

    /** From {@code #[async_trait]} to what the language has: the methods of the trait promise {@code Send}, or nothing. */
    void toNative(Draft draft, Group group, Form form) {
        hindered(draft, group, form);
        mayBeNoticed(draft, group, "taking the macro from it is a breaking change");
        if (bench.known().exported(group)) {
            documented
                    .impl(group)
                    .ifPresent(s -> draft.review("documentation shows an impl of it under the macro at " + s.file()
                            + ":" + s.line() + ", which only doctests compile"));
        }
        group.decls().forEach(d -> attributes.removeAll(draft, d.macros()));
        for (TraitImpl impl : group.impls()) {
            if (impl.macros().obscured()) {
                draft.refuse(impl.place().span(), "another macro may rewrite the impl for `" + impl.selfType() + "`");
            }
            attributes.removeAll(draft, impl.macros());
        }
        group.methods().stream().filter(m -> m.asyncFn() && !m.hasDefault()).forEach(m -> named(draft, m));
        if (form == Form.NATIVE_SEND) {
            group.methods().stream().filter(TraitMethod::asyncFn).forEach(m -> send(draft, group, m));
        }
    }

    /** The macro takes patterns where a function without a body cannot have them (E0642): there they say nothing, and names do. */
    private void named(Draft draft, TraitMethod method) {
        Optional<Signature> signature = bench.method(draft, method.nameSpan()).filter(s -> !s.hasBody());
        if (signature.isEmpty()) {
            return;
        }
        Parameters parameters = new Parameters(signature.get());
        List<Edit> edits = parameters.named();
        if (!edits.isEmpty() && parameters.isMarked()) {
            draft.refuse(
                    method.nameSpan(),
                    "a parameter of `" + method.name() + "` is a pattern, which no method without a body can have");
        } else {
            edits.forEach(draft::add);
        }
    }

    /** From bare {@code async fn}s to futures that are declared {@code Send}. */
    void toSend(Draft draft, Group group, Set<String> names) {
        mayBeNoticed(draft, group, "that its futures are `Send` is a promise that other implementors have to keep");
        for (NotSendImpl impl : bench.known().about(group.ids(), NotSendImpl.class, NotSendImpl::trait)) {
            if (names.contains(impl.method())) {
                draft.refuse(
                        impl.place().span(),
                        "the future of this `" + impl.method() + "` is not `Send`: " + impl.reason());
            }
        }
        group.decls().stream()
                .filter(d -> d.macros().mechanism() && !d.macros().dynosaur())
                .forEach(d -> draft.refuse(d.place().span(), "some builds have a macro on `" + group.name() + "`"));
        for (Obstacle obstacle : bench.known().obstacles(group)) {
            if (names.contains(obstacle.subject())) {
                stands(draft, obstacle, Form.NATIVE_SEND);
            }
        }
        declareSend(draft, group, names);
    }

    /** The same, with nothing asked of anybody. */
    void declareSend(Draft draft, Group group, Set<String> names) {
        group.methods().stream()
                .filter(m -> m.asyncFn() && names.contains(m.name()))
                .forEach(m -> send(draft, group, m));
    }

    private void send(Draft draft, Group group, TraitMethod method) {
        methods.send(draft, method.nameSpan(), method.place(), asked(group, method));
    }

    /** What the macro asked of {@code Self} for a default body, and the trait does not. */
    private String asked(Group group, TraitMethod method) {
        List<Obstacle.Kind> kinds = bench.known().obstacles(group).stream()
                .filter(o -> o.subject().equals(method.name()))
                .map(Obstacle::kind)
                .toList();
        if (kinds.contains(Obstacle.Kind.NEEDS_SYNC)) {
            return "Sync";
        }
        return kinds.contains(Obstacle.Kind.NEEDS_SEND) ? "Send" : "";
    }

    /** To {@code #[async_trait]}, which boxes what is written as {@code async fn}. */
    void toAsyncTrait(Draft draft, Group group) {
        mayBeNoticed(draft, group, "putting the macro on it is a breaking change");
        boolean local = isLocal(group);
        if (local) {
            draft.review("an implementor's futures are not `Send`, so none is said to be");
        }
        for (TraitMethod method : group.methods()) {
            if (method.opaque() && !method.sized() && (method.shape() == Shape.IMPL_TRAIT || method.opaqueInside())) {
                draft.refuse(method.place().span(), method.text() + ", which `#[async_trait]` leaves as it is");
            } else if (method.implFuture() && !method.sized()) {
                methods.async(draft, method.nameSpan(), method.text());
            }
        }
        for (TraitDecl decl : group.decls()) {
            boxed(draft, decl, local);
        }
        group.impls().forEach(i -> boxed(draft, group, i, local));
    }

    /** The same, where the macros on the trait are seen to already. */
    void toAsyncTraitAlone(Draft draft, Group group) {
        group.methods().stream()
                .filter(m -> m.implFuture() && !m.sized())
                .forEach(m -> methods.async(draft, m.nameSpan(), m.text()));
        boolean local = isLocal(group);
        group.decls().forEach(d -> attributes.add(draft, d.place().span(), d.place(), local ? "?Send" : ""));
        group.impls().forEach(i -> boxed(draft, group, i, local));
    }

    /** Puts the macro on the trait and on all impls, whose methods are seen to already. */
    void box(Draft draft, Group group) {
        group.decls().forEach(d -> attributes.add(draft, d.place().span(), d.place(), ""));
        group.impls().forEach(i -> attributes.add(draft, i.place().span(), i.place(), ""));
    }

    private boolean isLocal(Group group) {
        return group.decls().stream().anyMatch(d -> d.macros().boxesLocally())
                || bench.known().obstacles(group).stream().anyMatch(o -> o.kind() == Obstacle.Kind.NOT_SEND);
    }

    private void boxed(Draft draft, TraitDecl decl, boolean local) {
        Macros macros = decl.macros();
        if (macros.makes() || macros.dynosaur() || macros.obscured()) {
            draft.refuse(
                    decl.place().span(), "another macro rewrites `" + decl.id().name() + "`");
        } else if (!decl.alwaysBoxed()) {
            attributes.removeAll(draft, macros);
            attributes.add(draft, decl.place().span(), decl.place(), local ? "?Send" : "");
        }
    }

    private void boxed(Draft draft, Group group, TraitImpl impl, boolean local) {
        for (ImplMethod method : bench.known().methodsOf(impl.place().span())) {
            boolean ofAsync =
                    group.methods().stream().anyMatch(m -> m.name().equals(method.name()) && m.opaqueFuture());
            if (ofAsync && method.shape() == Shape.IMPL_FUTURE) {
                methods.async(draft, method.place().span(), "`" + method.name() + "` returns `impl Future`");
            } else if (ofAsync && !method.asyncFn()) {
                draft.refuse(method.place().span(), "`" + method.name() + "` is written as no `async fn` here");
            }
        }
        if (impl.macros().obscured()) {
            draft.refuse(impl.place().span(), "another macro may rewrite the impl for `" + impl.selfType() + "`");
        } else if (!impl.macros().boxes() || impl.macros().conditional()) {
            attributes.removeAll(draft, impl.macros());
            attributes.add(draft, impl.place().span(), impl.place(), local ? "?Send" : "");
        }
    }

    private void hindered(Draft draft, Group group, Form form) {
        for (Obstacle obstacle : bench.known().obstacles(group)) {
            stands(draft, obstacle, form);
        }
    }

    /** Whether a migration sees to it by itself. */
    static boolean overcomes(Obstacle obstacle) {
        return switch (obstacle.kind()) {
            case NEEDS_SYNC, NEEDS_SEND, DECLARED_PATTERN -> true;
            default -> false;
        };
    }

    private static void stands(Draft draft, Obstacle obstacle, Form form) {
        if (obstacle.hinders(form) && !overcomes(obstacle)) {
            String advice = obstacle.advice(form);
            draft.refuse(obstacle.place().span(), obstacle.text() + (advice.isEmpty() ? "" : ": " + advice));
        }
    }

    private void mayBeNoticed(Draft draft, Group group, String what) {
        bench.seen(draft, group);
        if (bench.known().exported(group)) {
            draft.review("other crates can use `" + group.name() + "`: " + what);
        }
    }
}
