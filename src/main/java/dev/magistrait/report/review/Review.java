package dev.magistrait.report.review;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A review.
 *
 * @param subjects every trait with a verdict
 * @param readiness of each package that depends on {@code async-trait}
 * @param trend since each earlier state, in the order given
 * @param network what packages have to do with each other
 */
public record Review(
        Report report,
        List<Subject> subjects,
        List<Readiness> readiness,
        Plan plan,
        List<Trend> trend,
        Network network,
        Origin origin) {

    public Review {
        subjects = List.copyOf(subjects);
        readiness = List.copyOf(readiness);
        trend = List.copyOf(trend);
    }

    /**
     * Reviews a report.
     *
     * @param dossiers one for each of the report's workspaces, by root
     * @param earlier to compare with
     */
    public static Review of(Report report, Map<String, Dossier> dossiers, List<Earlier> earlier, Origin origin) {
        List<Subject> subjects = new ArrayList<>();
        List<Readiness> readiness = new ArrayList<>();
        for (WorkspaceReport workspace : report.workspaces()) {
            Dossier dossier = dossiers.getOrDefault(workspace.root(), Dossier.NONE);
            List<Subject> here = subjects(workspace, dossier, subjects.size());
            subjects.addAll(here);
            readiness.addAll(Readiness.of(workspace, dossier.survey(), here));
        }
        Network network = Network.of(report.workspaces(), dossiers);
        List<Trend> trend = earlier.stream()
                .map(e -> Trend.of(e, report, subjects, network))
                .toList();
        Plan plan = Plan.of(report.workspaces(), subjects, readiness);
        return new Review(report, subjects, readiness, plan, trend, network, origin);
    }

    private static List<Subject> subjects(WorkspaceReport workspace, Dossier dossier, int before) {
        Map<Span, List<Proof>> proofs = dossier.proofs().stream()
                .collect(Collectors.groupingBy(p -> p.decision().trait().place().span()));
        Map<String, List<Finding>> findings =
                workspace.findings().stream().collect(Collectors.groupingBy(Finding::trait));
        Map<String, Help> help = Help.byTrait(workspace.offers());
        List<Subject> subjects = new ArrayList<>();
        for (Decision decision : workspace.decisions()) {
            subjects.add(new Subject(
                    before + subjects.size() + 1,
                    workspace,
                    decision,
                    dossier.survey().of(decision.trait().id()),
                    findings.getOrDefault(decision.trait().id().path(), List.of()).stream()
                            .sorted(Comparator.comparing(Finding::level).reversed())
                            .toList(),
                    proofs.getOrDefault(decision.trait().place().span(), List.of()),
                    help.getOrDefault(decision.trait().id().path(), Help.otherwise(workspace.offers()))));
        }
        return subjects;
    }

    /** File and line: relative to the workspace where there is but one, else as seen from where the program was started. */
    public String place(WorkspaceReport workspace, Span span) {
        return (report.workspaces().size() == 1 ? span.file() : workspace.shown(span)) + ":" + span.line();
    }

    /** A finding with where it is to be shown. */
    public record Located(WorkspaceReport workspace, Finding finding) {}

    /** What counts, the gravest first. */
    public List<Located> findings() {
        return Stream.concat(report.workspaces().stream(), Stream.of(report.elsewhere()))
                .flatMap(w -> w.findings().stream().map(f -> new Located(w, f)))
                .sorted((a, b) -> b.finding().level().compareTo(a.finding().level()))
                .toList();
    }

    /** Findings that the review asks to be mended before anything else. */
    public List<Located> blockers() {
        return findings().stream()
                .filter(f -> f.finding().level() == Level.ERROR)
                .toList();
    }

    public long count(Subject.Course course) {
        return subjects.stream().filter(s -> s.course() == course).count();
    }

    /** The verdict of the review in a sentence or two. */
    public String headline() {
        return Headline.of(this);
    }
}
