package dev.magistrait.cli.inquiry;

import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.UsageException;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Rule;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What one rule reports, whether it counts or not. */
final class ReportedFindings {

    private static final int SHOWN = 5;

    private final Live live;
    private final String rule;
    private final Subcommand command;

    ReportedFindings(Live live, String rule, Subcommand command) {
        this.live = live;
        this.rule = rule;
        this.command = command;
    }

    /** The workspace in which it reports something there. */
    LiveWorkspace workspace(PlaceInFile place) {
        return live.workspaces().stream()
                .filter(w -> !at(place, w).isEmpty())
                .findFirst()
                .orElseThrow(() -> nothing(place));
    }

    /** What it reports there. */
    List<Finding> at(PlaceInFile place, LiveWorkspace workspace) {
        return all(workspace).stream()
                .filter(f -> place.holds(workspace.report(), f.span()))
                .toList();
    }

    /** What the session says, and what triage does. */
    private List<Finding> all(LiveWorkspace workspace) {
        Stream<Finding> triaged = live.report().workspaces().stream()
                .filter(w -> w.root().equals(workspace.root()))
                .flatMap(w -> w.findings().stream());
        return Stream.concat(workspace.report().findings().stream(), triaged)
                .filter(f -> f.rule().equals(rule))
                .distinct()
                .sorted()
                .toList();
    }

    /** Says where it does, that file first. */
    private UsageException nothing(PlaceInFile place) {
        List<Rule> rules = new ArrayList<>(command.program().rules());
        live.workspaces().forEach(w -> rules.addAll(w.rules()));
        if (rules.stream().noneMatch(r -> r.id().equals(rule))) {
            return command.unknownRule(rule, rules);
        }
        List<String> elsewhere = Stream.concat(shown(place::names), shown((_, _) -> true))
                .distinct()
                .toList();
        String some = String.join(", ", elsewhere.stream().limit(SHOWN).toList());
        return command.wrongUsage(
                "`" + rule + "` reports nothing at `" + place + "`",
                elsewhere.isEmpty()
                        ? "it reports nothing at all here; give the PATH of the code as the third word"
                        : "it reports " + some + (elsewhere.size() > SHOWN ? " and more" : ""));
    }

    private Stream<String> shown(BiPredicate<WorkspaceReport, Span> which) {
        return live.workspaces().stream()
                .flatMap(w -> all(w).stream()
                        .filter(f -> which.test(w.report(), f.span()))
                        .map(f -> shown(w.report(), f)));
    }

    private static String shown(WorkspaceReport in, Finding finding) {
        return "`" + in.shown(finding.span()) + ":" + finding.span().line() + "`";
    }
}
