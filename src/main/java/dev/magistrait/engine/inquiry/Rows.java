package dev.magistrait.engine.inquiry;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Facts;
import dev.magistrait.engine.proof.TriedRow;
import dev.magistrait.engine.proof.TriedRow.Answer;
import dev.magistrait.fact.Overruled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The decision table as it was tried on a trait. Which row decides is read from the session; why, from the facts that it asks for. */
final class Rows {

    private static final Pattern ROW = Pattern.compile("^mechanism: row (\\d)\\b");
    private static final List<String> TITLES = List.of(
            "no async method",
            "declares a Rust below 1.75",
            "used as `dyn` only",
            "used as `dyn` and through generics",
            "no `dyn`, and other crates can use it",
            "no `dyn`, and its futures must be `Send`",
            "no `dyn`, `Send` today, and a future goes where its way is not understood",
            "none of these");

    private final Facts facts;
    private final Steps steps;
    private final Questions questions;

    Rows(Facts facts, Steps steps) {
        this.facts = facts;
        this.steps = steps;
        this.questions = new Questions(facts, steps);
    }

    /** From the top; the last one decides. */
    List<TriedRow> of(Decision decision) {
        String rule = decision.because().getFirst().rule();
        Matcher row = ROW.matcher(rule);
        if (!row.find()) {
            return List.of(policy(decision));
        }
        int last = Integer.parseInt(row.group(1));
        List<TriedRow> rows = new ArrayList<>();
        for (int number = 1; number < last; number++) {
            rows.add(row(number, false, asked(questions.of(decision, number))));
        }
        List<Answer> answers = new ArrayList<>(questions.of(decision, last));
        answers.addAll(questions.within(decision, last));
        rows.add(row(last, true, answers));
        return rows;
    }

    private static TriedRow row(int number, boolean fits, List<Answer> answers) {
        return new TriedRow("row " + number, TITLES.get(number - 1), fits, answers);
    }

    /** No more is asked after an answer that is not met. */
    private static List<Answer> asked(List<Answer> all) {
        List<Answer> asked = new ArrayList<>();
        for (Answer answer : all) {
            asked.add(answer);
            if (!answer.met()) {
                break;
            }
        }
        return asked;
    }

    private TriedRow policy(Decision decision) {
        var last = facts.all(Overruled.class).stream()
                .filter(o -> o.trait().equals(decision.trait().id()))
                .max(Comparator.comparingInt(Overruled::order))
                .orElseThrow();
        var answer = new Answer(Telling.of("", last, last).text(), true, steps.because(last));
        return new TriedRow("policy", "a rule of the policy decides", true, List.of(answer));
    }
}
