package dev.magistrait.report.review;

import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Lineage;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the code of a workspace says of its async traits, besides what verdicts keep of it.
 *
 * @param sites of the traits that are written in the workspace
 * @param declared where they are
 * @param dependencies those on {@code async-trait}
 * @param boxings the items that carry its macro
 * @param local the dependencies on packages of the same workspace
 * @param crossings how many places of each package have to do with each trait
 */
public record Survey(
        Map<TraitId, Sites> sites,
        Map<TraitId, Span> declared,
        List<Dependency> dependencies,
        List<Boxing> boxings,
        List<Dependency> local,
        SortedMap<Crossing, Integer> crossings) {

    public static final Survey NONE = new Survey(Map.of(), Map.of(), List.of(), List.of(), List.of(), new TreeMap<>());

    /**
     * A trait or an impl that {@code async_trait} rewrites.
     *
     * @param crate the package it stands in
     * @param macro the path of the macro
     */
    public record Boxing(String crate, String macro, TraitId trait, Span span) {}

    public Survey {
        sites = Collections.unmodifiableMap(new TreeMap<>(sites));
        declared = Collections.unmodifiableMap(new TreeMap<>(declared));
        dependencies = List.copyOf(dependencies);
        boxings = List.copyOf(boxings);
        local = List.copyOf(local);
        crossings = Collections.unmodifiableSortedMap(new TreeMap<>(crossings));
    }

    /** Reads the facts of one workspace. */
    public static Survey of(Collection<? extends Fact> facts) {
        return new Reader(facts).survey();
    }

    /** What has to do with the trait. */
    public Sites of(TraitId trait) {
        return sites.getOrDefault(trait, Sites.NONE);
    }

    private static final class Reader {

        /** Of more subtraits the nearest are shown. */
        private static final int MOST_USERS = 512;

        private final Map<Class<?>, List<Fact>> byKind;

        Reader(Collection<? extends Fact> facts) {
            byKind = facts.stream().collect(Collectors.groupingBy(Fact::getClass));
        }

        Survey survey() {
            Map<TraitId, Span> declared = new HashMap<>();
            all(TraitDecl.class).stream()
                    .filter(t -> !t.foreign())
                    .forEach(t -> declared.put(t.id(), t.place().span()));
            List<Dependency> dependencies = all(Dependency.class).stream()
                    .filter(d -> d.packageName().equals("async-trait"))
                    .sorted(Comparator.comparing(Dependency::crate).thenComparing(Dependency::span))
                    .toList();
            return new Survey(sites(declared), declared, dependencies, boxings(), local(), crossings());
        }

        private List<Dependency> local() {
            Set<String> packages = all(Crate.class).stream().map(Crate::name).collect(Collectors.toSet());
            return all(Dependency.class).stream()
                    .filter(d -> packages.contains(d.packageName()))
                    .toList();
        }

        private SortedMap<Crossing, Integer> crossings() {
            Map<TraitId, String> homes = new HashMap<>();
            all(TraitDecl.class).stream()
                    .filter(t -> !t.foreign())
                    .forEach(t -> homes.put(t.id(), t.place().crate()));
            SortedMap<Crossing, Integer> counts = new TreeMap<>();
            once(all(DynUse.class), DynUse::place)
                    .forEach(u -> count(Crossing.Kind.DYN, u.place(), u.trait(), homes, counts));
            once(all(TraitImpl.class), TraitImpl::place)
                    .forEach(i -> count(Crossing.Kind.IMPL, i.place(), i.trait(), homes, counts));
            return counts;
        }

        private static void count(
                Crossing.Kind kind,
                Place place,
                TraitId trait,
                Map<TraitId, String> homes,
                SortedMap<Crossing, Integer> counts) {
            String home = homes.get(trait);
            if (home != null) {
                counts.merge(new Crossing(kind, place.crate(), home, trait.path()), 1, Integer::sum);
            }
        }

        private Map<TraitId, Sites> sites(Map<TraitId, Span> declared) {
            var impls = by(TraitImpl.class, TraitImpl::trait);
            var dyn = by(DynUse.class, DynUse::trait);
            var bounds = by(StaticUse.class, StaticUse::trait);
            var spawns = by(SpawnSite.class, SpawnSite::trait);
            var methods = by(TraitMethod.class, TraitMethod::trait);
            Lineage lineage = new Lineage(all(SupertraitOf.class));
            Map<TraitId, Sites> sites = new HashMap<>();
            for (TraitId trait : declared.keySet()) {
                List<TraitId> users = lineage.below(trait, MOST_USERS);
                sites.put(
                        trait,
                        new Sites(
                                once(impls.getOrDefault(trait, List.of()), TraitImpl::place),
                                once(under(users, dyn), DynUse::place),
                                once(under(users, bounds), StaticUse::place),
                                once(under(users, spawns), SpawnSite::place),
                                once(methods.getOrDefault(trait, List.of()), TraitMethod::place)));
            }
            return sites;
        }

        private List<Boxing> boxings() {
            List<Boxing> found = new ArrayList<>();
            all(TraitDecl.class).stream()
                    .filter(t -> !t.foreign())
                    .forEach(t -> add(t.macros(), t.place(), t.id(), found));
            all(TraitImpl.class).forEach(i -> add(i.macros(), i.place(), i.trait(), found));
            return found.stream()
                    .sorted(Comparator.comparing(Boxing::span).thenComparing(Boxing::trait))
                    .toList();
        }

        private static void add(Macros macros, Place place, TraitId trait, List<Boxing> into) {
            macros.uses().stream()
                    .filter(MacroUse::boxes)
                    .forEach(m -> into.add(new Boxing(place.crate(), m.path(), trait, place.span())));
        }

        private <T extends Fact> List<T> all(Class<T> kind) {
            return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
        }

        private <T extends Fact> Map<TraitId, List<T>> by(Class<T> kind, Function<T, TraitId> trait) {
            return all(kind).stream().collect(Collectors.groupingBy(trait));
        }

        private static <T> List<T> under(List<TraitId> users, Map<TraitId, List<T>> uses) {
            return users.stream()
                    .flatMap(u -> uses.getOrDefault(u, List.of()).stream())
                    .toList();
        }

        /** A file that two targets share says everything twice. */
        private static <T> List<T> once(List<T> facts, Function<T, Place> place) {
            Map<Span, T> first = new TreeMap<>();
            facts.stream()
                    .filter(f -> place.apply(f).built())
                    .sorted(Comparator.comparing(place))
                    .forEach(f -> first.putIfAbsent(place.apply(f).span(), f));
            return List.copyOf(first.values());
        }
    }
}
