package dev.magistrait.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.policy.Block;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.RuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a rule's fix makes of a test, against what the test says; and that there is nothing left to do then. */
final class FixTrial {

    private static final Pattern MARK = Pattern.compile("[ \\t]*(?://|#)~.*");

    private final CustomRule rule;
    private final Trial trial;

    FixTrial(CustomRule rule, Trial trial) {
        this.rule = rule;
        this.trial = trial;
    }

    /**
     * A package once its fix is made.
     *
     * @param offers what was offered for that
     */
    private record Mended(String manifest, String rust, List<Offer> offers) {}

    List<Remark> failures(RuleTest test) {
        Mended once = mended(test);
        List<Remark> failures = new ArrayList<>();
        once.offers().stream()
                .flatMap(o -> o.refusals().stream())
                .forEach(r -> failures.add(new Remark(test.origin(), "the fix is not made: " + r.reason())));
        if (once.offers().stream().allMatch(o -> o.transactions().isEmpty()) && failures.isEmpty()) {
            failures.add(new Remark(test.origin(), "nothing is found that could be fixed"));
        }
        compare(test.rust(), test.after().rust(), once.rust(), failures);
        compare(test.manifest(), test.after().manifest(), once.manifest(), failures);
        if (failures.isEmpty()) {
            again(test, once, failures);
        }
        return failures;
    }

    private Mended mended(RuleTest test) {
        List<Offer> offers = new ArrayList<>();
        String[] texts = {test.manifest().text(), test.rust().text()};
        trial.mend(test, rule, (offer, changes) -> {
            offers.add(offer);
            for (FileChange change : changes) {
                String text = new String(change.after(), UTF_8);
                // The code of other packages of the test is what it is about, not what it compares.
                if (change.file().equals(TestPackage.RUST)) {
                    texts[1] = text;
                } else if (change.file().equals(TestPackage.MANIFEST)) {
                    texts[0] = TestPackage.own(text, test);
                }
            }
        });
        return new Mended(texts[0], texts[1], offers);
    }

    private static void compare(Block before, Block after, String now, List<Remark> failures) {
        boolean stays = after.text().isEmpty();
        List<String> wanted = unmarked(stays ? before.text() : after.text());
        List<String> got = unmarked(now);
        for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
            String want = i < wanted.size() ? wanted.get(i) : "";
            String line = i < got.size() ? got.get(i) : "";
            if (!want.equals(line)) {
                Block block = stays ? before : after;
                String instead = want.isEmpty() ? "" : ", not `" + want.strip() + "`";
                String what = line.isEmpty() ? "nothing" : "`" + line.strip() + "`";
                failures.add(new Remark(block.line(i + 1), "the fix makes " + what + " of it" + instead));
                return;
            }
        }
    }

    /** A line that was nothing but a mark is none, and empty lines before the first and behind the last say nothing. */
    private static List<String> unmarked(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.stripTrailing()
                .replaceFirst("^(?:[ \\t]*\\R)+", "")
                .lines()
                .toList()) {
            String code = MARK.matcher(line).replaceFirst("").stripTrailing();
            if (!code.isEmpty() || line.isBlank()) {
                lines.add(code);
            }
        }
        return lines;
    }

    private void again(RuleTest test, Mended once, List<Remark> failures) {
        RuleTest changed = test.with(once.manifest(), once.rust());
        Mended twice = mended(changed);
        if (twice.offers().stream().anyMatch(o -> !o.transactions().isEmpty())) {
            failures.add(new Remark(test.origin(), "the fix changes its own result once more"));
        }
        for (Finding finding : trial.run(changed).findings()) {
            if (finding.rule().equals(rule.id())) {
                failures.add(new Remark(
                        test.origin(),
                        "the fix leaves what the rule finds: " + finding.message() + " in line "
                                + finding.span().line() + " of what it makes"));
            }
        }
    }
}
