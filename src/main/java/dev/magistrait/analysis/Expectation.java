package dev.magistrait.analysis;

import dev.magistrait.analysis.TestMarks.Mark;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Block;
import dev.magistrait.policy.RuleTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the marks of a test say, against what was found. */
final class Expectation {

    private final String rule;
    private final RuleTest test;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** A file of the test. */
    private record Part(Block block, TestMarks marks, boolean manifest) {

        static Part rust(Block block) {
            return new Part(block, TestMarks.of(block, "//~"), false);
        }

        static Part manifest(Block block) {
            return new Part(block, TestMarks.of(block, "#~"), true);
        }

        int line(Finding finding) {
            int line = finding.span().line();
            return manifest ? TestPackage.manifestLine(line) : line;
        }
    }

    Expectation(String rule, RuleTest test) {
        this.rule = rule;
        this.test = test;
        parts.put(TestPackage.RUST, Part.rust(test.rust()));
        parts.put(TestPackage.MANIFEST, Part.manifest(test.manifest()));
        for (RuleTest.Neighbour one : test.crates()) {
            parts.put(one.crate() + "/" + TestPackage.RUST, Part.rust(one.rust()));
            parts.put(one.crate() + "/" + TestPackage.MANIFEST, Part.manifest(one.manifest()));
        }
    }

    /** Whether a mark names the rule. */
    boolean names(String id) {
        return parts.values().stream()
                .flatMap(p -> p.marks().marks().stream())
                .anyMatch(m -> m.rule().equals(id));
    }

    /** @param findings of the rule's twin, and of others that marks name */
    List<Remark> differences(List<Finding> findings) {
        List<Remark> differences = new ArrayList<>();
        Map<Part, List<Mark>> left = new LinkedHashMap<>();
        for (Part part : parts.values()) {
            differences.addAll(part.marks().malformed());
            left.put(part, new ArrayList<>(part.marks().marks()));
        }
        Part manifest = parts.getOrDefault(TestPackage.MANIFEST, Part.manifest(test.manifest()));
        for (Finding finding : findings) {
            Part part = parts.getOrDefault(finding.span().file(), manifest);
            int line = part.line(finding);
            if (!take(left.getOrDefault(part, List.of()), line, written(finding))) {
                differences.add(extra(finding, part.block(), line));
            }
        }
        left.values().stream().flatMap(List::stream).forEach(m -> differences.add(missing(m)));
        return differences;
    }

    private static boolean take(List<Mark> marks, int line, String rule) {
        for (Mark mark : marks) {
            if (mark.line() == line && mark.rule().equals(rule)) {
                return marks.remove(mark);
            }
        }
        return false;
    }

    /** The twins of a rule bear its id and a number. */
    private String written(Finding finding) {
        return finding.rule().startsWith(rule + "#") ? rule : finding.rule();
    }

    private Remark extra(Finding finding, Block block, int line) {
        String where = block.text().isEmpty() ? "the crate, which a mark in `manifest` can say" : "this line";
        return new Remark(
                block.text().isEmpty() ? test.origin() : block.line(line),
                "extra: `" + written(finding) + "` reports " + where + ": " + finding.message());
    }

    private static Remark missing(Mark mark) {
        return new Remark(mark.origin(), "missing: `" + mark.rule() + "` does not report what is marked");
    }
}
