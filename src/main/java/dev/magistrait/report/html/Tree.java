package dev.magistrait.report.html;

import dev.magistrait.report.review.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The decision table as a tree, and how many traits took each branch. */
public record Tree(List<Branch> branches, int total) {

    private static final int STEP = 88;
    private static final int THICKEST = 18;
    private static final int ROOM = 56;
    private static final List<String> QUESTIONS = List.of(
            "Does a policy overrule the table?",
            "Has it no async method?",
            "Does its crate declare Rust below 1.75?",
            "Is it used as dyn only?",
            "Is it used as dyn and through bounds?",
            "Is it exported, and never dyn?",
            "Must its futures be Send?",
            "None of these");

    public Tree {
        branches = List.copyOf(branches);
    }

    /**
     * A question, and the traits for which the answer is yes.
     *
     * @param row of the decision table; 0 is the policy
     * @param verdicts what they got, such as {@code 3 native}
     * @param taken how many they are, and {@code rest} how many go on
     * @param y where it is, in pixels of the picture
     */
    public record Branch(
            int row, String question, String verdicts, String mechanism, int taken, int rest, int y, int total) {

        /** How thick the line to the verdict is. */
        public int yes() {
            return thickness(taken, total);
        }

        /** How thick the line to the next question is. */
        public int no() {
            return thickness(rest, total);
        }

        /** The verdicts as far as there is room for them. */
        public String shown() {
            return verdicts.length() <= ROOM ? verdicts : verdicts.substring(0, ROOM - 1) + "…";
        }

        public boolean last() {
            return row == 7;
        }

        private static int thickness(int traits, int total) {
            return traits == 0 ? 1 : 2 + THICKEST * traits / Math.max(total, 1);
        }
    }

    public int height() {
        return branches.size() * STEP;
    }

    static Tree of(List<Subject> subjects) {
        List<Branch> branches = new ArrayList<>();
        int rest = subjects.size();
        for (int row = 0; row < QUESTIONS.size(); row++) {
            List<Subject> here = taking(row, subjects);
            if (row == 0 && here.isEmpty()) {
                continue;
            }
            rest -= here.size();
            branches.add(new Branch(
                    row,
                    QUESTIONS.get(row),
                    verdicts(here),
                    here.isEmpty()
                            ? "none"
                            : here.getFirst().decision().verdict().mechanism().word(),
                    here.size(),
                    rest,
                    branches.size() * STEP,
                    subjects.size()));
        }
        return new Tree(branches, subjects.size());
    }

    private static List<Subject> taking(int row, List<Subject> subjects) {
        return subjects.stream().filter(s -> s.row() == row).toList();
    }

    private static String verdicts(List<Subject> subjects) {
        Map<String, Integer> counts = new TreeMap<>();
        subjects.forEach(s -> counts.merge(s.verdict(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }
}
