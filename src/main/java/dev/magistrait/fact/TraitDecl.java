package dev.magistrait.fact;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;

/**
 * A trait as one {@code trait} item declares it, or a foreign one that is known.
 *
 * @param generic whether it has type or const parameters
 * @param variant the path of the trait that {@code trait_variant::make(Name: …)} generates beside it; empty without
 * @param libraryItem whether it stands in a library target (of a lone file: whether that is a library)
 * @param foreign a trait of another workspace or of std that is known to be natively async; it gets no verdict
 * @param sendSupertrait whether {@code Send} is among its supertraits, own or inherited
 * @param syncSupertrait whether {@code Sync} is
 * @param documented whether the trait has docs of its own
 * @param documentsSend whether they, or those of a method, say {@code Send}
 * @param generated whether its file says that a program wrote it
 * @param place the trait's name
 */
public record TraitDecl(
        TraitId id,
        Visibility visibility,
        boolean generic,
        Macros macros,
        String variant,
        boolean libraryItem,
        boolean foreign,
        boolean sendSupertrait,
        boolean syncSupertrait,
        boolean documented,
        boolean documentsSend,
        boolean generated,
        Place place)
        implements OnCode {

    /** When the trait stands as it is written, without {@code async_trait}. */
    public Cfg nativeWhen() {
        return place.cfg().and(macros.boxedWhen().not());
    }

    /** Whether the macro boxes its futures in every build that has the trait. */
    public boolean alwaysBoxed() {
        return macros.boxes() && !nativeWhen().satisfiable();
    }

    /** Whether some build with threads sees the given code and this trait with boxed futures that are not {@code Send}. */
    public boolean localAt(Place use) {
        return use.threadedWith(place.cfg().and(macros.boxedLocallyWhen()));
    }

    /**
     * Whether it boxes {@code Send} futures in some build and the impl others, or the other way round. An impl that does not speak of
     * builds may be of a crate that is never built for targets without threads: those count only where it does.
     */
    public boolean sendDiffersFrom(TraitImpl impl) {
        Cfg when = impl.sendDiffersWhen(this);
        return impl.macros().conditional() ? when.satisfiable() : impl.place().threadedWith(when);
    }

    /** Whether a macro generates a variant of another name beside it. */
    public boolean hasVariant() {
        return !variant.isEmpty();
    }

    /** Whether {@code async_trait} and another mechanism's macro are in force together in some build. */
    public boolean mixesMechanisms() {
        return place.cfg().and(macros.mixedWhen()).satisfiable();
    }

    /** Whether {@code make} is in force in some build. */
    public boolean madeSomewhere() {
        return place.cfg().and(macros.madeWhen()).satisfiable();
    }

    /** Whether some build has {@code async_trait} on this trait and not on the impl. */
    public boolean boxedWithout(TraitImpl impl) {
        return impl.macroMissingWhen(this).satisfiable();
    }

    /** Whether some build has {@code async_trait} on the impl and not on this trait. */
    public boolean nativeUnder(TraitImpl impl) {
        return impl.macroExtraWhen(this).satisfiable();
    }

    /** Whether {@code cfg_attr} twins box {@code Send} futures in some builds and others in the rest. */
    public boolean choosesSend() {
        Cfg send = place.cfg().and(macros.boxedSendWhen());
        Cfg local = place.cfg().and(macros.boxedLocallyWhen());
        return macros.conditional() && send.satisfiable() && local.satisfiable() && !send.compatible(local);
    }

    /** Whether the trait only exists in test builds. */
    public boolean testOnly() {
        return place.context() == Context.TEST || place.cfg().testOnly();
    }
}
