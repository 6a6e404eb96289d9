package dev.magistrait.engine.inquiry;

import static dev.magistrait.engine.inquiry.Telling.name;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Facts;
import dev.magistrait.engine.proof.ProofStep;
import dev.magistrait.engine.proof.TriedRow.Answer;
import dev.magistrait.fact.AsyncTrait;
import dev.magistrait.fact.BareByChoice;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Exported;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.Refused;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.SendOpen;
import dev.magistrait.fact.Setting;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.UsedAs;
import dev.magistrait.fact.VariantWanted;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the rows of the decision table ask of a trait, with the facts that answer. */
final class Questions {

    private final Facts facts;
    private final Steps steps;
    private final Map<TraitId, List<AsyncTrait>> async;
    private final Map<TraitId, List<TraitMethod>> methods;
    private final Map<TraitId, List<UsedAs>> uses;
    private final Map<TraitId, List<Exported>> exported;
    private final Map<TraitId, List<Reachable>> reachable;
    private final Map<TraitId, List<SendNeeded>> send;
    private final Map<TraitId, List<SendOpen>> open;
    private final Map<TraitId, List<VariantWanted>> variant;
    private final Map<TraitId, List<BareByChoice>> bare;
    private final Map<TraitId, List<Current>> current;
    private final Map<TraitId, List<Obstacle>> obstacles;
    private final Map<String, List<Crate>> crates;
    private final List<Setting> settings;

    Questions(Facts facts, Steps steps) {
        this.facts = facts;
        this.steps = steps;
        async = facts.by(AsyncTrait.class, AsyncTrait::trait);
        methods = facts.by(TraitMethod.class, TraitMethod::trait);
        uses = facts.by(UsedAs.class, UsedAs::trait);
        exported = facts.by(Exported.class, Exported::trait);
        reachable = facts.by(Reachable.class, Reachable::trait);
        send = facts.by(SendNeeded.class, SendNeeded::trait);
        open = facts.by(SendOpen.class, SendOpen::trait);
        variant = facts.by(VariantWanted.class, VariantWanted::trait);
        bare = facts.by(BareByChoice.class, BareByChoice::trait);
        current = facts.by(Current.class, Current::trait);
        obstacles = facts.by(Obstacle.class, Obstacle::trait);
        crates = facts.by(Crate.class, Crate::name);
        settings = facts.all(Setting.class);
    }

    /** What a row asks, in order. */
    List<Answer> of(Decision d, int row) {
        return switch (row) {
            case 1 -> List.of(noAsync(d));
            case 2 -> List.of(oldRust(d));
            case 3 -> List.of(dyn(d), noGenerics(d));
            case 4 -> List.of(dyn(d), generics(d));
            case 5 -> List.of(noDyn(d), exported(d));
            case 6 -> List.of(noDyn(d), sent(d));
            case 7 -> List.of(noDyn(d), open(d));
            default -> List.of(new Answer("no row above decides", true, List.of()));
        };
    }

    /** What tells the rules of one row apart. */
    List<Answer> within(Decision d, int row) {
        List<Answer> answers = new ArrayList<>(
                switch (row) {
                    case 1 -> opaque(d);
                    case 4 -> List.of(companion(d));
                    case 5 -> List.of(promise(d));
                    case 6, 7 -> List.of(make(d));
                    default -> List.<Answer>of();
                });
        answers.addAll(refused(d));
        answers.addAll(hindering(d));
        return answers;
    }

    /** The forms that the row leaves out. */
    private List<Answer> refused(Decision d) {
        return facts.justifications(d.verdict()).stream()
                .flatMap(j -> j.matched().stream())
                .filter(f -> f instanceof Refused)
                .distinct()
                .map(f -> new Answer(Telling.of("", f, f).text(), true, below(List.of(f))))
                .toList();
    }

    /** What the trait carries that its verdict does not take as it stands. */
    private List<Answer> hindering(Decision d) {
        Mechanism to = d.verdict().mechanism();
        List<Obstacle> found = d.current().word().equals(to.word())
                ? List.of()
                : of(obstacles, d).stream().filter(o -> o.hinders(to)).toList();
        return found.isEmpty()
                ? List.of()
                : List.of(new Answer("something is in the way of `" + to.word() + "`", true, below(found)));
    }

    private Answer noAsync(Decision d) {
        List<AsyncTrait> found = of(async, d);
        return found.isEmpty()
                ? new Answer("no method of " + trait(d) + " gives a future", true, List.of())
                : new Answer(trait(d) + " is async", false, below(found));
    }

    private List<ProofStep> below(List<? extends Fact> derived) {
        return derived.stream().flatMap(f -> steps.of(f).children().stream()).toList();
    }

    private Answer oldRust(Decision d) {
        Crate crate = crate(d);
        boolean old = of(async, d).stream().anyMatch(AsyncTrait::belowNative);
        String text = crate.msrv().declared()
                ? "`" + crate.name() + "` declares Rust " + crate.msrv().version()
                : "`" + crate.name() + "` declares no Rust";
        return new Answer(
                text, old, crate.msrv().declared() ? steps.of(List.of(crate)) : List.of(at(crate, text, crate.span())));
    }

    private Answer dyn(Decision d) {
        List<UsedAs> found = used(d, true);
        return new Answer(
                (found.isEmpty() ? "nothing uses it" : "it is used") + " as `dyn`", !found.isEmpty(), below(found));
    }

    private Answer noDyn(Decision d) {
        Answer dyn = dyn(d);
        return new Answer(dyn.text(), !dyn.met(), dyn.because());
    }

    private Answer generics(Decision d) {
        List<UsedAs> found = used(d, false);
        return new Answer(
                (found.isEmpty() ? "nothing uses it" : "it is used") + " through generics",
                !found.isEmpty(),
                below(found));
    }

    private Answer noGenerics(Decision d) {
        Answer generics = generics(d);
        return new Answer(generics.text(), !generics.met(), generics.because());
    }

    private Answer exported(Decision d) {
        List<Exported> found = of(exported, d);
        if (!found.isEmpty()) {
            return new Answer("other crates can use it", true, below(found));
        }
        List<Reachable> reached = of(reachable, d);
        if (reached.isEmpty()) {
            return new Answer("other crates cannot reach it", false, List.of());
        }
        return new Answer("no other crate can depend on the code it stands in", false, kept(d, reached));
    }

    /** What keeps a trait that can be reached from being exported. */
    private List<ProofStep> kept(Decision d, List<Reachable> reached) {
        List<ProofStep> found = new ArrayList<>(steps.of(reached));
        Crate crate = crate(d);
        List<Setting> api =
                settings("api").stream().filter(s -> s.value().equals("closed")).toList();
        if (!api.isEmpty()) {
            found.addAll(steps.of(api));
        } else if (!crate.published()) {
            found.add(at(crate, "`" + crate.name() + "` is not published", crate.span()));
        } else {
            found.add(at(
                    d.trait(),
                    "this is no library code that others get",
                    d.trait().place().span()));
        }
        return found;
    }

    private Answer sent(Decision d) {
        List<SendNeeded> found = of(send, d);
        String text = found.isEmpty()
                ? "no generic code needs its futures to be `Send`"
                : "generic code needs its futures to be `Send`";
        return new Answer(text, !found.isEmpty(), steps.of(found));
    }

    private Answer open(Decision d) {
        List<SendOpen> found = of(open, d);
        String text = found.isEmpty()
                ? "no future that is `Send` today goes where its way is not understood"
                : "its futures are `Send` today, and one goes where its way is not understood";
        return new Answer(text, !found.isEmpty(), below(found));
    }

    private List<Answer> opaque(Decision d) {
        List<TraitMethod> found =
                of(methods, d).stream().filter(TraitMethod::opaque).toList();
        if (found.isEmpty()) {
            return List.of(new Answer("a macro for async traits stands on it", true, macro(d)));
        }
        Answer returns = new Answer("a method returns `impl Trait`", true, steps.of(found));
        Answer dyn = dyn(d);
        Answer then = dyn.met() ? dyn : exported(d);
        return List.of(returns, new Answer(then.text(), true, then.because()));
    }

    private static List<ProofStep> macro(Decision d) {
        return d.trait().macros().mechanisms().stream()
                .map(m -> at(d.trait(), "`#[" + m.path() + "]` here", m.span()))
                .toList();
    }

    private Answer companion(Decision d) {
        List<Setting> wanted = settings("both").stream()
                .filter(s -> !s.value().equals("trait-variant"))
                .toList();
        if (!wanted.isEmpty()) {
            List<ProofStep> because = new ArrayList<>(steps.of(wanted));
            boolean served = d.verdict().mechanism() == Mechanism.ASYNC_TRAIT
                    || wanted.stream()
                            .anyMatch(s -> s.value().equals(d.verdict().companion()));
            if (!served) {
                because.addAll(steps.of(List.of(crate(d))));
            }
            String text =
                    "the policy says what serves both" + (served ? "" : ", and the declared Rust is too old for it");
            return new Answer(text, true, because);
        }
        return new Answer("`" + d.verdict().companion() + "` serves the `dyn` side", true, steps.of(of(current, d)));
    }

    private Answer promise(Decision d) {
        if (of(variant, d).isEmpty() && !of(bare, d).isEmpty()) {
            return new Answer("its author chose to promise nothing", true, below(of(bare, d)));
        }
        if (!of(variant, d).isEmpty()) {
            return new Answer("a form with `Send` and one without are needed", true, below(of(variant, d)));
        }
        List<Setting> single = settings("runtime").stream()
                .filter(s -> s.value().equals("single-thread"))
                .toList();
        return single.isEmpty()
                ? new Answer("nothing asks for a form without `Send`", true, List.of())
                : new Answer("futures stay on one thread", true, steps.of(single));
    }

    private static Answer make(Decision d) {
        boolean makes = d.trait().macros().makes();
        return new Answer((makes ? "`make` is in use" : "`make` is not in use"), true, makes ? macro(d) : List.of());
    }

    private List<UsedAs> used(Decision d, boolean dyn) {
        return of(uses, d).stream().filter(u -> u.dyn() == dyn).toList();
    }

    private List<Setting> settings(String name) {
        return settings.stream().filter(s -> s.name().equals(name)).toList();
    }

    private Crate crate(Decision d) {
        return crates.getOrDefault(d.trait().place().crate(), List.of()).getFirst();
    }

    private static <T> List<T> of(Map<TraitId, List<T>> by, Decision d) {
        return by.getOrDefault(d.trait().id(), List.of());
    }

    private static String trait(Decision d) {
        return name(d.trait().id());
    }

    private static ProofStep at(Fact fact, String text, Span span) {
        return new ProofStep(fact, "", text, text, List.of(span), List.of());
    }
}
