package dev.magistrait.report.text;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.RuleAbout;
import dev.magistrait.report.Remedies;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.text.Diagnostic.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said below a finding: the verdict it rests on, when it holds, what it cannot see, what would mend it. */
public final class Notes {

    private static final int MOST_FEATURES = 3;

    private final WorkspaceReport workspace;
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Remedies remedies;
    /** The rules of the policy by their ids. */
    private final Map<String, RuleAbout> own;
    /** Those of them that go by what the lock file says. */
    private final Set<String> byLockFile;

    public Notes(WorkspaceReport workspace) {
        this.workspace = workspace;
        this.remedies = new Remedies(workspace);
        this.own = workspace.policy().abouts();
        this.byLockFile = workspace.policy().rules().stream()
                .filter(r ->
                        r.conditions().stream().anyMatch(c -> c.kind().name().equals("depends")))
                .map(CustomRule::id)
                .collect(Collectors.toSet());
        workspace.decisions().forEach(d -> decisions.putIfAbsent(d.trait().id().path(), d));
    }

    /** A line each, such as {@code help: take the attribute off}; one of several lines where its text is. */
    public List<String> lines(Finding finding) {
        return of(finding).stream().map(n -> n.kind() + ": " + n.text()).toList();
    }

    List<Note> of(Finding finding) {
        List<Note> notes = new ArrayList<>();
        Optional<Decision> decision = Optional.ofNullable(decisions.get(finding.trait()));
        decision.ifPresent(d -> notes.add(new Note("note", verdict(d))));
        decision.filter(d -> !d.condition().isEmpty())
                .ifPresent(d -> notes.add(new Note("note", "that verdict: only with `" + d.condition() + "`")));
        if (!finding.condition().isEmpty()) {
            notes.add(new Note("note", "only under `cfg(" + finding.condition() + ")`" + owners(finding)));
        }
        if (finding.confidence() == Confidence.LIKELY) {
            notes.add(new Note("note", "likely, not certain: " + unseen(finding, decision)));
        }
        RuleAbout about = own.getOrDefault(finding.rule(), RuleAbout.NOTHING);
        if (!about.why().isEmpty()) {
            notes.add(new Note("why", about.why().strip()));
        }
        if (!finding.help().isEmpty()) {
            notes.add(new Note("help", finding.help()));
        }
        if (!about.url().isEmpty()) {
            notes.add(new Note("see", about.url()));
        }
        remedies.change(finding).ifPresent(t -> {
            notes.add(new Note("fix", Remedies.text(t)));
            t.reasons().forEach(r -> notes.add(new Note("review", r)));
        });
        remedies.refusal(finding).ifPresent(r -> notes.add(new Note("fix", Remedies.text(r))));
        return notes;
    }

    /** Whose the features are: which manifest to look into, or to build with them. */
    private String owners(Finding finding) {
        List<String> features = finding.features();
        if (features.isEmpty()) {
            return "";
        }
        int more = features.size() - MOST_FEATURES;
        return features.stream()
                .limit(MOST_FEATURES)
                .map(this::owner)
                .collect(Collectors.joining("; ", ": ", more > 0 ? "; and " + more + " more" : ""));
    }

    private String owner(String key) {
        int slash = key.lastIndexOf('/');
        String name = key.substring(0, slash);
        String manifest = workspace.crates().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .map(c -> " (" + workspace.shown(c.span()) + ")")
                .orElse("");
        return "`" + key.substring(slash + 1) + "` is a feature of `" + name + "`" + manifest;
    }

    private static String verdict(Decision decision) {
        String companion = decision.verdict().companion();
        return "verdict on `%s`: `%s`%s; in use: `%s`; dispatch: %s"
                .formatted(
                        decision.trait().id().path(),
                        decision.verdict().mechanism().word(),
                        companion.isEmpty() ? "" : " with `" + companion + "` for the dyn side",
                        decision.current().word(),
                        decision.dispatch().seen());
    }

    /** What the engine says could change the verdict, else the blind spots themselves. */
    private String unseen(Finding finding, Optional<Decision> decision) {
        List<String> spots = decision.map(Decision::blindSpots)
                .filter(b -> !b.isEmpty())
                .orElseGet(() -> blindSpots(finding.trait()));
        if (spots.isEmpty() && byLockFile.contains(finding.rule())) {
            return "`Cargo.lock` tells neither kinds nor features of what other packages depend on";
        }
        if (spots.isEmpty()) {
            return decision.filter(Decision::reachable).isPresent()
                    ? "code outside this workspace can use it too"
                    : "syntax alone does not tell";
        }
        return spots.getFirst() + (spots.size() == 1 ? "" : ", and " + (spots.size() - 1) + " more");
    }

    /** Those that name the trait, and those that could concern any. */
    private List<String> blindSpots(String trait) {
        return workspace.blindSpots().stream()
                .filter(b -> !b.kind().equals(BlindSpot.LOCK) && !b.kind().equals(BlindSpot.OWNERS))
                .filter(b -> b.subject().isEmpty() || b.subject().equals(trait))
                .sorted(Comparator.comparing(b -> b.subject().isEmpty()))
                .map(b -> "%s (%s:%d)"
                        .formatted(
                                b.text(),
                                workspace.shown(b.place().span()),
                                b.place().span().line()))
                .toList();
    }
}
