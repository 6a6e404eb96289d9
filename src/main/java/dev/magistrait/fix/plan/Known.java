package dev.magistrait.fix.plan;

import static java.util.Comparator.comparing;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Bridge;
import dev.magistrait.fact.Exported;
import dev.magistrait.fact.ExtraAsync;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.ImplMethod;
import dev.magistrait.fact.Lineage;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fix.Material;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The facts of a workspace, by what they are about. */
final class Known {

    private final Material material;
    private final Map<Class<? extends Fact>, List<Fact>> kinds = new HashMap<>();
    private final Map<Span, List<TraitImpl>> implsBySpan;
    private final Map<Span, List<TraitImpl>> implsByAttribute = new HashMap<>();
    private final Map<String, List<Span>> boxing = new HashMap<>();
    private final Map<Span, List<ImplMethod>> implMethods;
    private final Map<Span, List<ExtraAsync>> extraAsyncs;
    private final Map<TraitId, List<Decision>> decisions = new HashMap<>();
    private final Map<Class<? extends Fact>, Map<TraitId, List<Fact>>> about = new HashMap<>();
    private final Map<TraitId, List<Obstacle>> obstacles;
    private final Set<TraitId> exported = new HashSet<>();
    private final Set<TraitId> twins = new HashSet<>();
    private final Map<String, CargoPackage> packages = new HashMap<>();
    private final Map<Span, String> macros = new HashMap<>();
    private final Set<Span> calls = new HashSet<>();
    private final Lineage lineage;
    private final Groups groups;

    Known(Material material) {
        this.material = material;
        material.facts()
                .forEach(f -> kinds.computeIfAbsent(f.getClass(), _ -> new ArrayList<>())
                        .add(f));
        implsBySpan = by(TraitImpl.class, i -> i.place().span());
        all(TraitImpl.class)
                .forEach(i -> i.macros()
                        .uses()
                        .forEach(u -> implsByAttribute
                                .computeIfAbsent(u.span(), _ -> new ArrayList<>())
                                .add(i)));
        all(TraitImpl.class).forEach(i -> note(i.macros()));
        all(TraitDecl.class).forEach(d -> note(d.macros()));
        extraAsyncs = by(ExtraAsync.class, e -> e.place().span());
        material.decisions()
                .forEach(d -> decisions
                        .computeIfAbsent(d.trait().id(), _ -> new ArrayList<>())
                        .add(d));
        implMethods = by(ImplMethod.class, ImplMethod::impl);
        groups = new Groups(all(TraitDecl.class), all(TraitMethod.class), all(TraitImpl.class));
        lineage = new Lineage(all(SupertraitOf.class));
        obstacles = by(Obstacle.class, Obstacle::trait);
        all(Bridge.class).forEach(b -> twins.add(b.boxed()));
        all(SpawnSite.class).forEach(s -> calls.add(s.place().span()));
        all(Exported.class).forEach(e -> exported.add(e.trait()));
    }

    private void note(Macros on) {
        on.uses().forEach(u -> macros.put(u.span(), u.path()));
        on.uses().stream()
                .filter(u -> u.boxes() && u.condition().isAlways())
                .forEach(u -> boxing.computeIfAbsent(u.span().file(), _ -> new ArrayList<>())
                        .add(u.span()));
    }

    Material material() {
        return material;
    }

    /** The package of a name, once. */
    Stream<CargoPackage> cargo(String name) {
        if (packages.isEmpty()) {
            material.workspace().packages().forEach(p -> packages.putIfAbsent(p.name(), p));
        }
        return Stream.ofNullable(packages.get(name));
    }

    /** In no order. */
    <F extends Fact> List<F> all(Class<F> kind) {
        return kinds.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    private <K, F extends Fact> Map<K, List<F>> by(Class<F> kind, Function<F, K> key) {
        Map<K, List<F>> found = new HashMap<>();
        all(kind)
                .forEach(f -> found.computeIfAbsent(key.apply(f), _ -> new ArrayList<>())
                        .add(f));
        return found;
    }

    /** The trait of a path; with no item where the workspace has none of it. */
    Group group(String path) {
        return groups.of(path);
    }

    /** The impls whose word stands there. */
    List<TraitImpl> implsAt(Span impl) {
        return implsBySpan.getOrDefault(impl, List.of());
    }

    /** The impl that an attribute stands on. */
    Optional<TraitImpl> implCarrying(Span attribute) {
        return implsByAttribute.getOrDefault(attribute, List.of()).stream().findFirst();
    }

    /** The method of an impl that is {@code async} for nothing, by its name. */
    Optional<ExtraAsync> extraAsync(Span name) {
        return extraAsyncs.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Where {@code async_trait} stands in a file, in every build. */
    List<Span> boxing(String file) {
        return boxing.getOrDefault(file, List.of());
    }

    /** The methods of an impl, by the place of its word. */
    List<ImplMethod> methodsOf(Span impl) {
        return implMethods.getOrDefault(impl, List.of()).stream()
                .sorted(comparing(ImplMethod::place))
                .toList();
    }

    /** The trait itself and those above it, as far as a method of theirs keeps it from being a trait object. */
    List<Group> inTheWay(Group group) {
        Set<String> paths = new LinkedHashSet<>();
        for (TraitId id : group.ids()) {
            paths.add(id.path());
            lineage.above(id).forEach(a -> paths.add(a.path()));
        }
        return paths.stream()
                .map(this::group)
                .filter(g -> g.methods().stream().anyMatch(m -> m.refusesDyn(g.decl(m))))
                .toList();
    }

    /** Whether it only serves the trait objects of another, to which a blanket impl leads. */
    boolean isTwin(Group group) {
        return group.ids().stream().anyMatch(twins::contains);
    }

    List<Obstacle> obstacles(Group group) {
        return group.ids().stream()
                .flatMap(id -> obstacles.getOrDefault(id, List.of()).stream())
                .sorted()
                .toList();
    }

    /** What the attribute macro in a place resolves to; empty where that is not known. */
    String macro(Span attribute) {
        return macros.getOrDefault(attribute, "");
    }

    /** Whether a future goes somewhere there: a call, and no part of any signature. */
    boolean isCall(Span span) {
        return calls.contains(span);
    }

    /** Whether code outside of the workspace can use it. */
    boolean exported(Group group) {
        return group.ids().stream().anyMatch(exported::contains);
    }

    /** Sorted. */
    List<Decision> decisions(Group group) {
        return group.ids().stream()
                .flatMap(id -> decisions.getOrDefault(id, List.of()).stream())
                .sorted()
                .toList();
    }

    /** Those of a kind that are about a trait. */
    <F extends Fact> List<F> about(Collection<TraitId> ids, Class<F> kind, Function<F, TraitId> trait) {
        Map<TraitId, List<Fact>> known = about.computeIfAbsent(kind, _ -> {
            Map<TraitId, List<Fact>> byTrait = new HashMap<>();
            all(kind)
                    .forEach(f -> byTrait.computeIfAbsent(trait.apply(f), _ -> new ArrayList<>())
                            .add(f));
            return byTrait;
        });
        return ids.stream()
                .flatMap(id -> known.getOrDefault(id, List.of()).stream())
                .map(kind::cast)
                .toList();
    }
}
