package dev.magistrait.samples;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.fix.plan.Applied;
import dev.magistrait.fix.plan.Fixes;
import dev.magistrait.report.Progress;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A workspace in a copy, in which what is offered for its findings is done, and what comes of it. */
final class Advised {

    private final Analysis analysis = Today.analysis(1);
    private final Path original;
    private final Path copy;
    private final UnaryOperator<Transaction> change;
    private final List<Advice> advice = new ArrayList<>();

    /** What became of a finding: what was done about it, and what stood against that. */
    record Advice(String place, Finding finding, String outcome, String why) {

        boolean certain() {
            return finding.confidence() == Confidence.CERTAIN;
        }

        @Override
        public String toString() {
            return "%-12s %-26s %-8s %s %s: %s"
                    .formatted(outcome, finding.rule(), finding.confidence().word(), place, finding.span(), why);
        }
    }

    /** @param change may falsify what is offered */
    Advised(Path original, Path directory, UnaryOperator<Transaction> change) throws IOException {
        this.original = original;
        this.change = change;
        this.copy = copied(original, directory);
    }

    private static Path copied(Path from, Path directory) throws IOException {
        Path into = directory.resolve(from.getFileName().toString());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = into.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return into;
    }

    /** Does what is offered for findings of some rules, and says what came of each. */
    List<Advice> followed(Predicate<Finding> which, StandIns standIns, Path out) throws IOException {
        List<Transaction> done = new ArrayList<>();
        Map<String, Integer> before = new TreeMap<>();
        try (Live live = analysis.live(Job.of(List.of(copy)), Progress.SILENT)) {
            count(live, before);
            for (Material material : live.materials()) {
                done.addAll(follow(material, which));
            }
        }
        if (!done.isEmpty()) {
            judge(done, before, standIns, out);
        }
        return advice;
    }

    private List<Transaction> follow(Material material, Predicate<Finding> which) throws IOException {
        Offer offer = Fixes.of(material, Wish.ALL);
        List<Transaction> offered = offer.transactions().stream()
                .filter(t -> t.findings().stream().anyMatch(which))
                .toList();
        List<Transaction> chosen = new Applied().choose(offered);
        for (Finding finding : material.findings()) {
            if (which.test(finding)
                    && chosen.stream().noneMatch(t -> t.findings().contains(finding))) {
                note(finding, offer, offered);
            }
        }
        chosen = Fixes.together(material, chosen);
        Applied.write(
                material.workspace().directory(), chosen.stream().map(change).toList());
        return chosen;
    }

    private void note(Finding finding, Offer offer, List<Transaction> offered) {
        if (offered.stream().anyMatch(t -> t.findings().contains(finding))) {
            add(finding, "waits", "another change touches the same place");
            return;
        }
        String why = offer.refusals().stream()
                .filter(r -> r.findings().contains(finding))
                .map(Refusal::reason)
                .findFirst()
                .orElse("");
        add(finding, why.isEmpty() ? "nothing" : "refused", why);
    }

    private void add(Finding finding, String outcome, String why) {
        advice.add(new Advice(original.getFileName().toString(), finding, outcome, why));
    }

    /** A finding is gone if there are fewer of its words. */
    private void judge(List<Transaction> done, Map<String, Integer> before, StandIns standIns, Path out)
            throws IOException {
        Map<String, Integer> after = new TreeMap<>();
        List<Transaction> again = new ArrayList<>();
        List<Claimed> claims = new ArrayList<>();
        try (Live live = analysis.live(Job.of(List.of(copy)), Progress.SILENT)) {
            count(live, after);
            claims.addAll(Claimed.of(copy, live.report().workspaces()));
            live.materials().forEach(m -> again.addAll(Fixes.of(m, Wish.ALL).transactions()));
        }
        List<String> errors = errors(claims, standIns, out);
        for (Transaction transaction : done) {
            for (Finding finding : transaction.findings()) {
                int left = after.getOrDefault(key(finding), 0);
                boolean gone = left < before.getOrDefault(key(finding), 0);
                boolean repeated = again.stream().anyMatch(t -> t.id().equals(transaction.id()));
                String outcome = !errors.isEmpty() ? "broken" : !gone ? "stays" : repeated ? "repeats" : "done";
                add(finding, outcome, errors.isEmpty() ? transaction.safety().word() : String.join("; ", errors));
            }
        }
        again.stream()
                .filter(t -> t.findings().stream().allMatch(f -> before.getOrDefault(key(f), 0) == 0))
                .flatMap(t -> t.findings().stream())
                .forEach(f -> add(f, "follows", "it came up by what was done"));
    }

    private static void count(Live live, Map<String, Integer> into) {
        live.report().workspaces().forEach(w -> w.findings().forEach(f -> into.merge(key(f), 1, Integer::sum)));
    }

    private static String key(Finding finding) {
        return finding.span().file() + " " + finding.rule() + " " + finding.message();
    }

    /** What rustc says of the copy and neither of the original nor with a finding. */
    private List<String> errors(List<Claimed> claims, StandIns standIns, Path out) throws IOException {
        List<Complaint> now = complaints(copy, standIns, out.resolve("now"));
        List<Complaint> open = now.stream()
                .filter(c -> c.error() && claims.stream().noneMatch(k -> explains(k, c)))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        List<Complaint> before = complaints(original, standIns, out.resolve("before"));
        return open.stream()
                .filter(c -> before.stream()
                        .noneMatch(b -> b.code().equals(c.code()) && b.message().equals(c.message())))
                .map(Complaint::toString)
                .distinct()
                .toList();
    }

    private static boolean explains(Claimed claimed, Complaint complaint) {
        return claimed.claim().isMadeBy(complaint)
                && Stream.concat(Stream.of(claimed.line()), claimed.evidence().stream())
                        .anyMatch(l -> complaint.labelled().contains(l));
    }

    private static List<Complaint> complaints(Path directory, StandIns standIns, Path out) throws IOException {
        Path folder = directory.toRealPath();
        List<Complaint> all = new ArrayList<>();
        for (CargoWorkspace workspace :
                Discovery.discover(List.of(folder), Edition.E2021).workspaces()) {
            for (Build build : Build.of(workspace)) {
                all.addAll(build.run(folder, standIns, out));
            }
        }
        return all;
    }
}
