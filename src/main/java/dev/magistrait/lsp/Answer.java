package dev.magistrait.lsp;

import dev.magistrait.engine.Decision;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Problem;
import dev.magistrait.overlay.Overlay;
import dev.magistrait.policy.Mistake;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a check said.
 *
 * @param number counts answers
 * @param report the last that is sound: of text that could be read, by policies without mistakes
 * @param documents what the client had open then
 * @param soundDocuments what it had open when the report was made
 * @param problems what can be read no more since the report, by file
 * @param mistakes of policies; the report is then older
 */
record Answer(
        long number,
        Report report,
        Map<Path, Document> documents,
        Map<Path, Document> soundDocuments,
        Map<Path, List<Problem>> problems,
        List<Mistake> mistakes) {

    Answer {
        documents = Map.copyOf(documents);
        soundDocuments = Map.copyOf(soundDocuments);
        problems = Map.copyOf(problems);
        mistakes = List.copyOf(mistakes);
    }

    /** Where a file of a workspace lies on disk. */
    static Path file(WorkspaceReport workspace, Span span) {
        return Overlay.onDisk(workspace.file(span)).toAbsolutePath().normalize();
    }

    /** Something in a workspace. */
    record Of<T>(WorkspaceReport workspace, T what) {}

    /** Findings that stand in a file. */
    List<Of<Finding>> findings(Path file) {
        List<Of<Finding>> found = new ArrayList<>();
        for (WorkspaceReport workspace : report.workspaces()) {
            for (Finding finding : workspace.findings()) {
                if (file(workspace, finding.span()).equals(file)) {
                    found.add(new Of<>(workspace, finding));
                }
            }
        }
        return found;
    }

    /** Verdicts on traits that stand in a file. */
    List<Of<Decision>> decisions(Path file) {
        return decisions().stream()
                .filter(d ->
                        file(d.workspace(), d.what().trait().place().span()).equals(file))
                .toList();
    }

    List<Of<Decision>> decisions() {
        List<Of<Decision>> found = new ArrayList<>();
        report.workspaces().forEach(w -> w.decisions().forEach(d -> found.add(new Of<>(w, d))));
        return found;
    }

    /** Whether what is said of a file is of an older text of it. */
    boolean isOld(Path file) {
        Document now = documents.get(file);
        Document then = soundDocuments.get(file);
        return now != null && then != null && now.version() != then.version();
    }

    /**
     * What is to be said of a report: of code that cannot be read any more, the last sound one goes on.
     *
     * @param before the answer before; empty for the first
     */
    static Answer of(Report report, Map<Path, Document> documents, Optional<Answer> before) {
        long number = before.map(Answer::number).orElse(0L) + 1;
        Map<Path, List<Problem>> broken =
                before.map(b -> broken(report, documents, b)).orElse(Map.of());
        return before.filter(_ -> !broken.isEmpty())
                .map(b -> new Answer(number, b.report, documents, b.soundDocuments, broken, List.of()))
                .orElseGet(() -> new Answer(number, report, documents, documents, Map.of(), List.of()));
    }

    /** The same where policies have mistakes. */
    static Answer of(List<Mistake> mistakes, Map<Path, Document> documents, Optional<Answer> before, Report none) {
        return new Answer(
                before.map(Answer::number).orElse(0L) + 1,
                before.map(Answer::report).orElse(none),
                documents,
                before.map(Answer::soundDocuments).orElse(documents),
                before.map(Answer::problems).orElse(Map.of()),
                mistakes);
    }

    /** The open files of which less can be read than before. */
    private static Map<Path, List<Problem>> broken(Report report, Map<Path, Document> documents, Answer before) {
        Map<Path, List<Problem>> now = unread(report);
        Map<Path, List<Problem>> then = unread(before.report);
        Set<Path> open = new HashSet<>(documents.keySet());
        now.keySet()
                .removeIf(f -> !open.contains(f)
                        || now.getOrDefault(f, List.of()).size()
                                <= then.getOrDefault(f, List.of()).size());
        return now;
    }

    private static Map<Path, List<Problem>> unread(Report report) {
        Map<Path, List<Problem>> found = new HashMap<>();
        for (WorkspaceReport workspace : report.workspaces()) {
            for (Problem problem : workspace.problems()) {
                if (problem.kind() != Problem.Kind.UNREADABLE && problem.kind() != Problem.Kind.POLICY) {
                    found.computeIfAbsent(file(workspace, problem.span()), _ -> new ArrayList<>())
                            .add(problem);
                }
            }
        }
        return found;
    }
}
