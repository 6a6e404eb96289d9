package dev.magistrait.resolve;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.Comparator;
import java.util.List;

/** A trait of std that is natively async, such as {@code AsyncFn}. */
final class NativeTrait {

    private NativeTrait() {}

    /** Its facts, at the first place of the workspace, as it has none here. */
    static List<Fact> facts(String path, List<CrateUnit> crates) {
        TraitId id = TraitId.of(path);
        Place place = crates.stream()
                .flatMap(c -> c.files.stream())
                .map(f -> f.place(Cfg.always(), Region.START))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return List.of(declaration(id, place), method(id, place), new SupertraitOf(id, id, List.of()));
    }

    private static TraitDecl declaration(TraitId id, Place place) {
        return new TraitDecl(
                id, Visibility.PUBLIC, true, Macros.NONE, "", false, true, false, false, true, false, false, place);
    }

    private static TraitMethod method(TraitId id, Place place) {
        return new TraitMethod(
                id,
                "async_call",
                TraitMethod.Shape.IMPL_FUTURE,
                false,
                false,
                false,
                true,
                true,
                false,
                place,
                place.span());
    }
}
