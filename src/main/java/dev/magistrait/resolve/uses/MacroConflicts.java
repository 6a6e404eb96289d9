package dev.magistrait.resolve.uses;

import dev.magistrait.fact.MacroConflict;
import dev.magistrait.fact.MacroConflict.Kind;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.RustVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Macros above a trait that do not go together. */
public final class MacroConflicts {

    private static final Pattern TARGET = Pattern.compile("=\\s*dyn\\s*\\(\\s*box\\s*\\)\\s*(\\w+)");
    private static final Pattern BRIDGE = Pattern.compile("\\bbridge\\s*\\(\\s*(\\w+)\\s*\\)");
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    /** The first {@code dynosaur} that writes impls for references and boxes. */
    private static final RustVersion BRIDGES = new RustVersion(0, 3, 0);

    private static final String ENUM_DISPATCH = "enum_dispatch::enum_dispatch";

    private final Set<String> dispatched = new HashSet<>();

    public MacroConflicts(AttributeMacros attributes, List<CrateUnit> crates) {
        crates.forEach(c -> c.files.forEach(f -> f.outline.types().forEach(t -> dispatched(attributes, f, t))));
    }

    /** The names that an enum with the macro gives and has: which of both names the other is for the user to choose. */
    private void dispatched(AttributeMacros attributes, SourceUnit file, TypeItem type) {
        if (type.attributes().stream().anyMatch(a -> a.path().last().equals("enum_dispatch"))) {
            attributes.of(file, type.scope(), type.attributes()).uses().stream()
                    .filter(m -> m.path().equals(ENUM_DISPATCH))
                    .forEach(m -> {
                        dispatched.add(type.name());
                        dispatched.addAll(Arrays.asList(NO_WORD.split(m.arguments())));
                    });
        }
    }

    public List<MacroConflict> of(TraitNode node) {
        List<MacroUse> macros = node.macros.uses();
        List<MacroConflict> found = new ArrayList<>();
        for (int above = 0; above < macros.size(); above++) {
            for (int below = above + 1; below < macros.size(); below++) {
                pair(node, macros.get(above), macros.get(below)).ifPresent(found::add);
            }
            found.addAll(Untaken.by(node, macros.get(above)));
        }
        return found;
    }

    private Optional<MacroConflict> pair(TraitNode node, MacroUse above, MacroUse below) {
        Cfg when = above.condition().and(below.condition());
        return switch (above.kind()) {
            case MAKE -> belowMake(node, above, below).flatMap(k -> conflict(node, k, when, below, above));
            case DYNOSAUR -> belowDynosaur(node, above, below).flatMap(k -> conflict(node, k, when, above, below));
            case KEEPS ->
                below.boxes() && readsTooSoon(node, above)
                        ? conflict(node, Kind.READS_TOO_SOON, when, above, below)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> belowMake(TraitNode node, MacroUse make, MacroUse below) {
        if (below.kind() == MacroUse.Kind.DYNOSAUR && bridged(node, below)) {
            return Optional.of(Kind.BRIDGES);
        }
        boolean two = below.kind() == MacroUse.Kind.MAKE && creates(make) && creates(below);
        return two ? Optional.of(Kind.TWO_VARIANTS) : Optional.empty();
    }

    private static boolean creates(MacroUse make) {
        return make.arguments().replace("::", "").contains(":");
    }

    /** Whether {@code dynosaur} makes a form of the trait itself, and not of its variant. */
    private static boolean targets(TraitNode node, MacroUse dynosaur) {
        Matcher target = TARGET.matcher(dynosaur.arguments());
        return target.find() && target.group(1).equals(node.item().name());
    }

    private static boolean bridged(TraitNode node, MacroUse dynosaur) {
        Matcher bridge = BRIDGE.matcher(dynosaur.arguments());
        boolean writes = !bridge.find() || bridge.group(1).equals("blanket");
        return !node.variant.isEmpty()
                && writes
                && targets(node, dynosaur)
                && AttributeMacros.asksFor(node.file(), "dynosaur", BRIDGES);
    }

    private static Optional<Kind> belowDynosaur(TraitNode node, MacroUse dynosaur, MacroUse make) {
        if (make.kind() != MacroUse.Kind.MAKE
                || !targets(node, dynosaur)
                || !AttributeMacros.asksFor(node.file(), "dynosaur", BRIDGES)) {
            return Optional.empty();
        }
        if (creates(make)) {
            return Optional.of(Kind.DYNOSAUR_ABOVE);
        }
        boolean bound =
                node.item().methods().stream().anyMatch(m -> m.isAsync() || m.returns() instanceof RustType.Impl);
        return bound ? Optional.of(Kind.DYNOSAUR_ABOVE_IN_PLACE) : Optional.empty();
    }

    private boolean readsTooSoon(TraitNode node, MacroUse macro) {
        boolean async = node.item().methods().stream().anyMatch(FnItem::isAsync);
        boolean writes = macro.path().equals("auto_impl::auto_impl")
                || (macro.path().equals(ENUM_DISPATCH)
                        && Stream.concat(Stream.of(node.item().name()), Arrays.stream(NO_WORD.split(macro.arguments())))
                                .anyMatch(dispatched::contains));
        return async && writes;
    }

    /** @param at the macro that is to change */
    private static Optional<MacroConflict> conflict(TraitNode node, Kind kind, Cfg when, MacroUse at, MacroUse other) {
        var place = node.file().place(node.item().cfg().and(when), node.item().region());
        return Optional.of(
                new MacroConflict(node.id, kind, node.item().name(), other.span(), place.withSpan(at.span())));
    }
}
