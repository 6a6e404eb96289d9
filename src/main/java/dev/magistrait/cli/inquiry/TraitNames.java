package dev.magistrait.cli.inquiry;

import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.UsageErrors;
import dev.magistrait.engine.Decision;
import dev.magistrait.fact.TraitId;
import dev.magistrait.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the trait that a command line means: by its path, or by an end of it that no other has. */
final class TraitNames {

    private static final int SHOWN = 5;

    private final List<Named> traits = new ArrayList<>();
    private final Subcommand command;

    /** A trait with a verdict. */
    record Named(LiveWorkspace workspace, Decision decision) {

        TraitId id() {
            return decision.trait().id();
        }

        private String place() {
            return workspace.report().shown(decision.trait().place().span()) + ":"
                    + decision.trait().place().span().line();
        }
    }

    TraitNames(Live live, Subcommand command) {
        this.command = command;
        for (LiveWorkspace workspace : live.workspaces()) {
            workspace.report().decisions().forEach(d -> traits.add(new Named(workspace, d)));
        }
    }

    /** The one that is meant. */
    Named find(String given) {
        List<Named> exact = all(t -> t.id().toString().equals(given));
        List<Named> found = exact.isEmpty() ? all(t -> ends(t.id(), given)) : exact;
        if (found.isEmpty()) {
            throw command.wrongUsage("no trait `" + given + "` has a verdict here", nearest(given));
        }
        if (found.size() > 1) {
            throw command.wrongUsage(
                    "`" + given + "` can be " + found.size() + " traits: " + listed(found), remedy(found));
        }
        return found.getFirst();
    }

    private List<Named> all(Predicate<Named> which) {
        return traits.stream().filter(which).toList();
    }

    /** A trait that is written more than once is also named with its number. */
    private static boolean ends(TraitId id, String given) {
        return ("::" + id.path()).endsWith("::" + given) || ("::" + id).endsWith("::" + given);
    }

    private static String listed(List<Named> found) {
        List<String> shown = found.stream()
                .limit(SHOWN)
                .map(t -> "`" + t.id() + "` (" + t.place() + ")")
                .toList();
        return String.join(", ", shown) + (found.size() > SHOWN ? " …" : "");
    }

    private static String remedy(List<Named> found) {
        boolean apart = found.stream().map(Named::id).distinct().count() == found.size();
        return apart ? "give more of its path" : "give more of its path, or the PATH of one workspace";
    }

    private String nearest(String given) {
        List<String> paths = traits.stream().map(t -> t.id().toString()).toList();
        List<String> names = traits.stream().map(t -> t.id().name()).distinct().toList();
        List<String> near = new ArrayList<>(Nearest.to(given, names));
        if (near.isEmpty()) {
            near.addAll(Nearest.to(given, paths));
        }
        return near.isEmpty()
                ? "`magistrait check --format json` lists the traits with a verdict"
                : "did you mean " + UsageErrors.quoted(near) + "?";
    }
}
