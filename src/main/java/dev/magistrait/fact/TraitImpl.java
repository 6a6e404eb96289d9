package dev.magistrait.fact;

import dev.magistrait.rust.Cfg;
import java.util.List;

/**
 * An impl of a trait.
 *
 * @param trait the trait item; of a foreign one, its path
 * @param named the path the impl names, of a generated variant its own
 * @param variant whether it is the trait that {@code make} generated that is implemented
 * @param selfType the type as written, for messages
 * @param blanketOver the traits that bound the type parameter that {@code Self} is, of {@code impl<T: A> B for T}; else empty
 * @param generic whether the impl has type parameters
 * @param asyncMethods whether it writes an {@code async fn}
 * @param local whether the trait is written in this workspace
 * @param place the word {@code impl}
 */
public record TraitImpl(
        TraitId trait,
        String named,
        boolean variant,
        String selfType,
        List<TraitId> blanketOver,
        boolean generic,
        boolean asyncMethods,
        boolean local,
        Macros macros,
        Place place)
        implements OnCode {

    public TraitImpl {
        blanketOver = List.copyOf(blanketOver);
    }

    /** The last segment of the path the impl names. */
    public String name() {
        return named.substring(named.lastIndexOf(':') + 1);
    }

    public boolean blanket() {
        return !blanketOver.isEmpty();
    }

    /** The builds in which {@code async_trait} rewrites the trait and not this impl. */
    public Cfg macroMissingWhen(TraitDecl decl) {
        return place.cfg()
                .and(decl.place().cfg())
                .and(decl.macros().boxedWhen())
                .and(macros.boxedWhen().not());
    }

    /** The builds in which {@code async_trait} makes {@code Send} futures on one side and others on the other. */
    public Cfg sendDiffersWhen(TraitDecl decl) {
        Cfg local = decl.macros().boxedLocallyWhen().and(macros.boxedSendWhen());
        Cfg send = decl.macros().boxedSendWhen().and(macros.boxedLocallyWhen());
        return place.cfg().and(decl.place().cfg()).and(local.or(send));
    }

    /** The first {@code async_trait} here that differs so from the trait's; there must be one. */
    public MacroUse differing(TraitDecl decl) {
        Cfg when = sendDiffersWhen(decl);
        return macros.uses().stream()
                .filter(m -> m.boxes() && m.condition().compatible(when))
                .findFirst()
                .orElseThrow();
    }

    /** The builds in which {@code async_trait} rewrites this impl and not the trait it names. */
    public Cfg macroExtraWhen(TraitDecl decl) {
        Cfg unboxed = variant ? decl.place().cfg() : decl.nativeWhen();
        return place.cfg().and(macros.boxedWhen()).and(unboxed);
    }
}
