package dev.magistrait.fix.witness;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fix.Material;
import java.util.ArrayList;
import java.util.List;

/** Makes the crates that show why a trait has its verdict. */
public final class Witnesses {

    private static final Claim NO_OBJECT = Claim.of("E0038");

    private final Grounds grounds;
    private final Decision decision;
    private final Subject subject;
    private final List<Trial> trials = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();

    private Witnesses(Grounds grounds, Decision decision) {
        this.grounds = grounds;
        this.decision = decision;
        this.subject = grounds.subject();
    }

    /** What a compiler can be asked about one verdict. */
    public static Witness of(Material material, Decision decision) {
        Witnesses witnesses = new Witnesses(new Grounds(material, decision), decision);
        witnesses.verdict();
        witnesses.obstacles();
        return new Witness(witnesses.trials, witnesses.silent);
    }

    private void verdict() {
        boolean dyn = decision.dispatch().usesDyn();
        switch (decision.verdict().mechanism()) {
            case NONE -> none();
            case ASSOCIATED_TYPE -> new Opaque(grounds, subject).trials(dyn).forEach(trials::add);
            case ASYNC_TRAIT -> boxed(dyn);
            case TRAIT_VARIANT -> variant(dyn);
            case NATIVE -> plain(dyn);
            case NATIVE_SEND -> send(dyn);
        }
    }

    private void none() {
        trials.add(new Sheet(subject)
                .trait("", grounds.async() ? subject.method().plain() + ";" : "")
                .titled("without a macro for async traits", Claim.TAKEN));
    }

    private void boxed(boolean dyn) {
        if (grounds.row().equals("row 2")) {
            trials.add(new Sheet(subject)
                    .bare()
                    .called()
                    .titled("as `async fn`, which compilers before 1.75 refuse (E0706)", Claim.TAKEN));
            silent.add("that a compiler before 1.75 refuses it, only such a compiler shows");
        } else if (dyn) {
            trials.add(new Sheet(subject)
                    .bare()
                    .object("dyn " + subject.name())
                    .titled("as plain `async fn`, and a trait object" + grounds.asAt(grounds.dynUse()), NO_OBJECT));
        }
        Sheet boxed = new Sheet(subject).boxed();
        if (dyn) {
            boxed.object("dyn " + subject.name());
        }
        trials.add(boxed.called().titled("with `#[async_trait]`", Claim.TAKEN));
    }

    private void variant(boolean dyn) {
        String companion = decision.verdict().companion();
        if (dyn && !companion.isEmpty()) {
            trials.add(new Sheet(subject)
                    .made()
                    .object("dyn " + subject.variant())
                    .titled(
                            "with `trait_variant::make` alone, and a trait object" + grounds.asAt(grounds.dynUse()),
                            NO_OBJECT));
            trials.add(companioned(new Sheet(subject).made(), subject.variant(), true, companion)
                    .spawned(subject.variant(), Sink.SPAWN)
                    .titled("with `trait_variant::make` and " + words(companion), Claim.TAKEN));
            return;
        }
        trials.add(new Sheet(subject)
                .bare()
                .spawned(subject.name())
                .titled(
                        "as plain `async fn`, and its future is to be `Send`" + grounds.asAt(grounds.spawn()),
                        Claim.NOT_SEND));
        if (grounds.notSend()) {
            trials.add(kept(new Sheet(subject).send())
                    .titled("as `-> impl Future + Send`, and an implementor that is not `Send`", Claim.NOT_SEND));
        }
        trials.add(kept(new Sheet(subject).made())
                .spawned(subject.variant())
                .titled("with `trait_variant::make`, for both", Claim.TAKEN));
    }

    /** An implementor whose future holds what no other thread may have. */
    private Sheet kept(Sheet sheet) {
        return sheet.with(Bodies.implementor(subject, sheet.method(), Bodies.HOLDING));
    }

    private void plain(boolean dyn) {
        if (companioned("as plain `async fn`", new Sheet(subject).bare(), new Sheet(subject).bare(), dyn, false)) {
            return;
        }
        Sheet sheet = new Sheet(subject).bare();
        String title = "as plain `async fn`" + grounds.asAt(grounds.staticUse());
        trials.add(sheet.called().titled(title, Claim.TAKEN));
    }

    private void send(boolean dyn) {
        if (companioned(
                "as `-> impl Future + Send`", new Sheet(subject).send(), new Sheet(subject).send(), dyn, true)) {
            return;
        }
        trials.add(new Sheet(subject)
                .bare()
                .spawned(subject.name())
                .titled(
                        "as plain `async fn`, and its future is to be `Send`" + grounds.asAt(grounds.spawn()),
                        Claim.NOT_SEND));
        trials.add(new Sheet(subject).send().spawned(subject.name()).titled("as `-> impl Future + Send`", Claim.TAKEN));
    }

    private boolean companioned(String form, Sheet alone, Sheet beside, boolean dyn, boolean send) {
        String companion = decision.verdict().companion();
        if (!dyn || companion.isEmpty()) {
            return false;
        }
        trials.add(alone.object("dyn " + subject.name())
                .titled(form + ", and a trait object" + grounds.asAt(grounds.dynUse()), NO_OBJECT));
        trials.add(companioned(beside, subject.name(), send, companion)
                .called()
                .titled(form + " and " + words(companion), Claim.TAKEN));
        return true;
    }

    private Sheet companioned(Sheet sheet, String under, boolean send, String companion) {
        if (companion.equals("dynosaur")) {
            return sheet.dynosaur(subject.name()).object(subject.object() + "<'_>");
        }
        return sheet.twin(under, send).object("dyn " + subject.object());
    }

    private static String words(String companion) {
        return switch (companion) {
            case "dynosaur" -> "`dynosaur` for trait objects";
            case "bridge" -> "a bridge for trait objects, which `async_trait` writes here";
            default -> "an `async_trait` twin for trait objects";
        };
    }

    private void obstacles() {
        new Hurdles(grounds, subject).of(decision.verdict()).forEach(h -> {
            switch (h) {
                case Hurdles.Shown(Trial trial) -> trials.add(trial);
                case Hurdles.Untold(String why) -> silent.add(why);
            }
        });
        if (decision.current() == Current.Kind.MIXED && decision.verdict().mechanism() == Mechanism.NONE) {
            silent.add("it carries macros of several mechanisms");
        }
    }
}
