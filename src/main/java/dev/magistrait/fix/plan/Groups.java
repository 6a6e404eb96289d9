package dev.magistrait.fix.plan;

import static java.util.stream.Collectors.groupingBy;

import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.source.Span;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The traits of a workspace, each with all that changes together with it. */
final class Groups {

    private final Map<String, List<TraitDecl>> byPath;
    private final Map<Span, List<TraitDecl>> bySpan;
    private final Map<TraitId, List<TraitMethod>> methods;
    private final Map<TraitId, List<TraitImpl>> impls;
    private final Map<String, Group> known = new HashMap<>();

    Groups(List<TraitDecl> decls, List<TraitMethod> methods, List<TraitImpl> impls) {
        this.byPath = decls.stream().collect(groupingBy(d -> d.id().path()));
        this.bySpan = decls.stream().collect(groupingBy(d -> d.place().span()));
        this.methods = methods.stream().collect(groupingBy(TraitMethod::trait));
        this.impls = impls.stream().collect(groupingBy(TraitImpl::trait));
    }

    /** The trait of a path; with no item where the workspace has none of it. */
    Group of(String path) {
        return known.computeIfAbsent(path, this::gathered);
    }

    private Group gathered(String path) {
        Set<TraitId> ids = new LinkedHashSet<>();
        Map<Span, TraitDecl> decls = new TreeMap<>();
        for (TraitDecl here : byPath.getOrDefault(path, List.of())) {
            for (TraitDecl same : bySpan.getOrDefault(here.place().span(), List.of())) {
                if (!same.foreign()) {
                    ids.add(same.id());
                    decls.putIfAbsent(same.place().span(), same);
                }
            }
        }
        return new Group(
                path,
                ids,
                List.copyOf(decls.values()),
                once(ids, methods, TraitMethod::nameSpan),
                once(ids, impls, i -> i.place().span()));
    }

    private static <F> List<F> once(Set<TraitId> ids, Map<TraitId, List<F>> from, Function<F, Span> place) {
        Map<Span, F> found = new TreeMap<>();
        ids.forEach(id -> from.getOrDefault(id, List.of()).forEach(f -> found.putIfAbsent(place.apply(f), f)));
        return List.copyOf(found.values());
    }
}
