package dev.magistrait.report.review;

import dev.magistrait.engine.Change;
import dev.magistrait.engine.Rung;
import dev.magistrait.finding.Confidence;
import dev.magistrait.report.WorkspaceReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What to change, in an order in which each phase can be done and released by itself. Phases without steps are left out. */
public record Plan(List<Part> parts, List<Later> later) {

    public Plan {
        parts = List.copyOf(parts);
        later = List.copyOf(later);
    }

    /** The phases, in their order. */
    public enum Phase {
        REPAIR("Repair", "Code that rests on these traits does not compile, or breaks what a manifest promises."),
        INSIDE(
                "Change inside the workspace",
                "Nobody else can reach these traits, and nothing is hidden from the verdict."),
        LOOK("Look, then change", "Something that was not seen could change these verdicts: look at it first."),
        PUBLIC(
                "Change in a breaking release",
                "Other crates can reach these traits. Implementors there change with them, and what is promised stays promised.");

        private final String title;
        private final String text;

        Phase(String title, String text) {
            this.title = title;
            this.text = text;
        }

        public String title() {
            return title;
        }

        public String text() {
            return text;
        }

        private static Phase of(Subject subject) {
            if (subject.course() == Subject.Course.REPAIR) {
                return REPAIR;
            }
            if (subject.decision().reachable()) {
                return PUBLIC;
            }
            return subject.decision().confidence() == Confidence.CERTAIN ? INSIDE : LOOK;
        }
    }

    /** The steps of a phase. */
    public record Part(Phase phase, List<Step> steps, Effort effort) {
        public Part {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One trait to change.
     *
     * @param frees packages that need {@code async-trait} no more once this step and those before it are done
     */
    public record Step(Subject subject, Effort effort, List<String> hazards, List<String> frees) {
        public Step {
            hazards = List.copyOf(hazards);
            frees = List.copyOf(frees);
        }
    }

    /** A verdict that a newer Rust would change. */
    public record Later(String crate, Rung.Kind rung, Change change) {}

    static Plan of(List<WorkspaceReport> workspaces, List<Subject> subjects, List<Readiness> readiness) {
        return new Plan(new Maker(readiness).parts(subjects), later(workspaces));
    }

    public List<Step> steps() {
        return parts.stream().flatMap(p -> p.steps().stream()).toList();
    }

    public Effort effort() {
        return parts.stream().map(Part::effort).reduce(Effort.NONE, Effort::plus);
    }

    private static List<Later> later(List<WorkspaceReport> workspaces) {
        List<Later> later = new ArrayList<>();
        for (WorkspaceReport workspace : workspaces) {
            workspace
                    .ladders()
                    .forEach((crate, rungs) -> rungs.stream()
                            .filter(r -> !r.kind().rust().isEmpty())
                            .forEach(r -> r.changes().forEach(c -> later.add(new Later(crate, r.kind(), c)))));
        }
        return later;
    }

    private static final class Maker {

        private final List<Readiness> readiness;
        private final Releases releases;

        Maker(List<Readiness> readiness) {
            this.readiness = readiness;
            this.releases = new Releases(readiness);
        }

        List<Part> parts(List<Subject> subjects) {
            List<Part> parts = new ArrayList<>();
            for (Phase phase : Phase.values()) {
                List<Step> steps = subjects.stream()
                        .filter(s -> s.course() != Subject.Course.KEEP)
                        .filter(in(phase))
                        .sorted(order())
                        .map(this::step)
                        .toList();
                if (!steps.isEmpty()) {
                    Effort effort = steps.stream().map(Step::effort).reduce(Effort.NONE, Effort::plus);
                    parts.add(new Part(phase, steps, effort));
                }
            }
            return parts;
        }

        private static Predicate<Subject> in(Phase phase) {
            return s -> Phase.of(s) == phase;
        }

        /** Packages that are soonest rid of the macro come first, and in them what is quickly done. */
        private Comparator<Subject> order() {
            return Comparator.comparingInt(this::left)
                    .thenComparing(s -> s.workspace().root())
                    .thenComparing(Subject::crate)
                    .thenComparingInt(s -> s.effort().places())
                    .thenComparingInt(Subject::number);
        }

        private int left(Subject subject) {
            return readiness.stream()
                    .filter(r -> r.canLeave() && r.leaving().contains(subject))
                    .mapToInt(r -> r.leaving().size())
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        private Step step(Subject subject) {
            return new Step(subject, subject.effort(), Hazards.of(subject), releases.after(subject));
        }
    }

    /** Which step lets go of the last use of the macro in a package. */
    private static final class Releases {

        private final List<Left> left;

        private record Left(String crate, List<Subject> traits) {}

        Releases(List<Readiness> readiness) {
            left = readiness.stream()
                    .filter(Readiness::canLeave)
                    .map(r -> new Left(r.crate(), new ArrayList<>(r.leaving())))
                    .toList();
        }

        List<String> after(Subject subject) {
            return left.stream()
                    .filter(l -> l.traits().remove(subject) && l.traits().isEmpty())
                    .map(Left::crate)
                    .toList();
        }
    }
}
