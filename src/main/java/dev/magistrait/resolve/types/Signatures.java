package dev.magistrait.resolve.types;

import dev.magistrait.fact.SignatureMismatch;
import dev.magistrait.fact.SignatureMismatch.Kind;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.rust.Cfg;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds methods of impls whose signatures cannot be those of their async traits, with {@code async_trait} on both sides or on neither. */
public final class Signatures {

    private final Methods methods;
    private final Forms forms;
    private final HiddenLifetimes hidden;
    private final TiedLifetimes tied;

    public Signatures(Traits traits) {
        this.methods = new Methods(traits);
        this.forms = new Forms(traits.resolver());
        this.hidden = new HiddenLifetimes(traits.resolver());
        this.tied = new TiedLifetimes(traits.resolver());
    }

    /** What was found, in which builds. */
    private record Mismatch(Kind kind, String what, Cfg when) {}

    public Optional<SignatureMismatch> of(Implemented at) {
        Shape shape = methods.shape(at.node().file(), at.declared());
        boolean moreAsync = shape == Shape.BOXED_FUTURE && at.method().isAsync();
        if (!shape.isAsync() || moreAsync) {
            return Optional.empty();
        }
        return mismatch(at).filter(m -> m.when().satisfiable()).map(m -> fact(at, m));
    }

    private Optional<Mismatch> mismatch(Implemented at) {
        Cfg boxed = at.boxedWhen();
        Cfg either = boxed.or(at.nativeWhen());
        if (!LifetimePairs.comparable(at.declared(), at.method())) {
            return receiver(at).or(() -> number(at)).map(what -> new Mismatch(Kind.FORM, what, either));
        }
        LifetimePairs pairs = LifetimePairs.of(at);
        return forms.unlike(at, pairs)
                .map(what -> new Mismatch(Kind.FORM, what, either))
                .or(() -> opaqueParameters(at, pairs).map(what -> new Mismatch(Kind.PARAMETER, what, either)))
                .or(() -> parameters(at).map(what -> new Mismatch(Kind.PARAMETER, what, either)))
                .or(() -> underMacro(at, pairs, boxed).filter(m -> m.when().satisfiable()))
                .or(() -> byHand(at, pairs).filter(m -> m.when().satisfiable()))
                .or(() -> bare(at, pairs));
    }

    /** {@code self} on one side only. */
    private static Optional<String> receiver(Implemented at) {
        boolean theirs = at.declared().receiver().kind() != FnItem.Receiver.Kind.NONE;
        boolean ours = at.method().receiver().kind() != FnItem.Receiver.Kind.NONE;
        return theirs == ours
                        || at.declared().params().size() != at.method().params().size()
                ? Optional.empty()
                : Optional.of(theirs ? "it has no `self`" : "the trait's has no `self`");
    }

    private static Optional<String> number(Implemented at) {
        int theirs = at.declared().params().size();
        int ours = at.method().params().size();
        boolean always = Stream.concat(at.declared().params().stream(), at.method().params().stream())
                .allMatch(p -> p.cfg().isAlways());
        return theirs == ours || !always
                ? Optional.empty()
                : Optional.of(
                        "it takes " + ours + " parameter" + (ours == 1 ? "" : "s") + ", and the trait's " + theirs);
    }

    /** Each {@code impl Trait} is a type parameter of its own kind. */
    private static Optional<String> opaqueParameters(Implemented at, LifetimePairs pairs) {
        int theirs = opaqueParameters(at.declared());
        int ours = opaqueParameters(at.method());
        boolean told = pairs.theirs().readable() && pairs.ours().readable() && theirs != ours;
        return told
                ? Optional.of(count(ours, "`impl Trait` parameter") + ", and the trait's has " + theirs)
                : Optional.empty();
    }

    /** Type parameters and constants, which rustc compares by number and kind. */
    private static Optional<String> parameters(Implemented at) {
        List<GenericParam.Kind> theirs = parameters(at.node().file(), at.declared());
        List<GenericParam.Kind> ours = parameters(at.file(), at.method());
        if (theirs.size() != ours.size()) {
            return Optional.of(count(ours.size(), "type parameter") + ", and the trait's has " + theirs.size());
        }
        return theirs.equals(ours)
                ? Optional.empty()
                : Optional.of("its type parameters and constants are not the trait's");
    }

    private static List<GenericParam.Kind> parameters(SourceUnit file, FnItem method) {
        return file.scope(method.inner()).generics().stream()
                .map(GenericParam::kind)
                .filter(k -> k != GenericParam.Kind.LIFETIME)
                .toList();
    }

    private static int opaqueParameters(FnItem method) {
        return LifetimeNumbers.types(method).stream()
                .mapToInt(Methods::countImpl)
                .sum();
    }

    private Optional<Mismatch> underMacro(Implemented at, LifetimePairs pairs, Cfg boxed) {
        if (!boxed.satisfiable()) {
            return Optional.empty();
        }
        return counts(pairs)
                .map(what -> new Mismatch(Kind.COUNT, what, boxed))
                .or(() -> tied.order(at, pairs).map(what -> new Mismatch(Kind.ORDER, what, boxed)))
                .or(() -> hidden(at, true).map(what -> new Mismatch(Kind.HIDDEN, what, boxed)))
                .or(() -> bounded(at, pairs).map(what -> new Mismatch(Kind.BOUND, what, boxed)));
    }

    /** The macro bounds a lifetime of the impl that a parameter names; for one that {@code Self} names, the trait has that bound too. */
    private static Optional<String> bounded(Implemented at, LifetimePairs pairs) {
        if (!pairs.theirs().outside().isEmpty() || !pairs.theirs().readable()) {
            return Optional.empty();
        }
        return at.file().scope(at.impl().inner()).generics().stream()
                .map(GenericParam::name)
                .filter(n -> pairs.ours().outside().contains(n)
                        && !Mentions.names(at.impl().self(), n))
                .map(n -> "the macro bounds `" + n + "` of the impl, and in the trait it is no lifetime")
                .findFirst();
    }

    private static Optional<String> counts(LifetimePairs pairs) {
        int theirs = pairs.theirs().count();
        int ours = pairs.ours().count();
        boolean differ = pairs.theirs().readable() && pairs.ours().readable() && theirs != ours;
        return differ ? Optional.of(count(ours, "lifetime") + ", and the trait's has " + theirs) : Optional.empty();
    }

    private static String count(int count, String noun) {
        return "it has " + (count == 0 ? "no" : count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** The macro's lifetimes stand in bounds, and rustc counts such. */
    private Optional<Mismatch> byHand(Implemented at, LifetimePairs pairs) {
        boolean writtenOut = at.declared().isAsync()
                && !at.method().isAsync()
                && methods.shape(at.file(), at.method()).isAsync()
                && pairs.theirs().readable();
        int macro = pairs.theirs().count() + 1;
        int ours = EarlyBound.count(at.file(), at.method());
        String what =
                "it bounds " + (ours == 0 ? "no" : ours) + " lifetimes, and `#[async_trait]` writes bounds on " + macro;
        return writtenOut && ours != macro
                ? Optional.of(new Mismatch(
                        Kind.BY_HAND, what, at.when().and(at.node().macros.boxedWhen())))
                : Optional.empty();
    }

    private Optional<Mismatch> bare(Implemented at, LifetimePairs pairs) {
        Cfg when = at.nativeWhen();
        if (!when.satisfiable() || !at.makesFuture()) {
            return Optional.empty();
        }
        Optional<Mismatch> unnamed = at.method().isAsync()
                ? hidden(at, false).map(what -> new Mismatch(Kind.HIDDEN, what, when))
                : Optional.empty();
        return unnamed.or(() -> bounds(at).map(what -> new Mismatch(Kind.COUNT, what, when)))
                .or(() -> captured(at).map(what -> new Mismatch(Kind.CAPTURE, what, when)))
                .or(() -> tied.tied(at, pairs).map(what -> new Mismatch(Kind.TIED, what, when)))
                .or(() -> tied.fixed(at, pairs).map(what -> new Mismatch(Kind.FIXED, what, when)));
    }

    private static Optional<String> bounds(Implemented at) {
        int theirs = EarlyBound.count(at.node().file(), at.declared());
        int ours = EarlyBound.count(at.file(), at.method());
        if (theirs <= ours + EarlyBound.loose(at.file(), at.method())
                && ours <= theirs + EarlyBound.loose(at.node().file(), at.declared())) {
            return Optional.empty();
        }
        int theirUnused = EarlyBound.unused(at.node().file(), at.declared());
        int ourUnused = EarlyBound.unused(at.file(), at.method());
        return Optional.of(
                theirUnused == ourUnused
                        ? count(ours, "lifetime") + " in bounds, and the trait's has " + theirs
                        : count(ourUnused, "lifetime") + " that its parameters leave out, and the trait's has "
                                + theirUnused);
    }

    private Optional<String> hidden(Implemented at, boolean macro) {
        return at.method().params().stream()
                .map(p -> new Typed(at.file(), at.method().inner(), p.type()))
                .flatMap(t -> (macro ? hidden.underMacro(t) : hidden.inAsyncFn(t)).stream())
                .map(t -> t + " has a lifetime without a name")
                .findFirst();
    }

    /** A {@code use<..>} in the trait that leaves out what an opaque future of the impl captures. */
    private Optional<String> captured(Implemented at) {
        boolean leftOut = at.declared().returns() instanceof RustType.Impl promised
                && uses(promised).stream().anyMatch(u -> !tied.all(at, u));
        boolean capturesAll = at.method().isAsync()
                || (at.method().returns() instanceof RustType.Impl given
                        && uses(given).isEmpty());
        return leftOut && capturesAll
                ? Optional.of("its future captures a lifetime that `use<..>` in the trait leaves out")
                : Optional.empty();
    }

    private static List<Bound.Use> uses(RustType.Impl type) {
        return type.bounds().stream()
                .filter(Bound.Use.class::isInstance)
                .map(Bound.Use.class::cast)
                .toList();
    }

    private static SignatureMismatch fact(Implemented at, Mismatch mismatch) {
        return new SignatureMismatch(
                at.node().id,
                at.method().name(),
                at.selfType(),
                mismatch.kind(),
                mismatch.what(),
                at.node().file().span(at.declared().region()),
                at.place(mismatch.when()));
    }
}
