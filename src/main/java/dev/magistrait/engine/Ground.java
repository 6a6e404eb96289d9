package dev.magistrait.engine;

import dev.magistrait.fact.Ancestry;
import dev.magistrait.fact.Bridge;
import dev.magistrait.fact.Context;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Exported;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.NotSendImpl;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.OpenSite;
import dev.magistrait.fact.Overruled;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.Setting;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.UsedAs;
import dev.magistrait.fact.VariantWanted;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;
import java.util.Comparator;
import java.util.List;

/** What one matched fact says for a decision; kinds come in the order of the decision table. */
public record Ground(Kind kind, Reason reason) implements Comparable<Ground> {

    private static final Comparator<Ground> ORDER = Comparator.comparing(Ground::kind)
            .thenComparing(g -> g.reason.span())
            .thenComparing(g -> g.reason.text())
            .thenComparing(g -> g.reason.rule());

    enum Kind {
        ROW,
        POLICY,
        COMPILER,
        DYN_USE,
        STATIC_USE,
        SUPERTRAIT,
        MACRO,
        BRIDGE,
        EXPORT,
        NOT_SEND,
        SPAWN,
        OPEN,
        OBSTACLE
    }

    /** The row of the decision table itself. */
    static Ground row(String rule, TraitDecl trait) {
        String text = rule.substring(rule.indexOf(':') + 1).strip();
        return new Ground(Kind.ROW, new Reason(rule, text, trait.place().span()));
    }

    /** What the fact says, by which the rule derived the other; nothing where it only says which trait is meant. */
    public static List<Ground> of(String rule, Fact derived, Fact matched, TraitDecl trait) {
        Span here = trait.place().span();
        return switch (matched) {
            case Overruled o -> one(Kind.POLICY, rule, "`" + o.by() + "`: " + o.because(), here);
            case Setting s -> one(Kind.POLICY, rule, "the policy sets `" + s.name() + "` to `" + s.value() + "`", here);
            case DynUse use -> List.of(of(use).by(rule));
            case StaticUse use -> List.of(of(use).by(rule));
            case NotSendImpl impl -> List.of(of(impl).by(rule));
            case SpawnSite spawn -> List.of(of(spawn).by(rule));
            case HeldFuture held -> List.of(of(held).by(rule));
            case OpenSite open -> List.of(of(open).by(rule));
            case Obstacle obstacle ->
                one(Kind.OBSTACLE, rule, obstacle.text(), obstacle.place().span());
            case Ancestry above -> steps(Kind.SUPERTRAIT, rule, vias(above.bounds()));
            case Bridge bridge ->
                one(Kind.BRIDGE, rule, "a bridge to `" + bridge.boxed().name() + "` here", bridge.span());
            case Reachable reachable -> steps(Kind.EXPORT, rule, reachable.via());
            case Crate crate -> crate(rule, derived, crate);
            case TraitDecl decl -> macro(rule, derived, decl);
            default -> List.of();
        };
    }

    /** What a use of a subtrait says, by the rule for uses of the trait itself. */
    static Ground below(Fact use) {
        return of(use).by(Words.ofUse(use));
    }

    /** A bound that makes a use of a subtrait one of the trait. */
    static Ground leadingUp(Fact use, SupertraitOf bound) {
        Reason reason =
                new Reason(Words.ofUse(use), bound.via().text(), bound.via().span());
        return new Ground(Kind.SUPERTRAIT, reason);
    }

    private static List<Step> vias(List<SupertraitOf> bounds) {
        return bounds.stream().map(SupertraitOf::via).toList();
    }

    /** What a use, or an impl that is not {@code Send}, says by itself. */
    public static Ground of(Fact use) {
        return switch (use) {
            case DynUse u -> one(Kind.DYN_USE, dynText(u), u.place());
            case StaticUse u -> one(Kind.STATIC_USE, staticText(u), u.place());
            case NotSendImpl impl -> one(Kind.NOT_SEND, notSendText(impl), impl.place());
            case SpawnSite spawn -> one(Kind.SPAWN, spawnText(spawn), spawn.place());
            case HeldFuture held -> one(Kind.SPAWN, heldText(held), held.place());
            case OpenSite open -> one(Kind.OPEN, openText(open), open.place());
            default -> throw new IllegalArgumentException("not a use: " + use);
        };
    }

    /** Whether it says the same of the same place: two rules can make something of one fact. */
    boolean says(Ground other) {
        return reason.text().equals(other.reason.text()) && reason.span().equals(other.reason.span());
    }

    /** Stands for this one and others of its kind that are left out. */
    Reason andMore(int count) {
        String text = count == 1 ? "and one more" : "and " + count + " more, the first of them here";
        return new Reason(reason.rule(), text, reason.span());
    }

    private static List<Ground> crate(String rule, Fact derived, Crate crate) {
        if (derived instanceof Exported) {
            return one(Kind.EXPORT, rule, "`" + crate.name() + "` is a library that can be published", crate.span());
        }
        String text = "`" + crate.name() + "` declares Rust " + crate.msrv().version();
        var spans = crate.msrv().span().isEmpty()
                ? List.of(crate.span())
                : crate.msrv().span();
        return one(Kind.COMPILER, rule, text, spans.getFirst());
    }

    private static List<Ground> macro(String rule, Fact derived, TraitDecl decl) {
        var macros = decl.macros();
        if (derived instanceof UsedAs && macros.dynosaur()) {
            return one(
                    Kind.MACRO,
                    rule,
                    "`#[dynosaur]` serves both",
                    macros.dynosaurUse().span());
        }
        if (derived instanceof SendNeeded && macros.asksForSend()) {
            var asking = macros.asking();
            return one(Kind.MACRO, rule, "`#[" + asking.path() + "]` makes its futures `Send`", asking.span());
        }
        if (!(derived instanceof VariantWanted)) {
            return List.of();
        }
        return macros.makes()
                ? one(Kind.MACRO, rule, "`make` is in use", macros.making().span())
                : one(
                        Kind.MACRO,
                        rule,
                        "`?Send`: its futures need not be `Send`",
                        macros.boxing().span());
    }

    private static String dynText(DynUse use) {
        return switch (use.form()) {
            case "bare" -> "`" + use.name() + "` as a bare trait object here" + when(use.place());
            case "macro" -> "`dyn " + use.name() + "` by a macro called here" + when(use.place());
            case "attribute" -> "`dyn " + use.name() + "` by the macro here" + when(use.place());
            default -> "`dyn " + use.name() + "` here" + when(use.place());
        };
    }

    private static String staticText(StaticUse use) {
        return switch (use.form()) {
            case "impl-trait" -> "an `impl " + last(use.named()) + "` here" + when(use.place());
            case "associated-type" -> "`" + last(use.named()) + "` bounds an associated type here" + when(use.place());
            default -> "a bound `" + last(use.named()) + "` here" + when(use.place());
        };
    }

    private static String notSendText(NotSendImpl impl) {
        return "the future of an impl's `" + impl.method() + "` is not `Send`: " + impl.reason();
    }

    private static String spawnText(SpawnSite spawn) {
        return "the future of `" + spawn.method() + "` goes to `" + spawn.sink() + "` here" + when(spawn.place());
    }

    /** Where the code is not in every build of the program: what it is for, or its condition. */
    private static String when(Place place) {
        if (place.outsideProduction()) {
            return ", in " + (place.context() == Context.TEST ? "a test" : "an example or benchmark");
        }
        Cfg left = place.cfg().whereBuilt();
        return left.not().satisfiable() ? ", only with `" + left + "`" : "";
    }

    private static String heldText(HeldFuture held) {
        return "the future of `" + held.by() + "`, which is to be `Send`, holds that of `" + held.method() + "` here";
    }

    private static String openText(OpenSite open) {
        String here = open.why().endsWith(" here") ? "" : " here";
        return "the future of `" + open.method() + "` " + open.why() + here + when(open.place());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf(':') + 1);
    }

    private static List<Ground> one(Kind kind, String rule, String text, Span span) {
        return List.of(new Ground(kind, new Reason(rule, text, span)));
    }

    private static Ground one(Kind kind, String text, Place place) {
        return new Ground(kind, new Reason("", text, place.span()));
    }

    private Ground by(String rule) {
        return new Ground(kind, new Reason(rule, reason.text(), reason.span()));
    }

    private static List<Ground> steps(Kind kind, String rule, List<Step> steps) {
        return steps.stream()
                .map(step -> new Ground(kind, new Reason(rule, step.text(), step.span())))
                .toList();
    }

    @Override
    public int compareTo(Ground other) {
        return ORDER.compare(this, other);
    }
}
