package dev.magistrait.fact;

import java.util.List;

/**
 * A verdict with what it is on, as policies see it. Derived.
 *
 * @param hidden whether something that is not seen could change it
 */
@Derived
public record VerdictView(Verdict verdict, TraitDecl decl, Current.Kind current, Dispatch.Kind dispatch, boolean hidden)
        implements Fact {

    /** From what was collected of each. */
    public VerdictView(Verdict verdict, TraitDecl decl, List<Current> current, List<Dispatch> dispatch, long spots) {
        this(
                verdict,
                decl,
                TraitView.kind(current),
                dispatch.isEmpty() ? Dispatch.Kind.UNUSED : dispatch.getFirst().kind(),
                spots > 0 || decl.macros().obscured());
    }
}
