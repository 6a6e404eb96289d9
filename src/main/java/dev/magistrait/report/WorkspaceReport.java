package dev.magistrait.report;

import static java.util.Comparator.comparing;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Rung;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Crate;
import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Problem;
import dev.magistrait.fix.Offer;
import dev.magistrait.policy.Policy;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Identity;
import dev.magistrait.workspace.cargo.Portion;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was found in one workspace, or in one lone file. Every list is sorted, and holds nothing twice.
 *
 * @param root as given on the command line, such as {@code .} or {@code services/store}; of a lone file, that file
 * @param ladders what newer versions of Rust would change, by package
 * @param directory where spans lead: the root, or the directory that holds the lone file
 * @param findings those that count
 * @param dismissed those that do not
 * @param policy what was checked against, besides the bundled rules
 * @param identities by what findings are known again
 * @param portion which part of the workspace this is about, and whose lines may be shown
 * @param offers what can be done about the findings that count; empty where nobody asked, else one
 */
public record WorkspaceReport(
        String root,
        Path directory,
        Extent extent,
        List<Crate> crates,
        SortedMap<String, List<Rung>> ladders,
        List<Decision> decisions,
        List<Finding> findings,
        List<Problem> problems,
        List<BlindSpot> blindSpots,
        List<Dismissed> dismissed,
        Policy policy,
        Map<Finding, Identity> identities,
        Portion portion,
        List<Offer> offers) {

    private static final Comparator<Crate> CRATES = comparing(Crate::name).thenComparing(Crate::span);
    private static final Comparator<BlindSpot> BLIND_SPOTS = comparing(
                    (BlindSpot b) -> b.place().span())
            .thenComparing(BlindSpot::kind)
            .thenComparing(BlindSpot::subject)
            .thenComparing(BlindSpot::text)
            .thenComparing(BlindSpot::place);

    public WorkspaceReport {
        if (root.isEmpty()) {
            throw new IllegalArgumentException("a workspace needs a root");
        }
        crates = crates.stream().sorted(CRATES).distinct().toList();
        ladders = Collections.unmodifiableSortedMap(new TreeMap<>(ladders));
        decisions = decisions.stream().sorted().distinct().toList();
        findings = findings.stream().sorted().distinct().toList();
        problems = problems.stream().sorted().distinct().toList();
        blindSpots = Places.once(blindSpots.stream().sorted(BLIND_SPOTS).toList());
        dismissed = dismissed.stream().sorted().distinct().toList();
        identities = Map.copyOf(identities);
        offers = List.copyOf(offers);
    }

    /** A workspace without a policy, in which every finding counts. */
    public WorkspaceReport(
            String root,
            Path directory,
            Extent extent,
            List<Crate> crates,
            SortedMap<String, List<Rung>> ladders,
            List<Decision> decisions,
            List<Finding> findings,
            List<Problem> problems,
            List<BlindSpot> blindSpots) {
        this(
                root,
                directory,
                extent,
                crates,
                ladders,
                decisions,
                findings,
                problems,
                blindSpots,
                List.of(),
                Policy.NONE,
                Map.of(),
                Portion.ALL,
                List.of());
    }

    /** The same with its findings sorted out. */
    public WorkspaceReport with(List<Finding> open, List<Dismissed> others, Map<Finding, Identity> known) {
        return new WorkspaceReport(
                root,
                directory,
                extent,
                crates,
                ladders,
                decisions,
                open,
                problems,
                blindSpots,
                others,
                policy,
                known,
                portion,
                offers);
    }

    /** The same with other problems. */
    public WorkspaceReport having(List<Problem> others) {
        return new WorkspaceReport(
                root,
                directory,
                extent,
                crates,
                ladders,
                decisions,
                findings,
                others,
                blindSpots,
                dismissed,
                policy,
                identities,
                portion,
                offers);
    }

    /** The same with those findings alone that are asked for. */
    public WorkspaceReport only(Predicate<Finding> asked) {
        return with(
                findings.stream().filter(asked).toList(),
                dismissed.stream().filter(d -> asked.test(d.finding())).toList(),
                identities);
    }

    /** The same with what can be done about its findings. */
    public WorkspaceReport offering(Offer offer) {
        return new WorkspaceReport(
                root,
                directory,
                extent,
                crates,
                ladders,
                decisions,
                findings,
                problems,
                blindSpots,
                dismissed,
                policy,
                identities,
                portion,
                List.of(offer));
    }

    /** By what a finding is known again. */
    public Identity identity(Finding finding) {
        Identity known = identities.get(finding);
        return known == null ? Identity.of(finding) : known;
    }

    /** The file of a span as seen from where the program was started: the root as given, and the file under it. */
    public String shown(Span span) {
        if (!portion.below().isEmpty() && root.startsWith("..")) {
            return fromHere(span);
        }
        String base = loneFile() ? root.substring(0, root.lastIndexOf('/') + 1) : root;
        if (base.isEmpty() || base.equals(".") || base.equals("./")) {
            return span.file();
        }
        return base.endsWith("/") ? base + span.file() : base + "/" + span.file();
    }

    /** A workspace that lies above is named by a way up, and the file by a way down again. */
    private String fromHere(Span span) {
        try {
            Path here = Path.of("").toAbsolutePath();
            return here.relativize(file(span).normalize()).toString().replace(File.separatorChar, '/');
        } catch (InvalidPathException noSuchName) {
            // A manifest can name what no file can be called.
            return root + "/" + span.file();
        }
    }

    /** The file of a span on disk. */
    public Path file(Span span) {
        return directory.resolve(span.file());
    }

    /** Whether lines of the file of a span may be shown. */
    public boolean shows(Span span) {
        return portion.tree().shows(file(span));
    }

    private boolean loneFile() {
        return root.endsWith(".rs")
                && crates.stream().noneMatch(c -> c.span().file().endsWith("Cargo.toml"));
    }
}
