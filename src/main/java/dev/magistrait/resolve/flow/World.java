package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Dependency;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.KnownNames;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the flow of futures is read with: one for a workspace. */
public record World(
        Traits traits,
        Methods methods,
        Generics generics,
        Types types,
        Members members,
        Owners owners,
        Expected expected,
        KnownNames known,
        AttributeMacros attributes,
        Scopes scopes,
        Map<CargoPackage, Set<String>> dependencies) {

    public static World of(
            List<CrateUnit> crates,
            Traits traits,
            Supertraits supertraits,
            KnownNames known,
            AttributeMacros attributes) {
        Members members = new Members(crates);
        Types types = new Types(traits.resolver(), members);
        Generics generics = new Generics(traits, supertraits);
        return new World(
                traits,
                new Methods(traits),
                generics,
                types,
                members,
                new Owners(members, types),
                new Expected(traits, types, generics),
                known,
                attributes,
                new Scopes(),
                new IdentityHashMap<>());
    }

    /** Whether code can name what stands in a file. */
    boolean sees(SourceUnit from, SourceUnit to) {
        return sees(from.crate, to.crate);
    }

    @SuppressWarnings("ReferenceEquality") // a package is read once
    boolean sees(CrateUnit from, CrateUnit to) {
        return from == to
                || from.cargo == to.cargo
                || dependencies.computeIfAbsent(from.cargo, World::names).contains(to.packageName());
    }

    private static Set<String> names(CargoPackage of) {
        return of.dependencies().stream().map(Dependency::packageName).collect(Collectors.toSet());
    }

    Resolver resolver() {
        return traits.resolver();
    }
}
