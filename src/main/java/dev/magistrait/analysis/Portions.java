package dev.magistrait.analysis;

import dev.magistrait.engine.Rung;
import dev.magistrait.fact.Crate;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Leaves of a report on a workspace what was asked for: what lies below the paths of the command line, in the checked tree. */
final class Portions {

    private final CargoWorkspace workspace;

    Portions(CargoWorkspace workspace) {
        this.workspace = workspace;
    }

    WorkspaceReport of(WorkspaceReport whole) {
        List<Crate> crates = packages().stream().map(CargoPackage::crate).toList();
        SortedMap<String, List<Rung>> ladders = new TreeMap<>(whole.ladders());
        ladders.keySet().retainAll(crates.stream().map(Crate::name).toList());
        return new WorkspaceReport(
                whole.root(),
                whole.directory(),
                whole.extent(),
                crates,
                ladders,
                whole.decisions().stream()
                        .filter(d -> workspace.reports(d.trait().place().span().file()))
                        .toList(),
                whole.findings().stream()
                        .filter(f -> workspace.reports(f.span().file()))
                        .toList(),
                whole.problems().stream()
                        .filter(p -> workspace.reports(p.span().file()))
                        .toList(),
                whole.blindSpots().stream()
                        .filter(b -> workspace.reports(b.place().span().file()))
                        .toList(),
                whole.dismissed(),
                whole.policy(),
                whole.identities(),
                whole.portion());
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
