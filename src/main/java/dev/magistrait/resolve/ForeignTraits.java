package dev.magistrait.resolve;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.rust.Visibility;
import java.util.List;

/** What is known of natively async traits of std. */
final class ForeignTraits {

    private ForeignTraits() {}

    /** @param place where they are said to stand, since their own files are not read */
    static List<Fact> facts(TraitId id, Place place) {
        TraitDecl decl = new TraitDecl(
                id,
                Visibility.PUBLIC,
                true,
                Macros.NONE,
                "",
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                place);
        TraitMethod call = new TraitMethod(
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
        return List.of(decl, call);
    }
}
