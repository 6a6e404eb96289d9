package dev.magistrait.resolve.uses;

import dev.magistrait.fact.MacroConflict;
import dev.magistrait.fact.MacroConflict.Kind;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;

/** What a macro on a trait does not take of it. */
final class Untaken {

    private static final RustVersion KNOWN_DYNOSAUR = new RustVersion(0, 3, 0);

    private Untaken() {}

    static List<MacroConflict> by(TraitNode node, MacroUse macro) {
        List<MacroConflict> found = new ArrayList<>();
        if (node.macros.boxes()) {
            return found;
        }
        if (macro.kind() == MacroUse.Kind.MAKE) {
            make(node, macro, found);
        }
        if (macro.kind() == MacroUse.Kind.DYNOSAUR
                && AttributeMacros.asksFor(node.file(), "dynosaur", KNOWN_DYNOSAUR)) {
            node.item().methods().stream()
                    .filter(m -> unerasable(node.file(), m))
                    .forEach(m -> found.add(conflict(
                            node,
                            Kind.UNERASABLE,
                            m.name(),
                            macro,
                            m.region(),
                            node.file().cfg(m.cfg()))));
        }
        return found;
    }

    private static void make(TraitNode node, MacroUse make, List<MacroConflict> into) {
        boolean creates = !node.variant.isEmpty();
        if (creates && node.item().isUnsafe()) {
            into.add(conflict(
                    node,
                    Kind.UNSAFE_UNDER_MAKE,
                    node.item().name(),
                    make,
                    node.item().region(),
                    Cfg.always()));
        }
        for (FnItem method : node.item().methods()) {
            Cfg own = node.file().cfg(method.cfg());
            if (creates && method.params().stream().anyMatch(p -> !p.plain())) {
                into.add(conflict(node, Kind.PATTERN_UNDER_MAKE, method.name(), make, method.region(), own));
            }
            if (creates && !method.cfg().equals(node.item().cfg())) {
                into.add(conflict(node, Kind.CFG_UNDER_MAKE, method.name(), make, method.region(), own.not()));
            }
        }
    }

    /** Of the kinds that were compiled; what an {@code impl Trait} argument may be rests on its trait. */
    private static boolean unerasable(SourceUnit file, FnItem method) {
        Scope scope = file.scope(method.inner());
        FnItem.Receiver.Kind receiver = method.receiver().kind();
        return receiver == FnItem.Receiver.Kind.NONE
                || receiver == FnItem.Receiver.Kind.VALUE
                || scope.generics().stream().anyMatch(g -> g.kind() != GenericParam.Kind.LIFETIME)
                || scope.where().stream().anyMatch(WherePredicate::selfSized);
    }

    private static MacroConflict conflict(
            TraitNode node, Kind kind, String subject, MacroUse macro, Region of, Cfg when) {
        Cfg all = node.item().cfg().and(macro.condition()).and(when);
        return new MacroConflict(
                node.id,
                kind,
                subject,
                node.file().span(of),
                node.file().place(all, node.item().region()).withSpan(macro.span()));
    }
}
