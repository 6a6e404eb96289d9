package dev.magistrait.report.review;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change of form can run into, as far as the code of the trait and of its impls says so. Each has been seen with rustc; a change is proven by
 * compiling, not by this list.
 */
final class Hazards {

    private final Subject subject;
    private final Mechanism to;
    private final List<String> found = new ArrayList<>();

    private Hazards(Subject subject) {
        this.subject = subject;
        this.to = subject.decision().verdict().mechanism();
    }

    static List<String> of(Subject subject) {
        return subject.fits() ? List.of() : new Hazards(subject).all();
    }

    private List<String> all() {
        boolean boxed = Forms.boxed(subject.decision().current());
        if (boxed && unboxed()) {
            unboxing();
        }
        if (!boxed && subject.needsMacro()) {
            boxing();
        }
        if (subject.decision().reachable()) {
            outside();
        }
        return List.copyOf(found);
    }

    private boolean unboxed() {
        boolean variant = to == Mechanism.TRAIT_VARIANT && !subject.needsMacro();
        return to == Mechanism.NATIVE || to == Mechanism.NATIVE_SEND || variant;
    }

    private void unboxing() {
        found.add(
                "the attribute goes from the trait and from every impl in one step (E0195), those in macros and mocks too");
        if (to == Mechanism.NATIVE_SEND) {
            sending();
        }
        if (subject.decision().current() == Current.Kind.ASYNC_TRAIT_LOCAL && to == Mechanism.NATIVE_SEND) {
            found.add("`(?Send)` is in use: an implementor whose future is not `Send` will not compile");
        }
        found.add("where a boxed future was stored or raced, the call needs a `Box::pin` of its own");
    }

    private void sending() {
        long bodies = subject.sites().methods().stream()
                .filter(m -> m.isAsync() && m.hasDefault())
                .count();
        if (bodies > 0) {
            found.add(bodies + (bodies == 1 ? " default body" : " default bodies")
                    + " must become `async move` blocks, and need `Self: Sync` where they use `&self`");
        }
        long generic =
                subject.sites().impls().stream().filter(TraitImpl::generic).count();
        if (generic > 0) {
            found.add(Words.counted(generic, "generic impl") + " may need `Send` or `Sync` on type parameters");
        }
    }

    private void boxing() {
        if (subject.sites().methods().stream().anyMatch(TraitMethod::implFuture)) {
            found.add("methods that return `impl Future` must be written as `async fn` again, here and in impls");
        }
        if (!subject.decision().trait().syncSupertrait()) {
            found.add("objects that cross threads need `Send + Sync` as supertraits");
        }
        if (subject.sites().methods().stream().anyMatch(m -> !m.receiver() && !m.sized())) {
            found.add("functions without `self` need `where Self: Sized`");
        }
    }

    private void outside() {
        found.add("implementors outside of this workspace must change with it: a breaking release");
        if (subject.promises()) {
            found.add("`+ Send` on a public trait is a lasting promise: to take it back breaks users again");
        }
    }
}
