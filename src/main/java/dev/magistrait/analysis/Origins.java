package dev.magistrait.analysis;

import dev.magistrait.fix.write.Uncommitted;
import dev.magistrait.report.review.Origin;
import dev.magistrait.report.review.Origin.Stand;
import dev.magistrait.triage.HeadCommit;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what was read by name and commit, so that a page that is found years later says what it is about. */
final class Origins {

    private Origins() {}

    /** @param title the product's name as given; empty to look for one */
    static Origin of(List<LiveWorkspace> workspaces, String title) {
        Map<Path, HeadCommit> commits = new LinkedHashMap<>();
        Map<Path, List<Path>> files = new LinkedHashMap<>();
        for (LiveWorkspace workspace : workspaces) {
            HeadCommit.of(workspace.report().directory()).ifPresent(commit -> {
                commits.putIfAbsent(commit.worktree(), commit);
                files.computeIfAbsent(commit.worktree(), _ -> new ArrayList<>()).addAll(workspace.files());
            });
        }
        List<Stand> stands = commits.values().stream()
                .map(c -> stand(c, files.getOrDefault(c.worktree(), List.of())))
                .toList();
        return new Origin(title.isEmpty() ? name(workspaces, commits) : title, stands);
    }

    private static Stand stand(HeadCommit commit, List<Path> files) {
        int changed = Uncommitted.in(commit.worktree(), files) instanceof Uncommitted.Looked.Known(List<Path> changes)
                ? changes.size()
                : 0;
        return new Stand(String.valueOf(commit.worktree().getFileName()), commit.hash(), commit.date(), changed);
    }

    /** The package at the root of the one workspace, else the repository that it was cloned from; else the directory, which the page knows. */
    private static String name(List<LiveWorkspace> workspaces, Map<Path, HeadCommit> commits) {
        String product = workspaces.size() != 1
                ? ""
                : workspaces.getFirst().packages().stream()
                        .filter(p -> p.directory().isEmpty())
                        .map(CargoPackage::name)
                        .findFirst()
                        .orElse("");
        return !product.isEmpty() || commits.size() != 1
                ? product
                : commits.values().iterator().next().project();
    }
}
