package dev.magistrait.resolve.names;

import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.RustVersion;
import java.util.ArrayList;
import java.util.List;

/** Tells which attributes are macros, and what is known of each. */
public final class AttributeMacros {

    private final Resolver resolver;
    private final KnownNames known;

    public AttributeMacros(Resolver resolver, KnownNames known) {
        this.resolver = resolver;
        this.known = known;
    }

    public Macros of(SourceUnit file, int scope, List<Attribute> attributes) {
        List<MacroUse> found = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (!InertAttributes.inert(attribute.path().segments().getFirst().name())) {
                found.addAll(uses(file, scope, attribute));
            }
        }
        return found.isEmpty() ? Macros.NONE : new Macros(found);
    }

    private List<MacroUse> uses(SourceUnit file, int scope, Attribute attribute) {
        List<Hit> hits = resolver.resolve(file, scope, attribute.path(), Namespace.MACRO);
        if (hits.isEmpty()) {
            return List.of(use(file, attribute, attribute.path().toString(), MacroUse.Kind.UNKNOWN, Cfg.always()));
        }
        // Where an attribute has one meaning, a build in which its import is off does not compile: it has that meaning
        // wherever it counts.
        boolean one = hits.stream()
                        .map(h -> kind(file, h.def(), attribute))
                        .distinct()
                        .count()
                == 1;
        Def first = hits.getFirst().def();
        if (one) {
            return List.of(use(file, attribute, path(first, attribute), kind(file, first, attribute), Cfg.always()));
        }
        List<MacroUse> found = new ArrayList<>();
        for (Hit hit : hits) {
            found.add(use(file, attribute, path(hit.def(), attribute), kind(file, hit.def(), attribute), hit.cfg()));
        }
        return found;
    }

    private static MacroUse use(SourceUnit file, Attribute attribute, String path, MacroUse.Kind kind, Cfg imported) {
        Cfg condition = file.crate.own(attribute.condition()).and(imported);
        return new MacroUse(path, kind, attribute.arguments(), condition, file.span(attribute.region()));
    }

    private static String path(Def def, Attribute attribute) {
        return switch (def) {
            case Def.Foreign foreign -> foreign.path();
            case Def.OfProcMacro macro ->
                macro.fn().file().module(0).path + "::" + macro.fn().item().name();
            default -> attribute.path().toString();
        };
    }

    private MacroUse.Kind kind(SourceUnit file, Def def, Attribute attribute) {
        return known.said(path(def, attribute), attribute.arguments()).orElseGet(() -> switch (def) {
            case Def.Foreign foreign -> known.foreign(foreign.path(), attribute.arguments(), versions(file, foreign));
            case Def.OfProcMacro macro when isIdentity(macro.fn().item()) -> MacroUse.Kind.KEEPS;
            default -> MacroUse.Kind.UNKNOWN;
        });
    }

    /** Whether the package asks for the crate, and for no version below one. */
    public static boolean asksFor(SourceUnit file, String crate, RustVersion from) {
        List<VersionRange> found = file.crate.cargo.dependencies().stream()
                .filter(d -> d.packageName().replace('-', '_').equals(crate))
                .map(d -> VersionRange.of(d.version()))
                .toList();
        return !found.isEmpty() && found.stream().noneMatch(r -> r.meets(RustVersion.NONE, from));
    }

    /** What the package lets in of the crate that the macro is of; any version where another package hands it on. */
    private static List<VersionRange> versions(SourceUnit file, Def.Foreign macro) {
        List<VersionRange> found = file.crate.versions(KnownTraits.crateOf(macro.path()));
        return found.isEmpty() ? List.of(VersionRange.ANY) : found;
    }

    /** Whether a procedural macro hands back its item as it came: its body is its second parameter. */
    private static boolean isIdentity(FnItem macro) {
        return macro.params().size() == 2
                && macro.body() instanceof Body.Read(Expr.Block block)
                && block.parts().size() == 1
                && block.parts().getFirst() instanceof Expr.Return result
                && result.value() instanceof Expr.Name name
                && name.path().is(macro.params().get(1).name());
    }
}
