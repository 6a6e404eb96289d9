package dev.magistrait.policy.space;

import static dev.magistrait.policy.space.KindBuilder.TEXT;
import static dev.magistrait.policy.space.KindBuilder.words;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.DynIncompatible;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.OfTrait;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.VerdictView;
import java.util.List;
import java.util.function.Function;

/** What follows from the sources, and what was decided. */
final class DerivedKinds {

    private DerivedKinds() {}

    static List<Kind> all() {
        return List.of(reachable(), dispatch(), dynIncompatible(), sendNeeded(), verdict());
    }

    private static Kind reachable() {
        return of("reachable", Reachable.class, "That other crates can reach a trait.")
                .list("via", TEXT, "The steps that lead there, in words.", read(Reachable.class, r -> texts(r.via())))
                .shown(o -> "`" + o.decl().id().name() + "` can be reached from other crates")
                .build();
    }

    private static Kind dispatch() {
        return of("dispatch", Dispatch.class, "How a trait is used.")
                .add(
                        "kind",
                        new FieldType.Words(words(Dispatch.Kind.values(), Dispatch.Kind::word)),
                        "The answer.",
                        read(Dispatch.class, d -> List.of(d.kind().word())))
                .shown(o -> "`" + o.decl().id().name() + "` is declared here")
                .build();
    }

    private static Kind dynIncompatible() {
        return of(
                        "dyn-incompatible",
                        DynIncompatible.class,
                        "That a trait has no trait objects, because a method is async or returns `impl Trait`.")
                .add(
                        "cause",
                        new FieldType.Words(words(DynIncompatible.Cause.values(), DynIncompatible.Cause::word)),
                        "Why.",
                        read(DynIncompatible.class, d -> List.of(d.cause().word())))
                .list(
                        "via",
                        TEXT,
                        "The bounds that lead up to the offending trait, in words.",
                        read(DynIncompatible.class, d -> texts(d.via())))
                .shown(o -> "`" + o.decl().id().name() + "` has no trait objects")
                .build();
    }

    private static Kind sendNeeded() {
        return of(
                        "send-needed",
                        SendNeeded.class,
                        "That the futures of a trait, called on a generic receiver, must be `Send`.")
                .text(
                        "sink",
                        "What asks for it, as `tokio::spawn`.",
                        o -> o.fact() instanceof SendNeeded needed
                                ? needed.sink().replace("`", "")
                                : "")
                .shown(o -> "the futures of `" + o.decl().id().name() + "` must be `Send`")
                .build();
    }

    private static Kind verdict() {
        return new KindBuilder<>(Kind.VERDICT, VerdictView.class, "The mechanism that a trait should use.")
                .gathered()
                .at(v -> v.decl().place())
                .of(v -> v.decl().id(), "The trait it is on.")
                .words(
                        "mechanism",
                        words(Mechanism.values(), Mechanism::word),
                        "What it should use.",
                        v -> v.verdict().mechanism().word())
                .words(
                        "current",
                        words(Current.Kind.values(), Current.Kind::word),
                        "What it uses.",
                        v -> v.current().word())
                .words(
                        "dispatch",
                        words(Dispatch.Kind.values(), Dispatch.Kind::word),
                        "How it is used.",
                        v -> v.dispatch().word())
                .words(
                        "confidence",
                        List.of("certain", "likely"),
                        "`likely` where something unseen could change it.",
                        v -> v.hidden() ? "likely" : "certain")
                .optionalText(
                        "companion",
                        "What its trait objects need besides `trait-variant`.",
                        v -> v.verdict().companion())
                .doubtful(VerdictView::hidden)
                .shown(v -> "`" + v.decl().id().name() + "` should be `"
                        + v.verdict().mechanism().word() + "`")
                .build();
    }

    private static KindBuilder<OfTrait> of(String name, Class<? extends Fact> type, String description) {
        return new KindBuilder<>(name, OfTrait.class, description)
                .only(o -> type.isInstance(o.fact()))
                .gathered()
                .at(o -> o.decl().place())
                .of(o -> o.decl().id(), "The trait.")
                .doubtful(o -> o.decl().macros().obscured());
    }

    private static <F extends Fact> Function<OfTrait, List<?>> read(Class<F> type, Function<F, List<String>> values) {
        return o -> values.apply(type.cast(o.fact()));
    }

    private static List<String> texts(List<Step> steps) {
        return steps.stream().map(Step::text).toList();
    }
}
