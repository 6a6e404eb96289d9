package dev.magistrait.fact;

import dev.magistrait.rust.Cfg;
import java.util.Comparator;
import java.util.List;

/**
 * Why trait objects of a trait are refused (E0038), as far as async and opaque methods are the cause. Derived.
 *
 * @param trait the trait that a {@code dyn} would name
 * @param offender the trait whose methods stand in the way: the same, or a supertrait
 * @param methods the methods that do, by place; empty for {@link Cause#FOREIGN}
 * @param via the bounds that lead from the trait up to the offender
 * @param when the builds in which the offender has such a method
 * @param obscured whether a macro that is not known to keep the offender as written stands on it
 */
@Derived
public record DynIncompatible(
        TraitId trait,
        TraitId offender,
        Cause cause,
        List<TraitMethod> methods,
        List<Step> via,
        Cfg when,
        boolean obscured)
        implements Fact, Comparable<DynIncompatible> {

    private static final Comparator<DynIncompatible> ORDER = Comparator.comparingInt(
                    (DynIncompatible d) -> d.via.size())
            .thenComparing(DynIncompatible::offender)
            .thenComparing(DynIncompatible::cause);

    /** The kinds of cause. */
    public enum Cause {
        /** An {@code async fn} that no macro boxes. */
        ASYNC_FN,
        /** {@code -> impl Trait}, which {@code async_trait} leaves alone. */
        OPAQUE_RETURN,
        /** A trait of another workspace that is known to be natively async. */
        FOREIGN;

        /** The word that policies use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public DynIncompatible {
        methods = methods.stream()
                .sorted(Comparator.comparing(TraitMethod::place).thenComparing(TraitMethod::name))
                .toList();
        via = List.copyOf(via);
    }

    /** A trait whose own methods are the cause. */
    public DynIncompatible(TraitDecl trait, Cause cause, List<TraitMethod> methods) {
        this(
                trait.id(),
                trait.id(),
                cause,
                methods,
                List.of(),
                when(trait, methods),
                trait.macros().obscured());
    }

    /** A trait of which the methods of a supertrait are the cause. */
    public DynIncompatible(OffenderAbove above, TraitDecl offender, Cause cause, List<TraitMethod> methods) {
        this(
                above.trait(),
                offender.id(),
                cause,
                methods,
                above.via(),
                when(offender, methods),
                offender.macros().obscured());
    }

    /** A natively async trait of another workspace. */
    public DynIncompatible(TraitDecl trait) {
        this(trait, Cause.FOREIGN, List.of());
    }

    /** Whether some build has the use and the cause. */
    public boolean holdsAt(Place use) {
        return when.compatible(use.cfg());
    }

    /** The cause in words, as {@code `call` is an `async fn`}. */
    public String text() {
        String what = methods.isEmpty()
                ? "`" + offender.name() + "` is natively async"
                : methods.getFirst().text();
        return trait.equals(offender) ? what : what + " in its supertrait `" + offender.name() + "`";
    }

    private static Cfg when(TraitDecl offender, List<TraitMethod> methods) {
        return methods.isEmpty()
                ? offender.nativeWhen()
                : methods.stream().map(m -> m.opaqueWhen(offender)).reduce(Cfg.never(), Cfg::or);
    }

    @Override
    public int compareTo(DynIncompatible other) {
        return ORDER.compare(this, other);
    }
}
