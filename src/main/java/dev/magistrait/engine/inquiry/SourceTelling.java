package dev.magistrait.engine.inquiry;

import static dev.magistrait.engine.inquiry.Telling.name;
import static java.util.stream.Collectors.joining;

import dev.magistrait.engine.Ground;
import dev.magistrait.engine.Reason;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.BrokenSend;
import dev.magistrait.fact.CaptureBound;
import dev.magistrait.fact.CaptureConflict;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.DeclaredFeature;
import dev.magistrait.fact.DeclaredLint;
import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.DependencyUse;
import dev.magistrait.fact.Depends;
import dev.magistrait.fact.DoubleImpl;
import dev.magistrait.fact.DynCall;
import dev.magistrait.fact.DynHazard;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.ExtraAsync;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.ForeignForm;
import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.ImplMethod;
import dev.magistrait.fact.MacroConflict;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Middleware;
import dev.magistrait.fact.NotSendImpl;
import dev.magistrait.fact.OpaqueReturn;
import dev.magistrait.fact.OpenSite;
import dev.magistrait.fact.OuterBounds;
import dev.magistrait.fact.Owners;
import dev.magistrait.fact.PolicyReads;
import dev.magistrait.fact.Recursion;
import dev.magistrait.fact.Refinement;
import dev.magistrait.fact.SignatureMismatch;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.UnmetVariant;
import dev.magistrait.fact.UsedAs;
import dev.magistrait.fact.ValueMethod;
import dev.magistrait.fact.VariantUse;
import dev.magistrait.fact.VariantWanted;
import dev.magistrait.source.Span;
import java.util.List;

/** What sources state, in words. */
final class SourceTelling {

    private SourceTelling() {}

    static Telling of(Fact fact) {
        return switch (fact) {
            case DynUse u -> ground(u);
            case StaticUse u -> ground(u);
            case SpawnSite s -> ground(s);
            case HeldFuture h -> ground(h);
            case OpenSite o -> ground(o);
            case NotSendImpl n -> ground(n);
            case TraitMethod m -> new Telling(m.text(), m.place().span());
            case TraitDecl d -> Telling.declaredHere(d);
            case Crate c -> new Telling("the package `" + c.name() + "`", c.span());
            case Dependency d -> new Telling("`" + d.name() + "` is required here", d.span());
            case DependencyUse d -> new Telling("`" + d.crate() + "` uses `" + d.name() + "`", List.of());
            case DeclaredFeature f -> new Telling("`" + f.crate() + "` has the feature `" + f.name() + "`", f.span());
            case DeclaredLint l -> new Telling("`" + l.name() + "` is `" + l.level() + "` here", l.span());
            case Owners o ->
                new Telling(
                        o.stated() ? "`CODEOWNERS` tells who owns files" : "nothing tells who owns files", List.of());
            case Depends d -> new Telling("`" + d.crate() + "` depends on `" + d.on() + "`", d.span());
            case OuterBounds b ->
                new Telling(
                        name(b.trait()) + " asks for "
                                + b.names().stream().map(n -> "`" + n + "`").collect(joining(", ")),
                        List.of());
            case PolicyReads p -> new Telling("a rule of the policy asks for `" + p.kind() + "`", List.of());
            case MacroConflict m -> at(m.text(), m.place().span());
            case Hindrance h -> new Telling(h.obstacle().text(), h.place().span());
            case BlindSpot b -> new Telling(b.text(), b.place().span());
            default -> ofImpl(fact);
        };
    }

    private static Telling ofImpl(Fact fact) {
        return switch (fact) {
            case TraitImpl i -> new Telling(implemented(i), i.place().span());
            case ImplMethod m ->
                at("`" + m.name() + "` of an impl here", m.place().span());
            case Middleware m -> at(name(m.trait()) + " around what has it here", m.impl());
            case BrokenSend b ->
                at(
                        "`" + b.method() + "` for `" + b.selfType() + "`: " + b.text(),
                        b.place().span());
            case DoubleImpl d -> at("`" + d.type() + "` has both impls; this is the variant's", d.variant());
            case UnmetVariant u ->
                at(
                        "`" + u.type() + "` is given for `" + u.variant() + "` here",
                        u.place().span());
            case VariantUse v ->
                at(
                        "a bound on the variant of " + name(v.trait()) + " here",
                        v.place().span());
            case ValueMethod v ->
                at("`" + v.method() + "` returns " + v.returned(), v.place().span());
            case ExtraAsync e ->
                at("`" + e.method() + "` is `async` here", e.place().span());
            case SignatureMismatch m ->
                at("`" + m.method() + "`: " + m.what(), m.place().span());
            case ForeignForm f -> at("what its trait is since " + f.since(), f.impl());
            case CaptureBound c ->
                at(
                        "`" + c.text() + "` of `" + c.method() + "`: " + c.reason(),
                        c.place().span());
            case CaptureConflict c ->
                at("`" + c.method() + "` captures " + c.captured(), c.place().span());
            case DynCall c ->
                at(
                        "`" + c.method() + "` is called on `" + c.receiver() + "`, which lacks `" + c.lacks() + "`",
                        c.call());
            case DynHazard h -> at(h.text(), h.place().span());
            case OpaqueReturn o ->
                at(
                        "`" + o.method() + "` returns a type that each impl chooses",
                        o.place().span());
            case Recursion r ->
                at(
                        "`" + r.method() + "` comes to itself here",
                        r.calls().getFirst().span());
            case Refinement r ->
                at(
                        "`" + r.method() + "` for `" + r.selfType() + "` " + r.text(),
                        r.place().span());
            default -> throw new IllegalStateException("no words for " + fact.getClass());
        };
    }

    /** What of the trait's item counts for what was derived. */
    static Telling declaration(Fact derived, TraitDecl decl) {
        Macros macros = decl.macros();
        if (derived instanceof UsedAs && macros.dynosaur()) {
            return at("`#[dynosaur]` serves both", macros.dynosaurUse().span());
        }
        if (derived instanceof VariantWanted) {
            return macros.makes()
                    ? at("`make` is in use", macros.making().span())
                    : at(
                            "`?Send`: its futures need not be `Send`",
                            macros.boxing().span());
        }
        return Telling.declaredHere(decl);
    }

    private static Telling ground(Fact use) {
        Reason reason = Ground.of(use).reason();
        return at(reason.text(), reason.span());
    }

    private static String implemented(TraitImpl i) {
        return i.blanket()
                ? "`" + i.name() + "` is implemented for all that " + String.join(" and ", bounds(i)) + " bounds here"
                : "`" + i.name() + "` is implemented for `" + i.selfType() + "` here";
    }

    private static List<String> bounds(TraitImpl i) {
        return i.blanketOver().stream().map(Telling::name).toList();
    }

    private static Telling at(String text, Span at) {
        return new Telling(text, at);
    }
}
