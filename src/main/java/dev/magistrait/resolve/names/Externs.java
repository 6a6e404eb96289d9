package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import dev.magistrait.rust.Cfg;
import dev.magistrait.workspace.cargo.CargoTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The extern prelude: which crate a name means in a package, with renames, workspace members and the package's own library. */
public final class Externs {

    private final List<CrateUnit> crates;
    private final Map<String, CrateUnit> libraries = new HashMap<>();
    private final Map<CrateUnit, Map<String, List<Hit>>> known = new HashMap<>();

    public Externs(List<CrateUnit> crates) {
        this.crates = crates;
        for (CrateUnit crate : crates) {
            if (crate.target.kind() == CargoTarget.Kind.LIB) {
                libraries.put(crate.packageName(), crate);
            }
        }
    }

    /** What {@code extern crate} at the root of a crate names so, else what Cargo passes. */
    List<Hit> crate(CrateUnit from, String name) {
        List<Hit> passed = passed(from, name);
        List<Hit> declared = declared(from, name);
        boolean hides =
                !declared.isEmpty() && declared.stream().allMatch(h -> h.cfg().isAlways());
        return hides || passed.isEmpty() ? declared : passed;
    }

    private List<Hit> declared(CrateUnit from, String name) {
        if (from.root().isEmpty()) {
            return List.of();
        }
        List<Hit> found = new ArrayList<>(1);
        for (Placed<Import> use : from.root().getFirst().names().imports(name)) {
            if (use.item().externCrate()) {
                Cfg cfg = from.own(use.item().cfg());
                named(from, use.item().path().getFirst()).forEach(h -> Resolver.add(h.under(cfg), found));
            }
        }
        return found;
    }

    /** The crate that {@code extern crate} names; one that is not known is from elsewhere. */
    List<Hit> named(CrateUnit from, String name) {
        if (name.equals("self")) {
            return from.rootHits();
        }
        List<Hit> crate = passed(from, name);
        return crate.isEmpty() ? foreign(name) : crate;
    }

    /** The crates from which {@code #[macro_use] extern crate} brings a macro of that name to all of a crate. */
    List<Hit> macroUse(CrateUnit from, String name) {
        if (from.root().isEmpty()) {
            return List.of();
        }
        List<Hit> found = new ArrayList<>(1);
        for (Placed<Import> use : from.root().getFirst().names().macroUses()) {
            if (!use.item().bringsMacro(name)) {
                continue;
            }
            Cfg cfg = from.own(use.item().cfg());
            named(from, use.item().path().getFirst()).forEach(h -> Resolver.add(h.under(cfg), found));
        }
        return found;
    }

    private List<Hit> passed(CrateUnit from, String name) {
        return known.computeIfAbsent(from, c -> new HashMap<>()).computeIfAbsent(name, n -> find(from, n));
    }

    private List<Hit> find(CrateUnit from, String name) {
        if (Known.standardCrate(name)) {
            return foreign(name);
        }
        CrateUnit own = libraries.get(from.packageName());
        if (own != null && own != from && own.target.crateName().equals(name)) {
            return own.rootHits();
        }
        return from.cargo.externs().stream()
                .filter(e -> e.externName().equals(name))
                .findFirst()
                .map(e -> e.foreign() || !libraries.containsKey(e.localPackage())
                        ? foreign(e.crateName())
                        : libraries.get(e.localPackage()).rootHits())
                .orElse(List.of());
    }

    /** The root of the crate of that number. */
    List<Hit> numbered(String number) {
        for (CrateUnit crate : crates) {
            if (Integer.toString(crate.number).equals(number)) {
                return crate.rootHits();
            }
        }
        return List.of();
    }

    private static List<Hit> foreign(String name) {
        return List.of(new Hit(new Def.Foreign(name), Cfg.always()));
    }
}
