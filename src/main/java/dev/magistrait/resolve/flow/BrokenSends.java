package dev.magistrait.resolve.flow;

import dev.magistrait.fact.BrokenSend;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.NotSendImpl;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.AutoTraits;
import dev.magistrait.resolve.types.AutoTraits.Auto;
import dev.magistrait.resolve.types.AutoTraits.Lack;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.Promises;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds futures of impls that certainly are not {@code Send}, whether their trait promises so or not. */
public final class BrokenSends {

    private final AutoTraits autos;
    private final Holdings holdings;
    private final Promises promises;

    public BrokenSends(Traits traits, List<CrateUnit> crates, TellingWords words) {
        this.autos = new AutoTraits(traits.resolver(), crates);
        this.holdings = new Holdings(traits, crates, autos, words::suspects);
        this.promises = new Promises(traits);
    }

    /** @param remedy what would mend it */
    private record Cause(String text, List<Region> at, String remedy, boolean ofBounds) {}

    public Optional<Fact> of(Implemented at) {
        Optional<Promises.Promise> promise = promises.of(at);
        if (promise.isEmpty()) {
            return bare(at);
        }
        return cause(at)
                .map(c -> new BrokenSend(
                        at.node().id,
                        at.method().name(),
                        at.selfType(),
                        c.text(),
                        promise.get().span(),
                        c.at().stream().map(at.file()::span).toList(),
                        c.remedy(),
                        at.place(promise.get().when())));
    }

    /** The body that a method has by default. */
    public Optional<Fact> ofDefault(TraitNode node, FnItem method) {
        if (!method.hasBody()) {
            return Optional.empty();
        }
        SourceUnit file = node.file();
        return promises.ofDefault(node, method)
                .flatMap(promise -> holdings.inDefault(node, method, self(node, method))
                        .map(h -> new BrokenSend(
                                node.id,
                                method.name(),
                                "Self",
                                h.text(),
                                promise.span(),
                                h.await().stream().map(file::span).toList(),
                                h.await().isEmpty() ? "let `Self` be `Sync`, or capture what is `Send`" : remedy(h),
                                file.place(promise.when(), method.region()))));
    }

    /** {@code Self} in a trait; the macro adds what its default bodies need. */
    private Ty self(TraitNode node, FnItem method) {
        if (method.isAsync()) {
            return Ty.UNKNOWN;
        }
        SourceUnit file = node.file();
        List<Bound> bounds = new ArrayList<>(Traits.supertraits(node));
        for (int scope : List.of(method.inner(), node.item().inner())) {
            file.scope(scope).where().stream()
                    .filter(w -> w.subject().isPath("Self"))
                    .forEach(w -> bounds.addAll(w.bounds()));
        }
        return new Ty.Implementor(
                autos.gives(file, method.inner(), bounds, Auto.SEND),
                autos.gives(file, method.inner(), bounds, Auto.SYNC));
    }

    /** A trait that promises nothing: that an implementor is not {@code Send} matters to the verdict alone. */
    private Optional<Fact> bare(Implemented at) {
        Cfg when = at.nativeWhen();
        boolean async = at.declared().isAsync() && at.method().isAsync();
        if (!async || at.node().macros.boxes() || !when.satisfiable()) {
            return Optional.empty();
        }
        return cause(at)
                .filter(c -> !c.ofBounds())
                .map(c -> new NotSendImpl(at.node().id, at.method().name(), "it holds " + c.text(), at.place(when)));
    }

    private Optional<Cause> cause(Implemented at) {
        Optional<Lack> captured = at.method().isAsync() ? receiver(at).or(() -> parameter(at)) : Optional.empty();
        return captured.map(BrokenSends::captured)
                .or(() -> holdings.in(at).map(h -> new Cause(h.text(), h.await(), remedy(h), false)));
    }

    private static String remedy(Holdings.Holding holding) {
        return holding.await().isEmpty()
                ? "capture what is `Send`, or box with `?Send`"
                : "let it go before the `.await`";
    }

    private static Cause captured(Lack lack) {
        boolean ofBounds = !lack.parameter().isEmpty();
        String remedy = ofBounds ? "add the bound " + lack.parameter() : "capture what is `Send`, or box with `?Send`";
        return new Cause(lack.text(), List.of(), remedy, ofBounds);
    }

    private Optional<Lack> receiver(Implemented at) {
        Typed self = new Typed(at.file(), at.method().inner(), at.impl().self());
        FnItem.Receiver receiver = at.method().receiver();
        if (receiver.kind() == FnItem.Receiver.Kind.NONE || promisedOfSelf(at)) {
            return Optional.empty();
        }
        Typed type = receiver.kind() == FnItem.Receiver.Kind.TYPED ? self.with(receiver.type()) : self;
        Auto needed = receiver.kind() == FnItem.Receiver.Kind.REFERENCE ? Auto.SYNC : Auto.SEND;
        return autos.lacks(type, needed).map(l -> behindSelf(at, l));
    }

    private static Lack behindSelf(Implemented at, Lack lack) {
        String self = at.method().receiver().kind() == FnItem.Receiver.Kind.REFERENCE ? "`&self`" : "`self`";
        return new Lack(self + " with " + lack.text(), lack.parameter());
    }

    /** {@code where Self: Sync} on the trait's method. */
    private boolean promisedOfSelf(Implemented at) {
        SourceUnit file = at.node().file();
        int scope = at.declared().inner();
        return file.scope(scope).where().stream()
                .filter(w -> w.subject().isPath("Self"))
                .anyMatch(w -> autos.gives(file, scope, w.bounds(), Auto.SEND)
                        || autos.gives(file, scope, w.bounds(), Auto.SYNC));
    }

    private Optional<Lack> parameter(Implemented at) {
        for (FnItem.Param param : at.method().params()) {
            Typed type = new Typed(at.file(), at.method().inner(), param.type());
            Optional<Lack> lack =
                    autos.lacks(type, Auto.SEND).filter(l -> l.parameter().isEmpty() || !boundedInTrait(at));
            if (lack.isPresent()) {
                String name = param.name().equals("_") ? "a parameter" : "`" + param.name() + "`";
                return lack.map(l -> new Lack(name + " with " + l.text(), l.parameter()));
            }
        }
        return Optional.empty();
    }

    /** Whether the trait bounds a parameter of the method: the impl need not repeat it. */
    private boolean boundedInTrait(Implemented at) {
        SourceUnit file = at.node().file();
        int inner = at.declared().inner();
        Scope scope = file.scope(inner);
        List<Bound> bounds = new ArrayList<>();
        scope.generics().stream().map(GenericParam::bounds).forEach(bounds::addAll);
        scope.where().forEach(w -> bounds.addAll(w.bounds()));
        at.declared().params().forEach(p -> {
            if (p.type() instanceof RustType.Impl impl) {
                bounds.addAll(impl.bounds());
            }
        });
        return autos.gives(file, inner, bounds, Auto.SEND) || autos.gives(file, inner, bounds, Auto.SYNC);
    }
}
