package dev.magistrait.analysis;

import dev.magistrait.fact.Crate;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Msrv;
import dev.magistrait.fact.RustFeature;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.rust.RustVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is supposed to be otherwise. All of it holds at once.
 *
 * @param msrv the Rust that every package declares, whatever a policy lays down; empty or one
 * @param policy in place of the one that holds; empty or one
 * @param settings of that policy, by key; of a list what joins it
 * @param features what the language has besides, by the names of {@link RustFeature}
 * @param without uses as trait objects that are not there
 * @param with traits that are used as trait objects once more, in production code of the package that writes them
 */
public record Hypothesis(
        List<RustVersion> msrv,
        List<Policy> policy,
        Map<SettingKey, List<String>> settings,
        List<RustFeature> features,
        List<Of<DynUse>> without,
        List<Of<TraitDecl>> with) {

    public static final Hypothesis NOTHING =
            new Hypothesis(List.of(), List.of(), Map.of(), List.of(), List.of(), List.of());

    /**
     * Something of one workspace.
     *
     * @param root as given on the command line
     */
    public record Of<T>(String root, T what) {}

    public Hypothesis {
        msrv = List.copyOf(msrv);
        policy = List.copyOf(policy);
        Map<SettingKey, List<String>> copy = new EnumMap<>(SettingKey.class);
        settings.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        settings = copy;
        features = List.copyOf(features);
        without = List.copyOf(without);
        with = List.copyOf(with);
    }

    /** The policy that would hold in place of that one. */
    Policy over(Policy now) {
        Policy then = policy.stream().findFirst().orElse(now);
        for (Map.Entry<SettingKey, List<String>> setting : settings.entrySet()) {
            then = then.with(setting.getKey(), setting.getValue());
        }
        return msrv.isEmpty() ? then : then.with(SettingKey.MSRV, SettingKey.MSRV.defaults());
    }

    /** The facts that would be stated in place of those of a workspace. */
    List<Fact> over(String root, Collection<Fact> facts) {
        List<DynUse> gone = here(without, root);
        List<Fact> then = new ArrayList<>();
        for (Fact fact : facts) {
            if (!(fact instanceof DynUse use) || gone.stream().noneMatch(g -> same(g, use))) {
                then.add(fact instanceof Crate crate ? declaring(crate) : fact);
            }
        }
        then.addAll(features);
        here(with, root).forEach(t -> then.add(new DynUse(t.id(), t.id().path(), "dyn", "", t.place())));
        return then;
    }

    /** Uses that would go from a workspace. */
    long gone(String root) {
        return here(without, root).stream()
                .map(u -> u.place().span())
                .distinct()
                .count();
    }

    private static <T> List<T> here(List<Of<T>> all, String root) {
        return all.stream().filter(o -> o.root().equals(root)).map(Of::what).toList();
    }

    /** Targets that share a file state a use once each. */
    private static boolean same(DynUse one, DynUse other) {
        return one.trait().equals(other.trait())
                && one.place().span().equals(other.place().span());
    }

    /** As Cargo takes it: no edition goes with an older Rust than its first. */
    private Crate declaring(Crate crate) {
        return msrv.stream()
                .findFirst()
                .map(v ->
                        v.before(crate.edition().oldestRust()) ? crate.edition().oldestRust() : v)
                .map(v -> crate.with(new Msrv(
                        v,
                        crate.msrv().declared() ? crate.msrv().source() : "rust-version",
                        crate.msrv().span())))
                .orElse(crate);
    }
}
