package dev.magistrait.resolve.flow;

import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.KnownNames;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.Traits;
import java.util.List;

/** What the flow of futures is read with: one for a workspace. */
public record World(
        Traits traits,
        Methods methods,
        Generics generics,
        Types types,
        Members members,
        Owners owners,
        KnownNames known,
        AttributeMacros attributes,
        Scopes scopes) {

    public static World of(
            List<CrateUnit> crates,
            Traits traits,
            Supertraits supertraits,
            KnownNames known,
            AttributeMacros attributes) {
        Members members = new Members(crates);
        Types types = new Types(traits.resolver(), members);
        return new World(
                traits,
                new Methods(traits),
                new Generics(traits, supertraits),
                types,
                members,
                new Owners(members, types),
                known,
                attributes,
                new Scopes());
    }

    /** Whether code can name what stands in a file. */
    @SuppressWarnings("ReferenceEquality") // a package is read once
    boolean sees(SourceUnit from, SourceUnit to) {
        return from.crate == to.crate
                || from.crate.cargo == to.crate.cargo
                || from.crate.cargo.dependencies().stream()
                        .anyMatch(d -> d.packageName().equals(to.crate.packageName()));
    }

    Resolver resolver() {
        return traits.resolver();
    }
}
