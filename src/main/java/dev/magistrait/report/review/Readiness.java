package dev.magistrait.report.review;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.TraitId;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a package is from doing without {@code async-trait}.
 *
 * @param manifest the dependency's key
 * @param leaving traits that would no longer need it, on which the package uses the macro now
 * @param staying traits that keep or come to need it, by path; those of other workspaces among them
 */
public record Readiness(
        WorkspaceReport workspace, String crate, Span manifest, List<Subject> leaving, List<String> staying) {

    public Readiness {
        leaving = List.copyOf(leaving);
        staying = List.copyOf(staying);
    }

    /** Whether the dependency can go once the traits have changed. */
    public boolean canLeave() {
        return staying.isEmpty() && !leaving.isEmpty();
    }

    /** Whether nothing is seen that uses it. */
    public boolean unused() {
        return staying.isEmpty() && leaving.isEmpty();
    }

    /** In a sentence. */
    public String text() {
        if (unused()) {
            return "no item of this package is seen to use it";
        }
        if (canLeave()) {
            return "leaves Cargo.toml after "
                    + (leaving.size() == 1 ? "this trait" : "these " + leaving.size() + " traits");
        }
        String stays = "stays for " + Words.counted(staying.size(), "trait");
        return leaving.isEmpty() ? stays : stays + "; " + leaving.size() + " can leave it";
    }

    static List<Readiness> of(WorkspaceReport workspace, Survey survey, List<Subject> subjects) {
        Map<Span, Subject> byPlace = new HashMap<>();
        subjects.forEach(s -> byPlace.put(s.span(), s));
        List<Readiness> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Dependency dependency : survey.dependencies()) {
            if (seen.add(dependency.crate())) {
                found.add(of(workspace, survey, dependency, byPlace));
            }
        }
        return found;
    }

    private static Readiness of(
            WorkspaceReport workspace, Survey survey, Dependency dependency, Map<Span, Subject> byPlace) {
        Set<Subject> leaving = new LinkedHashSet<>();
        Set<String> staying = new LinkedHashSet<>();
        for (Survey.Boxing boxing : survey.boxings()) {
            if (boxing.crate().equals(dependency.crate()) && from(dependency, boxing.macro())) {
                List<Subject> subject = subject(boxing.trait(), survey, byPlace);
                if (subject.isEmpty() || subject.getFirst().needsMacro()) {
                    staying.add(boxing.trait().path());
                } else {
                    leaving.add(subject.getFirst());
                }
            }
        }
        byPlace.values().stream().filter(s -> comesToUse(s, dependency.crate())).forEach(s -> staying.add(s.path()));
        return new Readiness(
                workspace,
                dependency.crate(),
                dependency.span(),
                List.copyOf(leaving),
                staying.stream().sorted().toList());
    }

    /** Whether the package will use the macro, where it does not now, on the trait or on impls once it has the form of its verdict. */
    private static boolean comesToUse(Subject subject, String crate) {
        return subject.needsMacro()
                && !subject.fits()
                && (subject.crate().equals(crate)
                        || subject.sites().impls().stream()
                                .anyMatch(i -> i.place().crate().equals(crate)));
    }

    /** What another crate re-exports needs no dependency of one's own. */
    private static boolean from(Dependency dependency, String macro) {
        return macro.startsWith("async_trait::") || macro.startsWith(dependency.externName() + "::");
    }

    private static List<Subject> subject(TraitId trait, Survey survey, Map<Span, Subject> byPlace) {
        Span declared = survey.declared().get(trait);
        Subject subject = declared == null ? null : byPlace.get(declared);
        return subject == null ? List.of() : List.of(subject);
    }
}
