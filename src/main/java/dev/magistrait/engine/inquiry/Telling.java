package dev.magistrait.engine.inquiry;

import dev.magistrait.fact.Ancestry;
import dev.magistrait.fact.AsyncTrait;
import dev.magistrait.fact.BareByChoice;
import dev.magistrait.fact.Bridge;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.DynBelow;
import dev.magistrait.fact.DynByLanguage;
import dev.magistrait.fact.DynIncompatible;
import dev.magistrait.fact.Exported;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.ImplMethodView;
import dev.magistrait.fact.NativeForDyn;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.OfTrait;
import dev.magistrait.fact.OffenderAbove;
import dev.magistrait.fact.Overruled;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.Refused;
import dev.magistrait.fact.RustFeature;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.SendOpen;
import dev.magistrait.fact.Setting;
import dev.magistrait.fact.SizedOnly;
import dev.magistrait.fact.StaticBelow;
import dev.magistrait.fact.StaticSide;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitView;
import dev.magistrait.fact.UsedAs;
import dev.magistrait.fact.VariantWanted;
import dev.magistrait.fact.Verdict;
import dev.magistrait.fact.VerdictView;
import dev.magistrait.source.Span;
import java.util.List;

/**
 * A fact in words.
 *
 * @param at where it is written; empty or one
 */
record Telling(String text, List<Span> at) {

    private static final String HERE = " here";

    Telling(String text, Span at) {
        this(text, List.of(at));
    }

    private Telling(String text) {
        this(text, List.of());
    }

    /** What it says by which the rule derived the other, else what it says by itself. */
    static Telling of(String rule, Fact derived, Fact fact) {
        return switch (fact) {
            case Crate crate
            when derived instanceof Exported ->
                new Telling("`" + crate.name() + "` is a library that can be published", crate.span());
            case Crate crate when crate.msrv().declared() -> declared(crate);
            case Overruled o -> new Telling("`" + o.by() + "` of the policy decides: " + o.because());
            case Setting s -> new Telling("the policy sets `" + s.name() + "` to `" + s.value() + "`");
            case TraitDecl decl -> SourceTelling.declaration(derived, decl);
            default -> of(fact);
        };
    }

    private static Telling declared(Crate crate) {
        return new Telling(
                "`" + crate.name() + "` declares Rust " + crate.msrv().version(),
                crate.msrv().span().stream().findFirst().orElse(crate.span()));
    }

    private static Telling of(Fact fact) {
        return switch (fact) {
            case AsyncTrait a -> new Telling(name(a.trait()) + " is async");
            case Verdict v ->
                new Telling(name(v.trait()) + " should be `" + v.mechanism().word() + "`"
                        + (v.companion().isEmpty() ? "" : " with `" + v.companion() + "` for the dyn side"));
            case UsedAs u -> new Telling(name(u.trait()) + " is used " + (u.dyn() ? "as `dyn`" : "through generics"));
            case Dispatch d -> new Telling(name(d.trait()) + dispatch(d.kind()));
            case Current c -> new Telling(current(c));
            case Exported e -> new Telling("other crates can use " + name(e.trait()));
            case SendNeeded s ->
                new Telling("the futures of " + name(s.trait()) + " must be `Send` for `" + s.sink() + "`");
            case SendOpen s ->
                new Telling("it is not known whether the futures of " + name(s.trait()) + " must be `Send`");
            case DynByLanguage d -> new Telling("the language makes trait objects of " + name(d.trait()));
            case NativeForDyn n -> new Telling("an `async fn` serves trait objects of " + name(n.trait()));
            case RustFeature f -> new Telling("the language has `" + f.name() + "`");
            case Obstacle o -> new Telling(o.text());
            case Refused r ->
                new Telling("the compiler refuses " + name(r.trait()) + " as `"
                        + r.form().word() + "`");
            case StaticSide s ->
                new Telling("`" + s.mechanism().word() + "` would serve the generics of " + name(s.trait()));
            case VariantWanted v -> new Telling(name(v.trait()) + " needs a form with `Send` and one without");
            case BareByChoice b ->
                new Telling("`async_fn_in_trait` is allowed wherever " + name(b.trait()) + " promises nothing");
            case SizedOnly s ->
                new Telling("`where Self: Sized` keeps the methods of " + name(s.trait()) + " out of trait objects");
            case DynIncompatible d -> new Telling(name(d.trait()) + " has no trait objects: " + d.text());
            case Bridge b ->
                new Telling("a bridge from " + name(b.trait()) + " to " + name(b.boxed()) + HERE, b.span());
            case Reachable r -> new Telling(name(r.trait()) + " can be reached from other crates");
            case SupertraitOf s -> new Telling(supertrait(s.child(), s.parent()));
            case DynBelow b -> new Telling("a subtrait of " + name(b.trait()) + " is used as `dyn`");
            case StaticBelow b -> new Telling("a subtrait of " + name(b.trait()) + " is used through generics");
            case OffenderAbove o ->
                new Telling("objects of " + name(o.trait()) + " would be objects of " + name(o.offender()));
            case Ancestry a -> new Telling("the supertraits of " + name(a.trait()));
            case TraitView v -> declaredHere(v.decl());
            case VerdictView v -> of(v.verdict());
            case OfTrait o -> of(o.fact());
            case ImplMethodView v -> SourceTelling.of(v.method());
            default -> SourceTelling.of(fact);
        };
    }

    static Telling declaredHere(TraitDecl decl) {
        return new Telling(name(decl.id()) + " is declared here", decl.place().span());
    }

    static String name(TraitId trait) {
        return "`" + trait.name() + "`";
    }

    static String supertrait(TraitId child, TraitId ancestor) {
        return name(ancestor) + " is a supertrait of " + name(child);
    }

    private static String dispatch(Dispatch.Kind kind) {
        return switch (kind) {
            case STATIC -> " is used through generics only";
            case DYN -> " is used as `dyn` only";
            case BOTH -> " is used as `dyn` and through generics";
            case UNUSED -> " is not used";
        };
    }

    private static String current(Current c) {
        return c.kind() == Current.Kind.NONE
                ? name(c.trait()) + " uses no mechanism"
                : name(c.trait()) + " is written as `" + c.kind().word() + "`";
    }

    /** What it says where its place is marked. */
    String label() {
        return text.endsWith(HERE) ? text.substring(0, text.length() - HERE.length()) : text;
    }
}
