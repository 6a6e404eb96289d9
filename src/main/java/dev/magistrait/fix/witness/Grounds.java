package dev.magistrait.fix.witness;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.BrokenSend;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.DynIncompatible;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.NotSendImpl;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.OpaqueReturn;
import dev.magistrait.fact.Refused;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.plan.Spelling;
import dev.magistrait.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is known of one trait. */
final class Grounds {

    private final Material material;
    private final Decision decision;
    private final TraitId trait;
    private final List<TraitMethod> methods;

    Grounds(Material material, Decision decision) {
        this.material = material;
        this.decision = decision;
        this.trait = decision.trait().id();
        this.methods = of(TraitMethod.class, TraitMethod::trait)
                .sorted(Comparator.comparing(TraitMethod::place).thenComparing(TraitMethod::name))
                .toList();
    }

    private <F extends Fact> Stream<F> of(Class<F> kind, Function<F, TraitId> about) {
        return material.facts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(f -> about.apply(f).equals(trait));
    }

    /** Such as {@code row 4}. */
    String row() {
        String rule = decision.because().getFirst().rule();
        int row = rule.indexOf("row ");
        return row < 0 ? "" : rule.substring(row, Math.min(rule.length(), row + "row N".length()));
    }

    Subject subject() {
        TraitDecl decl = decision.trait();
        String name = Raw.name(trait.name());
        Types types = new Types(name);
        String above = Stream.of(decl.sendSupertrait() ? "Send" : "", decl.syncSupertrait() ? "Sync" : "")
                .filter(s -> !s.isEmpty())
                .reduce("", (a, b) -> a.isEmpty() ? b : a + " + " + b);
        String variant = decl.hasVariant()
                ? decl.variant().substring(decl.variant().lastIndexOf(':') + 1)
                : "Send" + trait.name();
        boolean local = decision.current() == Current.Kind.ASYNC_TRAIT_LOCAL;
        return new Subject(
                name,
                above.isEmpty() ? "" : ": " + above,
                chosen().map(m -> method(m, types)).orElseGet(() -> Method.named("method", true)),
                types,
                variant,
                local ? "(?Send)" : "",
                sink());
    }

    /** A method by its name; the one that the verdict turns on where there is none. */
    Method method(String name, Types types) {
        return methods.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .or(this::chosen)
                .map(m -> method(m, types))
                .orElseGet(() -> Method.named("method", true));
    }

    private Method method(TraitMethod method, Types types) {
        return Spelling.of(material.workspace(), method.nameSpan())
                .map(s -> Method.of(Raw.name(method.name()), s, types))
                .orElseGet(() -> Method.named(Raw.name(method.name()), method.receiver()));
    }

    Optional<Spelling> spelling() {
        return chosen().flatMap(m -> Spelling.of(material.workspace(), m.nameSpan()));
    }

    /** What the facts name, else the first that gives a future, else the first. */
    private Optional<TraitMethod> chosen() {
        boolean dyn = decision.dispatch().usesDyn();
        Predicate<TraitMethod> object = m -> !dyn || (m.receiver() && !m.sized());
        return named().flatMap(n -> methods.stream().filter(m -> m.name().equals(n)))
                .filter(object)
                .findFirst()
                .or(() -> methods.stream().filter(object).filter(this::turns).findFirst())
                .or(() -> methods.stream().filter(this::turns).findFirst())
                .or(() -> methods.stream().findFirst());
    }

    private boolean turns(TraitMethod method) {
        return async() ? method.isAsync() : method.opaque();
    }

    private Stream<String> named() {
        if (decision.dispatch().usesDyn()) {
            return of(DynIncompatible.class, DynIncompatible::offender)
                    .flatMap(d -> d.methods().stream())
                    .map(TraitMethod::name)
                    .sorted();
        }
        return Stream.concat(
                of(SpawnSite.class, SpawnSite::trait)
                        .sorted(Comparator.comparing(SpawnSite::place))
                        .map(SpawnSite::method),
                Stream.concat(
                        of(HeldFuture.class, HeldFuture::trait)
                                .map(HeldFuture::method)
                                .sorted(),
                        of(OpaqueReturn.class, OpaqueReturn::trait)
                                .map(OpaqueReturn::method)
                                .sorted()));
    }

    /** Whether it has a method that gives a future. */
    boolean async() {
        return methods.stream().anyMatch(TraitMethod::isAsync);
    }

    private Sink sink() {
        return of(SpawnSite.class, SpawnSite::trait)
                .min(Comparator.comparing(SpawnSite::place))
                .map(SpawnSite::sink)
                .or(() -> of(SendNeeded.class, SendNeeded::trait)
                        .map(SendNeeded::sink)
                        .sorted()
                        .findFirst())
                .map(Sink::new)
                .orElse(Sink.SPAWN);
    }

    /** Whether an implementor is known whose future is not {@code Send}. */
    boolean notSend() {
        return of(NotSendImpl.class, NotSendImpl::trait).findAny().isPresent()
                || of(BrokenSend.class, BrokenSend::trait).findAny().isPresent();
    }

    List<Obstacle> obstacles() {
        return of(Obstacle.class, Obstacle::trait).sorted().toList();
    }

    List<Refused> refused() {
        return of(Refused.class, Refused::trait).toList();
    }

    Optional<Span> dynUse() {
        return first(of(DynUse.class, DynUse::trait).map(u -> u.place().span()));
    }

    Optional<Span> staticUse() {
        return first(of(StaticUse.class, StaticUse::trait).map(u -> u.place().span()));
    }

    Optional<Span> spawn() {
        return first(of(SpawnSite.class, SpawnSite::trait).map(u -> u.place().span()))
                .or(() -> first(of(HeldFuture.class, HeldFuture::trait)
                        .map(h -> h.place().span())));
    }

    private static Optional<Span> first(Stream<Span> spans) {
        return spans.sorted().findFirst();
    }

    /** Where the code does so, as {@code , as at src/lib.rs:8}; empty where it does not. */
    String asAt(Optional<Span> place) {
        return place.map(p -> ", as at " + p.file() + ":" + p.line()).orElse("");
    }
}
