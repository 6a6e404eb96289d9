package dev.magistrait.engine.inquiry;

import dev.magistrait.engine.Facts;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The facts behind {@code exists}, of which a session keeps no match, and those that a rule collects. The first are sought again by what the
 * rule asks for; a test holds this against the rules.
 */
final class Behind {

    private final Facts facts;
    private final Map<Class<?>, Map<TraitId, ? extends List<? extends Fact>>> indexes = new HashMap<>();

    Behind(Facts facts) {
        this.facts = facts;
    }

    /** Any of these would do: with none of them the match is gone. Empty where the rule asks for nothing so. */
    List<Fact> of(Facts.Justification match, Fact derived) {
        return match.collected().isEmpty() ? sought(match, derived) : match.collected();
    }

    private List<Fact> sought(Facts.Justification match, Fact derived) {
        return switch (match.rule()) {
            case "async trait", "async trait: declared compiler below 1.75" -> methods(match, TraitMethod::isAsync);
            case "sized only", "obstacle: a method of some builds" -> methods(match, TraitMethod::asyncOrOpaque);
            case "bare by choice" -> methods(match, m -> m.bare() && m.lintAllowed());
            case "current: native" -> methods(match, m -> m.opaqueFuture() && !m.send());
            case "current: native-send" -> methods(match, m -> m.opaqueFuture() && m.send());
            case "current: boxed-by-hand" -> methods(match, TraitMethod::boxedByHand);
            case "current: native, no future",
                    "mechanism: row 1, impl Trait, used as dyn",
                    "mechanism: row 1, impl Trait, exported",
                    "mechanism: row 1, impl Trait that no associated type stands for",
                    "mechanism: row 1, impl Trait" -> methods(match, TraitMethod::opaque);
            case "needless-async-trait", "obstacle: Send by build", "trait objects by the language" ->
                methods(match, TraitMethod::asyncFn);
            case "send open: declared" -> methods(match, m -> m.isAsync() && m.send());
            case "send-undocumented" -> methods(match, m -> m.opaqueFuture() && !m.send());
            case "bridge: futures boxed by hand" -> bridged(derived, TraitMethod::boxedByHand);
            case "bridge: futures boxed by async_trait" -> bridged(derived, TraitMethod::asyncFn);
            case "send needed: held for a trait object" ->
                held(match, UsedAs.class, UsedAs::trait).stream()
                        .filter(f -> f instanceof UsedAs u && u.dyn())
                        .toList();
            case "send needed: held for other crates" -> held(match, Exported.class, Exported::trait);
            case "send needed: held for what is spawned" ->
                held(match, SpawnSite.class, SpawnSite::trait).stream()
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
                methods(decl.id()).filter(which).forEach(found::add);
            }
        }
        return found;
    }

    private List<Fact> bridged(Fact derived, Predicate<TraitMethod> boxed) {
        if (!(derived instanceof Bridge bridge)) {
            return List.of();
        }
        List<Fact> found = new ArrayList<>();
        methods(bridge.boxed()).filter(boxed).forEach(found::add);
        methods(bridge.trait()).filter(TraitMethod::opaqueFuture).forEach(found::add);
        return found;
    }

    private Stream<TraitMethod> methods(TraitId trait) {
        return of(trait, TraitMethod.class, TraitMethod::trait).stream().map(TraitMethod.class::cast);
    }

    private <T extends Fact> List<Fact> held(Facts.Justification match, Class<T> type, Function<T, TraitId> key) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : match.matched()) {
            if (fact instanceof HeldFuture held) {
                found.addAll(of(held.holder(), type, key));
            }
        }
        return found;
    }

    /** Each type is indexed when it is first asked for. */
    private <T extends Fact> List<? extends Fact> of(TraitId trait, Class<T> type, Function<T, TraitId> key) {
        var index = indexes.computeIfAbsent(type, _ -> facts.by(type, key));
        List<? extends Fact> found = index.get(trait);
        return found == null ? List.of() : found;
    }
}
