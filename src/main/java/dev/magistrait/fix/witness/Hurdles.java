package dev.magistrait.fix.witness;

import dev.magistrait.fact.Form;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What shows that something stands in the way of a form. */
final class Hurdles {

    private final Grounds grounds;
    private final Subject subject;

    Hurdles(Grounds grounds, Subject subject) {
        this.grounds = grounds;
        this.subject = subject;
    }

    /** What there is to say of an obstacle. */
    sealed interface Hurdle {}

    record Shown(Trial trial) implements Hurdle {}

    record Untold(String why) implements Hurdle {}

    /** One for each kind of obstacle that the verdict meets, or gives way to. */
    List<Hurdle> of(Verdict verdict) {
        Set<Obstacle.Kind> seen = EnumSet.noneOf(Obstacle.Kind.class);
        List<Hurdle> hurdles = new ArrayList<>();
        for (Obstacle obstacle : grounds.obstacles()) {
            Optional<Form> form = form(obstacle, verdict);
            if (form.isPresent() && seen.add(obstacle.kind())) {
                hurdles.add(hurdle(obstacle, form.get()));
            }
        }
        return hurdles;
    }

    private Optional<Form> form(Obstacle obstacle, Verdict verdict) {
        for (Form form : Form.values()) {
            boolean wanted = form.of(verdict.mechanism()) && obstacle.hinders(form);
            boolean given = grounds.refused().stream().anyMatch(r -> r.form() == form) && obstacle.refuses(form);
            if (wanted || given) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    private Hurdle hurdle(Obstacle obstacle, Form form) {
        Method method = grounds.method(obstacle.subject(), subject.types());
        Subject about = subject.turningOn(method);
        Optional<Trial> trial = form == Form.MAKE && Made.shows(obstacle.kind())
                ? Optional.of(new Made(about).trial(obstacle))
                : form == Form.DYNOSAUR ? Optional.empty() : new Plainly(about, form).trial(obstacle);
        return trial.<Hurdle>map(t -> new Shown(new Trial(title(obstacle, form), t.source(), t.macros(), t.claim())))
                .orElseGet(() ->
                        new Untold("no small crate shows what stands against " + form.word() + ": " + obstacle.text()));
    }

    private static String title(Obstacle obstacle, Form form) {
        return "as " + form.word() + ", where " + obstacle.text() + " ("
                + obstacle.place().span().file() + ":" + obstacle.place().span().line() + ")";
    }
}
