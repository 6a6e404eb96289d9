package dev.magistrait.policy.load;

import dev.magistrait.policy.Block;
import dev.magistrait.policy.RuleTest;
import dev.magistrait.policy.RuleTest.After;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tests of a rule. */
final class TestReader {

    private final Mistakes mistakes;
    private final Checker checker;

    TestReader(Mistakes mistakes, Checker checker) {
        this.mistakes = mistakes;
        this.checker = checker;
    }

    /** @param fixes whether the rule has a fix to be tried */
    List<RuleTest> read(Entries rule, boolean fixes) {
        List<RuleTest> found = new ArrayList<>();
        for (Node.Mapping item : rule.mappings("tests")) {
            Entries test = new Entries(item, checker);
            String key = key(test);
            if (!key.isEmpty() && mayTry(test, key, fixes)) {
                test.text(key).ifPresent(rust -> found.add(test(test, key, rust)));
            }
        }
        return found;
    }

    private RuleTest test(Entries test, String key, String rust) {
        boolean tried = key.equals("before");
        return new RuleTest(
                test.text("crate").orElse("example"),
                test.text("edition").orElse("2021"),
                block(test, "manifest"),
                block(test, "lock"),
                block(test, "codeowners"),
                neighbours(test),
                block(rust, test.region(key)),
                new After(tried, block(test, "manifest-after"), block(test, "after")));
    }

    private List<RuleTest.Neighbour> neighbours(Entries test) {
        List<RuleTest.Neighbour> found = new ArrayList<>();
        for (Node.Mapping item : test.mappings("crates")) {
            Entries one = new Entries(item, checker);
            one.text("crate")
                    .ifPresent(name ->
                            found.add(new RuleTest.Neighbour(name, block(one, "manifest"), block(one, "rust"))));
        }
        return found;
    }

    /** The key of the code; empty where that is not clear. */
    private String key(Entries test) {
        boolean rust = test.node().get("rust").isPresent();
        boolean before = test.node().get("before").isPresent();
        if (rust && before) {
            mistakes.add(test.keyRegion("before"), "a test has one code", "`rust`, or `before`");
            return "";
        }
        if (!rust && !before) {
            mistakes.add(test.first(), "a test lacks `rust`", "", "the text of `src/lib.rs`; `before` to try a `fix`");
            return "";
        }
        return rust ? "rust" : "before";
    }

    private boolean mayTry(Entries test, String key, boolean fixes) {
        Optional<String> after = List.of("after", "manifest-after").stream()
                .filter(k -> test.node().get(k).isPresent())
                .findFirst();
        boolean before = key.equals("before");
        if (!before && after.isPresent()) {
            mistakes.add(
                    test.keyRegion(after.get()),
                    "`" + after.get() + "` stands without `before`",
                    "`before` in the place of `rust`");
        } else if (before && after.isEmpty()) {
            mistakes.add(
                    test.keyRegion("before"),
                    "`before` stands without `after` or `manifest-after`",
                    "what the fix makes of it");
        } else if (before && !fixes) {
            mistakes.add(
                    test.keyRegion("before"),
                    "the rule has no `fix` to be tried",
                    "",
                    "a test of its findings has `rust`");
        }
        return before == after.isPresent() && (fixes || !before);
    }

    private Block block(Entries test, String key) {
        return block(test.text(key).orElse(""), test.region(key));
    }

    private Block block(String text, Region region) {
        return new Block(text, mistakes.origin(region), mistakes.startsBlock(region));
    }
}
