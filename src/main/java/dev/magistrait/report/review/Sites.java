package dev.magistrait.report.review;

import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import java.util.List;

/**
 * Where code has to do with a trait; each list is sorted by place and holds no place twice.
 *
 * @param impls what implements it in the workspace
 * @param dyn where it, or a subtrait, is a trait object
 * @param bounds where it, or a subtrait, is a bound
 * @param spawns where a future of it has to be {@code Send}
 * @param methods its methods
 */
public record Sites(
        List<TraitImpl> impls,
        List<DynUse> dyn,
        List<StaticUse> bounds,
        List<SpawnSite> spawns,
        List<TraitMethod> methods) {

    static final Sites NONE = new Sites(List.of(), List.of(), List.of(), List.of(), List.of());

    public Sites {
        impls = List.copyOf(impls);
        dyn = List.copyOf(dyn);
        bounds = List.copyOf(bounds);
        spawns = List.copyOf(spawns);
        methods = List.copyOf(methods);
    }
}
