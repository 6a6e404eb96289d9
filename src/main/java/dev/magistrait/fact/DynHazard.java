package dev.magistrait.fact;

import dev.magistrait.rust.Cfg;
import java.util.Comparator;
import java.util.List;

/**
 * Why trait objects of a trait are refused (E0038) for another cause than async: one that boxing the futures does not cure.
 *
 * @param trait the trait that a {@code dyn} would name
 * @param offender the trait whose item stands in the way: the same, or a supertrait; a foreign supertrait by its path
 * @param item the method, constant, type or bound that is the cause
 * @param via the bounds that lead from the trait up to the offender
 * @param obscured whether a macro that is not known to keep the offender as written stands on it
 * @param place the item
 */
public record DynHazard(
        TraitId trait, TraitId offender, Cause cause, String item, List<Step> via, boolean obscured, Place place)
        implements OnCode, Comparable<DynHazard> {

    private static final Comparator<DynHazard> ORDER = Comparator.comparingInt((DynHazard h) -> h.via.size())
            .thenComparing(DynHazard::offender)
            .thenComparing(DynHazard::place)
            .thenComparing(DynHazard::cause);

    /** The kinds of cause. The Reference lists them under dyn compatibility. */
    public enum Cause {
        /** A method with a type or const parameter. */
        GENERIC_METHOD,
        /** A method with {@code impl Trait} among its arguments. */
        IMPL_ARGUMENT,
        /** A function without {@code self}. */
        NO_RECEIVER,
        /** A receiver that a trait object cannot dispatch on, such as {@code &Arc<Self>}. */
        RECEIVER,
        /** An associated constant. */
        CONSTANT,
        /** An associated type with parameters. */
        GENERIC_TYPE,
        /** {@code Sized} among the supertraits. */
        SIZED,
        /** A known supertrait from elsewhere that has no trait objects itself, such as {@code Clone}. */
        SUPERTRAIT,
        /** {@code Self} as a type in arguments, the return type or a supertrait's arguments. */
        SELF_TYPE;

        /** The word that policies use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public DynHazard {
        via = List.copyOf(via);
    }

    /** Whether some build has the use and the cause. */
    public boolean holdsAt(Place use) {
        return when().compatible(use.cfg());
    }

    /** Whether every build that has the trait has the cause. */
    public boolean holdsAlways(TraitDecl decl) {
        return decl.place().cfg().implies(when());
    }

    /** The builds that have the cause. */
    public Cfg when() {
        return place.cfg();
    }

    /** The cause in words, as {@code `call` is generic}. */
    public String text() {
        String what = "`" + item + "` "
                + switch (cause) {
                    case GENERIC_METHOD -> "is generic";
                    case IMPL_ARGUMENT -> "takes an `impl Trait`";
                    case NO_RECEIVER -> "has no `self`";
                    case RECEIVER -> "cannot be called through its receiver";
                    case CONSTANT -> "is an associated constant";
                    case GENERIC_TYPE -> "is a generic associated type";
                    case SIZED -> "is asked of every implementor";
                    case SUPERTRAIT -> "has no trait objects either";
                    case SELF_TYPE -> "names `Self` as a type";
                };
        return trait.equals(offender) ? what : what + " in its supertrait `" + offender.name() + "`";
    }

    @Override
    public int compareTo(DynHazard other) {
        return ORDER.compare(this, other);
    }
}
