package dev.magistrait.analysis;

import dev.magistrait.policy.Block;
import dev.magistrait.policy.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks of a test: {@code //~ rule-id} in Rust and {@code #~ rule-id} in a manifest, for the line they end, or with one {@code ^}
 * for each line below it.
 *
 * @param malformed what looks like a mark and is none
 */
record TestMarks(List<Mark> marks, List<Remark> malformed) {

    private static final Pattern MARK = Pattern.compile("(\\^*) ([a-z0-9]+(?:[-/][a-z0-9]+)*) *");

    /**
     * That a rule is expected to report a line.
     *
     * @param line the line of the block that it speaks of, from 1
     * @param origin where the mark itself stands
     */
    record Mark(int line, String rule, Origin origin) {}

    static TestMarks of(Block block, String start) {
        TestMarks found = new TestMarks(new ArrayList<>(), new ArrayList<>());
        List<String> lines = block.text().lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String[] parts = lines.get(number - 1).split(Pattern.quote(start), -1);
            for (int part = 1; part < parts.length; part++) {
                found.add(number, parts[part], block.line(number));
            }
        }
        return found;
    }

    private void add(int number, String text, Origin origin) {
        Matcher mark = MARK.matcher(text);
        if (!mark.matches()) {
            malformed.add(new Remark(origin, "not a mark: `~" + text + "`; one is `~ rule-id`"));
            return;
        }
        int line = number - mark.group(1).length();
        if (line < 1) {
            malformed.add(new Remark(origin, "a mark for a line above the text"));
            return;
        }
        marks.add(new Mark(line, mark.group(2), origin));
    }
}
