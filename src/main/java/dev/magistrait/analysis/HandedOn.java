package dev.magistrait.analysis;

import dev.magistrait.engine.proof.FindingProof;
import dev.magistrait.engine.proof.ProofStep;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Docket;
import dev.magistrait.triage.Location;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hands findings on to the workspace that they stand in. What is wrong with a use of a trait shows where the trait is, whose workspace is read
 * with all that depend on it: to read it again with each of these would find no more.
 */
final class HandedOn {

    private final List<CargoWorkspace> workspaces;
    private final List<Judged> judged;
    /** Which workspace a package belongs to, by its directory. */
    private final Map<Path, Integer> homes = new HashMap<>();

    private final Map<Integer, List<Docket.Entry>> handed = new HashMap<>();
    private final Map<Integer, Set<Finding>> known = new HashMap<>();
    private final Map<Integer, Map<Finding, Origin>> origins = new HashMap<>();

    /**
     * Where a finding comes from.
     *
     * @param host the number of the workspace that its trait is in
     * @param finding as that workspace has it
     */
    record Origin(int host, Finding finding) {}

    private HandedOn(List<CargoWorkspace> workspaces, List<Judged> judged) {
        this.workspaces = workspaces;
        this.judged = judged;
        for (int i = 0; i < workspaces.size(); i++) {
            CargoWorkspace workspace = workspaces.get(i);
            for (CargoPackage one : workspace.packages()) {
                if (!workspace.portion().isApart(one.directory())) {
                    homes.put(workspace.file(one.directory()), i);
                }
            }
        }
    }

    /** @param judged what came of the workspaces, in their order */
    static List<Judged> settled(List<CargoWorkspace> workspaces, List<Judged> judged) {
        return of(workspaces, judged).settled();
    }

    /** @param judged what came of the workspaces, in their order */
    static HandedOn of(List<CargoWorkspace> workspaces, List<Judged> judged) {
        boolean none = judged.stream().allMatch(j -> j.apart().isEmpty());
        HandedOn handing = new HandedOn(none ? List.of() : workspaces, judged);
        for (int i = 0; i < handing.workspaces.size(); i++) {
            handing.from(i);
        }
        return handing;
    }

    /** What came of the workspaces, each with what is handed on to it. */
    List<Judged> settled() {
        List<Judged> settled = new ArrayList<>(judged);
        handed.forEach((to, entries) -> settled.set(to, judged.get(to).with(entries)));
        return settled;
    }

    /** Where a finding of a workspace comes from, if it was handed on to it. */
    Optional<Origin> origin(int to, Finding finding) {
        return Optional.ofNullable(origins.getOrDefault(to, Map.of()).get(finding));
    }

    /** What proves a finding where it comes from, as the workspace has it that it was handed on to. */
    FindingProof told(FindingProof proof, Origin from, int to) {
        CargoWorkspace host = workspaces.get(from.host());
        CargoWorkspace here = workspaces.get(to);
        return new FindingProof(rebased(proof.finding(), host, here), rebased(proof.because(), host, here));
    }

    /** What follows from what is as deep as the rules are that rest on each other. */
    private static List<ProofStep> rebased(List<ProofStep> steps, CargoWorkspace from, CargoWorkspace to) {
        return steps.stream()
                .map(s -> new ProofStep(
                        s.fact(),
                        s.rule(),
                        s.text(),
                        s.label(),
                        s.at().stream().map(a -> rebased(a, from, to)).toList(),
                        rebased(s.children(), from, to)))
                .toList();
    }

    private void from(int host) {
        for (Docket.Entry entry : judged.get(host).apart()) {
            Path file = workspaces.get(host).file(entry.finding().span().file());
            home(file).filter(to -> to != host).ifPresent(to -> hand(entry, host, to));
        }
    }

    private Optional<Integer> home(Path file) {
        for (Path up = file.getParent(); up != null; up = up.getParent()) {
            Integer home = homes.get(up);
            if (home != null) {
                return Optional.of(home);
            }
        }
        return Optional.empty();
    }

    /** Where another law holds, nothing of this one does. */
    private void hand(Docket.Entry entry, int host, int to) {
        Docket there = judged.get(to).docket();
        Finding finding = rebased(entry.finding(), workspaces.get(host), workspaces.get(to));
        boolean same = there.policy().equals(judged.get(host).docket().policy());
        if (!same || !workspaces.get(to).reports(finding.span().file())) {
            return;
        }
        if (known.computeIfAbsent(to, _ -> findings(there)).add(finding)) {
            Location at = new Location(
                    finding.span().file(), entry.at().crate(), entry.at().item());
            handed.computeIfAbsent(to, _ -> new ArrayList<>()).add(new Docket.Entry(finding, at));
            origins.computeIfAbsent(to, _ -> new HashMap<>()).put(finding, new Origin(host, entry.finding()));
        }
    }

    private static Set<Finding> findings(Docket docket) {
        Set<Finding> found = new HashSet<>();
        docket.entries().forEach(e -> found.add(e.finding()));
        return found;
    }

    private static Finding rebased(Finding finding, CargoWorkspace from, CargoWorkspace to) {
        List<Evidence> evidence = finding.evidence().stream()
                .map(e -> new Evidence(rebased(e.span(), from, to), e.label()))
                .toList();
        return finding.at(rebased(finding.span(), from, to)).with(evidence);
    }

    private static Span rebased(Span span, CargoWorkspace from, CargoWorkspace to) {
        Path file = to.directory().relativize(from.file(span.file()));
        return new Span(file.toString().replace(File.separatorChar, '/'), span.region());
    }
}
