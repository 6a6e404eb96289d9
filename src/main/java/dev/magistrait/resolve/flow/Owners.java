package dev.magistrait.resolve.flow;

import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which functions in impls a type has. Every impl's type is looked up once. */
final class Owners {

    private final Members members;
    private final Types types;
    private final Map<String, Named> byName = new HashMap<>();
    private final IdentityHashMap<CrateUnit, Map<String, List<Callee>>> generic = new IdentityHashMap<>();

    /**
     * The functions of one name.
     *
     * @param own those of a type
     * @param ofAny those that impls for any type have
     */
    private record Named(IdentityHashMap<TypeItem, List<Callee>> own, List<Callee> ofAny) {}

    Owners(Members members, Types types) {
        this.members = members;
        this.types = types;
    }

    /** Those of that name which a type may have. */
    List<Callee> of(Known type, String name, int most, Predicate<SourceUnit> seen) {
        Named named = byName.computeIfAbsent(name, this::read);
        List<Callee> found = new ArrayList<>(1);
        types.item(type).ifPresent(i -> add(named.own().getOrDefault(i.item(), List.of()), most, seen, found));
        add(named.ofAny(), most, seen, found);
        return found;
    }

    private static void add(List<Callee> all, int most, Predicate<SourceUnit> seen, List<Callee> into) {
        for (Callee callee : all) {
            if (into.size() == most) {
                return;
            }
            if (seen.test(callee.file())) {
                into.add(callee);
            }
        }
    }

    /** Those of that name which use types that are chosen elsewhere, in all impls that code of a crate sees; none where there are more. */
    List<Callee> generic(CrateUnit from, String name, int most, Predicate<SourceUnit> seen) {
        return generic.computeIfAbsent(from, _ -> new HashMap<>()).computeIfAbsent(name, n -> {
            List<Callee> found = members.named(n).stream()
                    .filter(c -> c.file().seesGenerics(c.item().inner()) && seen.test(c.file()))
                    .limit(most + 1L)
                    .toList();
            return found.size() > most ? List.of() : found;
        });
    }

    private Named read(String name) {
        Named named = new Named(new IdentityHashMap<>(), new ArrayList<>());
        for (Callee callee : members.named(name)) {
            callee.impl().ifPresent(impl -> read(callee, impl, named));
        }
        return named;
    }

    private void read(Callee callee, ImplItem impl, Named into) {
        Known self = types.peel(new Known(callee.file(), impl.inner(), impl.self()));
        boolean ofAny = self.type() instanceof RustType.Named named
                && types.head(self, named.path()).orElse(null) instanceof Def.OfParam;
        if (!ofAny) {
            types.item(self)
                    .ifPresent(i -> into.own()
                            .computeIfAbsent(i.item(), _ -> new ArrayList<>(1))
                            .add(callee));
        } else if (!impl.trait().isEmpty()) {
            into.ofAny().add(callee);
        }
    }
}
