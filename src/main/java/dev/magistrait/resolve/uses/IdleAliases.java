package dev.magistrait.resolve.uses;

import dev.magistrait.fact.DynHazard;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Lineage;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.flow.Renames;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.Sources;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.rust.Cfg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Trait objects in type aliases that nothing names. rustc looks into an alias where it is named, so that what it refuses may stand in one; and nobody
 * else can name one whose trait has no trait objects.
 */
public final class IdleAliases {

    private final List<CrateUnit> crates;
    private final Renames renames;
    private final Resolver resolver;
    private final Set<String> names;
    private final Map<String, List<String>> within = new HashMap<>();

    private IdleAliases(List<CrateUnit> crates, Renames renames, Resolver resolver, Set<String> names) {
        this.crates = crates;
        this.renames = renames;
        this.resolver = resolver;
        this.names = names;
    }

    /** Takes them out of the facts of a workspace. */
    public static void drop(
            List<Fact> facts, List<CrateUnit> crates, Renames renames, Resolver resolver, Sources sources) {
        List<DynUse> refused = refused(facts);
        if (refused.isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>();
        refused.forEach(u -> names.add(name(u)));
        IdleAliases aliases = new IdleAliases(crates, renames, resolver, closed(names, crates, renames));
        crates.forEach(c -> c.files.forEach(f -> aliases.new Named(f).visit()));
        Set<String> used = aliases.reached();
        refused.removeIf(u -> used.contains(u.alias()) || aliases.begins(name(u), sources));
        facts.removeAll(new HashSet<>(refused));
    }

    private static String name(DynUse use) {
        return use.alias().substring(use.alias().lastIndexOf(':') + 1);
    }

    /** Whether a path somewhere begins with the name, as in {@code Name::new}, which in a body is no type. */
    private boolean begins(String name, Sources sources) {
        return renames.imported(Set.of(name)).stream()
                .anyMatch(n -> crates.stream()
                        .flatMap(c -> c.files.stream())
                        .anyMatch(f -> sources.mentions(f.file, n + "::")));
    }

    /** Those in aliases that no build with them allows. */
    private static List<DynUse> refused(List<Fact> facts) {
        Map<TraitId, List<Cfg>> causes = new HashMap<>();
        Map<TraitId, TraitDecl> decls = new HashMap<>();
        of(facts, TraitDecl.class).forEach(d -> decls.put(d.id(), d));
        of(facts, TraitMethod.class).forEach(m -> {
            TraitDecl decl = decls.get(m.trait());
            if (decl != null && m.refusesDyn(decl)) {
                causes.computeIfAbsent(m.trait(), _ -> new ArrayList<>()).add(m.opaqueWhen(decl));
            }
        });
        of(facts, DynHazard.class)
                .forEach(h -> causes.computeIfAbsent(h.trait(), _ -> new ArrayList<>())
                        .add(h.when()));
        List<DynUse> uses = new ArrayList<>(
                of(facts, DynUse.class).filter(u -> !u.alias().isEmpty()).toList());
        if (!uses.isEmpty()) {
            Lineage lineage = new Lineage(of(facts, SupertraitOf.class).toList());
            uses.removeIf(u -> Stream.concat(Stream.of(u.trait()), lineage.above(u.trait()).stream())
                    .flatMap(t -> causes.getOrDefault(t, List.of()).stream())
                    .noneMatch(when -> u.place().cfg().implies(when)));
        }
        return uses;
    }

    private static <T extends Fact> Stream<T> of(Collection<Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    /** The names, those of aliases in which they stand, and all under which they are imported. */
    private static Set<String> closed(Set<String> names, List<CrateUnit> crates, Renames renames) {
        Map<String, Set<String>> around = new HashMap<>();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.aliases().forEach(a -> around(a, around));
            }
        }
        Set<String> found = new HashSet<>(names);
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            Set<String> more = renames.imported(around.getOrDefault(name, Set.of()));
            more.addAll(renames.imported(Set.of(name)));
            more.stream().filter(found::add).forEach(open::addLast);
        }
        return found;
    }

    private static void around(AliasItem alias, Map<String, Set<String>> into) {
        new TypeWalk() {
            @Override
            protected void named(RustType.Named type) {
                into.computeIfAbsent(type.path().last(), _ -> new HashSet<>()).add(alias.name());
            }
        }.type(alias.target());
    }

    /** The aliases that are named outside of aliases, or in one that is. */
    private Set<String> reached() {
        Set<String> found = new HashSet<>(Set.of(""));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            within.getOrDefault(open.removeFirst(), List.of()).stream()
                    .filter(found::add)
                    .forEach(open::addLast);
        }
        return found;
    }

    /** Which aliases are named where in one file. */
    private final class Named extends TypeSites {

        Named(SourceUnit file) {
            super(file);
        }

        @Override
        TypeWalk walk(Site site) {
            return new TypeWalk() {
                @Override
                protected void named(RustType.Named type) {
                    if (names.contains(type.path().last())) {
                        meet(site, type);
                    }
                }
            };
        }

        private void meet(Site site, RustType.Named type) {
            for (Hit hit : resolver.resolve(file, site.scope(), type.path(), Namespace.TYPE)) {
                if (hit.def() instanceof Def.OfAlias of) {
                    Placed<AliasItem> alias = of.alias();
                    String path = alias.file().module(alias.item().scope()).path + "::"
                            + alias.item().name();
                    within.computeIfAbsent(site.alias(), _ -> new ArrayList<>()).add(path);
                }
            }
        }

        @Override
        void stated(Site site, Bound.Trait bound, Purpose purpose) {
            // An alias is no bound.
        }
    }
}
