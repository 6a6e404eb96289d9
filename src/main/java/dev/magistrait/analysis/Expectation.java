package dev.magistrait.analysis;

import dev.magistrait.analysis.TestMarks.Mark;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Block;
import dev.magistrait.policy.RuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the marks of a test say, against what was found. */
final class Expectation {

    private final String rule;
    private final RuleTest test;
    private final TestMarks rust;
    private final TestMarks manifest;

    Expectation(String rule, RuleTest test) {
        this.rule = rule;
        this.test = test;
        this.rust = TestMarks.of(test.rust(), "//~");
        this.manifest = TestMarks.of(test.manifest(), "#~");
    }

    /** Whether a mark names the rule. */
    boolean names(String id) {
        return Stream.concat(rust.marks().stream(), manifest.marks().stream())
                .anyMatch(m -> m.rule().equals(id));
    }

    /** @param findings of the rule's twin, and of others that marks name */
    List<Remark> differences(List<Finding> findings) {
        List<Remark> differences = new ArrayList<>(rust.malformed());
        differences.addAll(manifest.malformed());
        List<Mark> inRust = new ArrayList<>(rust.marks());
        List<Mark> inManifest = new ArrayList<>(manifest.marks());
        for (Finding finding : findings) {
            boolean code = finding.span().file().equals(TestPackage.RUST);
            int line = code
                    ? finding.span().line()
                    : TestPackage.manifestLine(finding.span().line());
            if (!take(code ? inRust : inManifest, line, written(finding))) {
                differences.add(extra(finding, code ? test.rust() : test.manifest(), line));
            }
        }
        Stream.concat(inRust.stream(), inManifest.stream()).forEach(m -> differences.add(missing(m)));
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
