package dev.magistrait.engine;

import dev.magistrait.fact.Bridge;
import dev.magistrait.fact.Exported;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.UsedAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The facts behind {@code exists}, of which a session keeps no match. They are sought again by what the rule asks for; a test holds this
 * against the rules.
 */
final class Behind {

    private final Map<TraitId, List<TraitMethod>> methods;
    private final Map<TraitId, List<UsedAs>> uses;
    private final Map<TraitId, List<Exported>> exported;
    private final Map<TraitId, List<SpawnSite>> spawns;

    Behind(Facts facts) {
        methods = facts.by(TraitMethod.class, TraitMethod::trait);
        uses = facts.by(UsedAs.class, UsedAs::trait);
        exported = facts.by(Exported.class, Exported::trait);
        spawns = facts.by(SpawnSite.class, SpawnSite::trait);
    }

    /** Any of these would do: with none of them the match is gone. Empty where the rule asks for nothing so. */
    List<Fact> of(Facts.Justification match, Fact derived) {
        return switch (match.rule()) {
            case "async trait", "async trait: declared compiler below 1.75" -> methods(match, TraitMethod::isAsync);
            case "sized only" -> methods(match, TraitMethod::asyncOrOpaque);
            case "bare by choice" -> methods(match, m -> m.bare() && m.lintAllowed());
            case "current: native" -> methods(match, m -> m.opaqueFuture() && !m.send());
            case "current: native-send" -> methods(match, m -> m.opaqueFuture() && m.send());
            case "current: boxed-by-hand" -> methods(match, TraitMethod::boxedByHand);
            case "current: native, no future",
                    "mechanism: row 1, impl Trait, used as dyn",
                    "mechanism: row 1, impl Trait, exported",
                    "mechanism: row 1, impl Trait" -> methods(match, TraitMethod::opaque);
            case "needless-async-trait" -> methods(match, TraitMethod::asyncFn);
            case "send-undocumented" -> methods(match, m -> m.opaqueFuture() && !m.send());
            case "bridge: futures boxed by hand" -> bridged(derived, TraitMethod::boxedByHand);
            case "bridge: futures boxed by async_trait" -> bridged(derived, TraitMethod::asyncFn);
            case "send needed: held for a trait object" ->
                held(match, uses).stream()
                        .filter(f -> f instanceof UsedAs u && u.dyn())
                        .toList();
            case "send needed: held for other crates" -> held(match, exported);
            case "send needed: held for what is spawned" ->
                held(match, spawns).stream()
                        .filter(f -> f instanceof SpawnSite s && s.place().built())
                        .toList();
            default -> List.of();
        };
    }

    /** The methods of the traits whose items were matched. */
    private List<Fact> methods(Facts.Justification match, Predicate<TraitMethod> which) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : match.matched()) {
            if (fact instanceof TraitDecl decl) {
                methods.getOrDefault(decl.id(), List.of()).stream()
                        .filter(which)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private List<Fact> bridged(Fact derived, Predicate<TraitMethod> boxed) {
        if (!(derived instanceof Bridge bridge)) {
            return List.of();
        }
        List<Fact> found = new ArrayList<>();
        methods.getOrDefault(bridge.boxed(), List.of()).stream().filter(boxed).forEach(found::add);
        methods.getOrDefault(bridge.trait(), List.of()).stream()
                .filter(TraitMethod::opaqueFuture)
                .forEach(found::add);
        return found;
    }

    private static <T extends Fact> List<Fact> held(Facts.Justification match, Map<TraitId, List<T>> behind) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : match.matched()) {
            if (fact instanceof HeldFuture held) {
                found.addAll(behind.getOrDefault(held.holder(), List.of()));
            }
        }
        return found;
    }
}
