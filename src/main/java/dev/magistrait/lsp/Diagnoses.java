package dev.magistrait.lsp;

import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.policy.Mistake;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Region;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Findings, problems and mistakes of policies as a client shows them. */
final class Diagnoses {

    static final String SOURCE = "magistrait";

    /** Of what these rules report, nothing is needed. */
    private static final Set<String> IDLE = Set.of(
            "needless-async-trait",
            "needless-variant",
            "async-trait-without-async-fn",
            "impl-extra-async-trait",
            "redundant-capture",
            "unused-async-trait-dep",
            "unused-suppression",
            "stale-waiver");

    private final Documents documents;
    private final BiFunction<Report, String, Optional<URI>> pages;

    /** @param pages where the page of a rule is, by its id */
    Diagnoses(Documents documents, BiFunction<Report, String, Optional<URI>> pages) {
        this.documents = documents;
        this.pages = pages;
    }

    /** By file, those that have any. */
    Map<Path, List<Diagnostic>> of(Answer answer) {
        Map<Path, List<Diagnostic>> found = new TreeMap<>();
        for (WorkspaceReport workspace : answer.report().workspaces()) {
            for (Finding finding : workspace.findings()) {
                Path file = Answer.file(workspace, finding.span());
                add(file, finding(answer, workspace, finding), found);
            }
            for (Problem problem : workspace.problems()) {
                Path file = Answer.file(workspace, problem.span());
                if (!answer.problems().containsKey(file)) {
                    add(file, problem(answer, file, problem), found);
                }
            }
        }
        for (Finding finding : answer.report().aftermath().findings()) {
            Path file = absolute(finding.span().file());
            add(file, plain(answer, file, finding), found);
        }
        answer.problems().forEach((file, problems) -> {
            problems.forEach(p -> add(file, problem(answer, file, p), found));
            add(file, unread(), found);
        });
        answer.mistakes().forEach(m -> {
            Path file = absolute(m.span().file());
            add(file, mistake(answer, file, m), found);
        });
        return found;
    }

    static Path absolute(String shown) {
        return Path.of(shown).toAbsolutePath().normalize();
    }

    private static void add(Path file, Diagnostic diagnostic, Map<Path, List<Diagnostic>> into) {
        into.computeIfAbsent(file, _ -> new ArrayList<>()).add(diagnostic);
    }

    private Diagnostic finding(Answer answer, WorkspaceReport workspace, Finding finding) {
        Path file = Answer.file(workspace, finding.span());
        Diagnostic diagnostic = plain(answer, file, finding);
        List<DiagnosticRelatedInformation> related = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            Path there = Answer.file(workspace, evidence.span());
            related.add(new DiagnosticRelatedInformation(
                    new Location(
                            documents.uri(there),
                            range(answer, there, evidence.span().region())),
                    evidence.label()));
        }
        if (!related.isEmpty()) {
            diagnostic.setRelatedInformation(related);
        }
        return diagnostic;
    }

    private Diagnostic plain(Answer answer, Path file, Finding finding) {
        String help = finding.help().isEmpty() ? "" : "\nhelp: " + finding.help();
        String when = finding.condition().isEmpty() ? "" : "\nonly with `" + finding.condition() + "`";
        Diagnostic diagnostic = new Diagnostic(
                range(answer, file, finding.span().region()),
                finding.message() + when + help,
                severity(finding.level()),
                SOURCE,
                finding.rule());
        pages.apply(answer.report(), finding.rule())
                .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page.toString())));
        if (IDLE.contains(finding.rule())) {
            diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
        }
        return diagnostic;
    }

    private Diagnostic problem(Answer answer, Path file, Problem problem) {
        String remedy = problem.remedy().isEmpty() ? "" : "\nhelp: " + problem.remedy();
        return new Diagnostic(
                range(answer, file, problem.span().region()),
                problem.message() + remedy,
                severity(problem.level()),
                SOURCE,
                problem.kind().word());
    }

    private static Diagnostic unread() {
        return new Diagnostic(
                new Range(new Position(0, 0), new Position(0, 0)),
                "what is said of this file and of others is of the last text that could be read",
                DiagnosticSeverity.Hint,
                SOURCE,
                "last-sound-answer");
    }

    private Diagnostic mistake(Answer answer, Path file, Mistake mistake) {
        String expected = mistake.expected().isEmpty() ? "" : "; expected " + mistake.expected();
        String help = mistake.help().isEmpty() ? "" : "\nhelp: " + mistake.help();
        return new Diagnostic(
                range(answer, file, mistake.span().region()),
                mistake.message() + expected + help,
                DiagnosticSeverity.Error,
                SOURCE,
                "policy");
    }

    /** In the text that the client has. Where what is said is of an older one, lines before and behind what was changed since are told apart. */
    Range range(Answer answer, Path file, Region region) {
        Document now = answer.documents().get(file);
        Text text = now == null ? documents.text(file) : now.text();
        Document then = answer.soundDocuments().get(file);
        return then != null && now != null && then.text() != text
                ? Shift.between(then.text(), text).range(region)
                : text.range(region);
    }

    private static DiagnosticSeverity severity(Level level) {
        return switch (level) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            default -> DiagnosticSeverity.Information;
        };
    }
}
