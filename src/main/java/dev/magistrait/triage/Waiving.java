package dev.magistrait.triage;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Waiver;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A waiver of a policy, and what is to be said of it. */
final class Waiving {

    private final LocalDate today;
    private final List<Path> checked;
    private final Notices notices;
    private final List<Finding> found = new ArrayList<>();

    /** @param checked the paths of the command line, absolute */
    Waiving(LocalDate today, List<Path> checked, Notices notices) {
        this.today = today;
        this.checked = checked;
        this.notices = notices;
    }

    /**
     * Dismisses what is waived; the findings on the waiver itself.
     *
     * @param under the dockets that it holds for
     */
    List<Finding> apply(Waiver waiver, List<Docket> under, CaseIndex cases) {
        if (waiver.until().isBefore(today)) {
            expired(waiver);
        } else {
            waive(waiver, cases.of(waiver, under));
        }
        return found;
    }

    private void expired(Waiver waiver) {
        String message = "the waiver of `%s` held until %s".formatted(waiver.rule(), waiver.until());
        notice(
                Notices.EXPIRED_WAIVER,
                waiver,
                message,
                "fix the code, or agree with `" + waiver.owner() + "` on another day");
    }

    private void waive(Waiver waiver, List<Case> cases) {
        TreeSet<String> changes = new TreeSet<>();
        boolean waives = false;
        for (Case c : cases) {
            List<String> changed = changes(waiver, c);
            changes.addAll(changed);
            waives |= changed.isEmpty();
            if (changed.isEmpty()) {
                c.dismiss(dismissal(waiver));
            }
        }
        for (String change : changes) {
            stale(waiver, "the waiver of `" + waiver.rule() + "` has ended: " + change);
        }
        if (!waives && changes.isEmpty() && seesAll(waiver)) {
            stale(waiver, "the waiver of `" + waiver.rule() + "` matches no finding");
        }
    }

    /** What no longer is as the waiver rests on it. */
    private static List<String> changes(Waiver waiver, Case c) {
        List<String> found = new ArrayList<>();
        String trait = c.entry.finding().trait();
        List<Standing> standings = c.docket.of(trait);
        new TreeMap<>(waiver.rests()).forEach((fact, value) -> {
            if (standings.isEmpty()) {
                found.add("it rests on `%s`, and `%s` has no verdict".formatted(fact, trait));
            }
            for (Standing standing : standings) {
                String actual = standing.facts().getOrDefault(fact, "");
                if (!actual.equals(value)) {
                    found.add("`%s` of `%s` is `%s`, not `%s`".formatted(fact, trait, actual, value));
                }
            }
        });
        return found;
    }

    /** Whether more than a part of what the policy is about was checked. */
    private boolean seesAll(Waiver waiver) {
        Path directory =
                Path.of(waiver.origin().file()).toAbsolutePath().normalize().getParent();
        // What is checked may lie in another file system, where paths are the same by name.
        return !checked.stream()
                .allMatch(p -> directory != null
                        && p.startsWith(directory.toString())
                        && p.getNameCount() > directory.getNameCount());
    }

    private static Dismissal dismissal(Waiver w) {
        return new Dismissal.Waived(
                w.reason(),
                w.owner(),
                w.ticket(),
                w.until(),
                w.origin().file(),
                w.origin().line());
    }

    private void stale(Waiver waiver, String message) {
        notice(Notices.STALE_WAIVER, waiver, message, "remove it");
    }

    private void notice(String rule, Waiver waiver, String message, String help) {
        int line = waiver.origin().line();
        int column = waiver.origin().column();
        Span span = new Span(waiver.origin().file(), new Region(line, column, line, column));
        found.addAll(notices.of(rule, span, message, help));
    }
}
