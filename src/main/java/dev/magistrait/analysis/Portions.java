package dev.magistrait.analysis;

import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.Rung;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Crate;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Problem;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Globs;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Leaves of a report on a workspace what was asked for: what lies below the paths of the command line, in the checked tree. */
final class Portions {

    private static final String MANIFEST = "Cargo.toml";

    private final CargoWorkspace workspace;

    Portions(CargoWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Without the files that the policy leaves out: they are read, and nothing in them is reported. */
    static CargoWorkspace shown(CargoWorkspace workspace, Policy policy) {
        List<String> exclude = policy.enforcement().exclude();
        if (exclude.isEmpty()) {
            return workspace;
        }
        Globs globs = new Globs(exclude);
        return workspace.reporting(
                workspace.portion().excluding(file -> !globs.holding(file).isEmpty()));
    }

    /** What a ruling says of it. */
    WorkspaceReport report(WorkspaceSources sources, Policy policy, List<BlindSpot> blindSpots, Ruling ruling) {
        List<Crate> crates = packages().stream().map(CargoPackage::crate).toList();
        SortedMap<String, List<Rung>> ladders = new TreeMap<>(ruling.ladders());
        ladders.keySet().retainAll(crates.stream().map(Crate::name).toList());
        List<Problem> problems = new ArrayList<>(workspace.problems());
        problems.addAll(sources.problems());
        blindSpots.stream().filter(Portions::isDirectory).map(Portions::problem).forEach(problems::add);
        List<BlindSpot> hidden =
                blindSpots.stream().filter(b -> !isDirectory(b)).toList();
        return new WorkspaceReport(
                workspace.root(),
                workspace.directory(),
                sources.extent(),
                crates,
                ladders,
                reported(ruling.decisions(), d -> d.trait().place().span()),
                reported(ruling.findings(), Finding::span),
                told(problems, leftOut(ruling, policy)),
                reported(hidden, b -> b.place().span()),
                List.of(),
                policy,
                Map.of(),
                workspace.portion(),
                List.of());
    }

    private List<Problem> told(List<Problem> problems, List<Problem> always) {
        List<Problem> all = new ArrayList<>(reported(problems, Problem::span));
        all.addAll(always);
        return all;
    }

    /** A policy can lie anywhere: the workspace is where its rule asks for too much. */
    private List<Problem> leftOut(Ruling ruling, Policy policy) {
        Span here = packages().stream()
                .map(p -> p.crate().span())
                .min(Comparator.naturalOrder())
                .orElse(new Span(MANIFEST, Region.START));
        return policy.rules().stream()
                .filter(r -> ruling.leftOut().contains(r.id()))
                .map(r -> leftOut(r, here))
                .toList();
    }

    private static Problem leftOut(CustomRule rule, Span here) {
        String text = "rule `" + rule.id() + "` (" + rule.origin().file() + ":"
                + rule.origin().line() + ") joins more facts than are followed, and is left out";
        return new Problem(Problem.Kind.POLICY, here, text, "join its conditions by a field, as in `trait: $t`");
    }

    private static boolean isDirectory(BlindSpot spot) {
        return spot.kind().equals(BlindSpot.DIRECTORY);
    }

    /** What cannot be read is told where it is asked for. */
    private static Problem problem(BlindSpot spot) {
        return new Problem(Problem.Kind.UNREADABLE, spot.place().span(), spot.text(), "");
    }

    private <T> List<T> reported(List<T> all, Function<T, Span> at) {
        return all.stream()
                .filter(one -> workspace.reports(at.apply(one).file()))
                .toList();
    }

    /** Those that are asked for, and those of which a part is. */
    private List<CargoPackage> packages() {
        List<CargoPackage> found = new ArrayList<>();
        for (String below : workspace.portion().below()) {
            workspace.packages().stream()
                    .filter(p -> p.directory().isEmpty() || below.startsWith(p.directory() + "/"))
                    .max(Comparator.comparingInt(p -> p.directory().length()))
                    .ifPresent(found::add);
        }
        workspace.packages().stream()
                .filter(p -> workspace.reports(p.crate().span().file()))
                .forEach(found::add);
        return found;
    }
}
