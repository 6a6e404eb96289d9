package dev.magistrait.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must hold of an answer, as a line of words: {@code finding RULE FILE:LINE}, {@code no finding [RULE [FILE:LINE]]}, {@code no certain
 * RULE}, {@code no error}, {@code judged TRAIT}, {@code [no] verdict TRAIT MECHANISM}, {@code no certain-verdict TRAIT MECHANISM},
 * {@code dispatch | current | confidence TRAIT WORD}, {@code uses TRAIT KIND COUNT}, {@code no row TRAIT NUMBER}, {@code no problem},
 * {@code no blind-spot}, {@code blind-spot FILE:LINE}, {@code told FILE:LINE} of a problem or a blind spot, {@code crate NAME KEY VALUE},
 * {@code workspaces COUNT}, {@code keeps to itself FILE}. A trait is its path or the end of it.
 */
record Expectation(List<String> words) {

    private static final int MOST = 4;

    static Expectation of(List<String> words) {
        return new Expectation(words);
    }

    /** Empty when it holds, else what is there instead. */
    Stream<String> unmet(Answer answer) throws IOException {
        List<String> found = found(answer);
        boolean unwanted = words.getFirst().equals("no");
        if (words.getFirst().equals("keeps")) {
            return leaks(answer);
        }
        if (unwanted == found.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(this + (unwanted ? ": " + brief(found) : ": it is " + brief(there(answer))));
    }

    private Stream<String> leaks(Answer answer) throws IOException {
        Path outside = Path.of(words.getLast());
        List<String> lines = Files.isReadable(outside) ? Files.readAllLines(outside) : List.of();
        return lines.stream()
                .filter(l -> !l.isBlank() && answer.printed().contains(l.strip()))
                .map(l -> this + ": a line of it is printed");
    }

    private List<String> found(Answer answer) {
        String what = words.getFirst().equals("no") ? "no " + words.get(1) : words.getFirst();
        return switch (what) {
            case "finding" ->
                answer.findings(f -> f.rule().equals(word(1)) && f.place().equals(word(2)));
            case "no finding" -> answer.findings(f -> matches(2, f.rule()) && matches(3, f.place()));
            case "no certain" -> answer.findings(f -> f.rule().equals(word(2)) && f.isCertain());
            case "no error" -> answer.findings(Answer.Told::isError);
            case "judged" -> answer.verdict(word(1), "trait");
            case "verdict" -> equal(answer.verdict(word(1), "mechanism"), word(2));
            case "no verdict" -> equal(answer.verdict(word(2), "mechanism"), word(3));
            case "no certain-verdict" ->
                answer.verdict(word(2), "confidence").contains("certain")
                        ? equal(answer.verdict(word(2), "mechanism"), word(3))
                        : List.of();
            case "dispatch", "current", "confidence" -> equal(answer.verdict(word(1), what), word(2));
            case "uses" -> equal(answer.uses(word(1), word(2)), word(3));
            case "no row" ->
                answer.because(word(2))
                        .filter(b -> b.startsWith("row " + word(3) + ","))
                        .toList();
            case "no problem" -> answer.problems();
            case "no blind-spot" -> answer.blindSpots();
            case "blind-spot" -> at(answer.blindSpots());
            case "told" ->
                at(Stream.concat(answer.problems().stream(), answer.blindSpots().stream())
                        .toList());
            case "crate" -> equal(answer.crate(word(1), word(2)), word(3));
            case "workspaces" -> equal(List.of(String.valueOf(answer.workspaces())), word(1));
            case "keeps" -> List.of();
            default -> throw new AssertionError("no such expectation: " + this);
        };
    }

    private List<String> there(Answer answer) {
        return switch (words.getFirst()) {
            case "finding" -> answer.findings(_ -> true);
            case "verdict" -> answer.verdict(word(1), "mechanism");
            case "dispatch", "current", "confidence" -> answer.verdict(word(1), words.getFirst());
            case "uses" -> answer.uses(word(1), word(2));
            case "crate" -> answer.crate(word(1), word(2));
            case "workspaces" -> List.of(String.valueOf(answer.workspaces()));
            case "blind-spot", "told" ->
                Stream.concat(answer.problems().stream(), answer.blindSpots().stream())
                        .toList();
            default -> List.of();
        };
    }

    private List<String> at(List<String> told) {
        return told.stream().filter(t -> t.startsWith(word(1) + " ")).toList();
    }

    private static List<String> equal(List<String> found, String wanted) {
        return found.stream().filter(wanted::equals).toList();
    }

    private boolean matches(int index, String found) {
        return words.size() <= index || words.get(index).equals(found);
    }

    private String word(int index) {
        return words.get(index);
    }

    private static String brief(List<String> found) {
        String text = String.join("; ", found.subList(0, Math.min(MOST, found.size())));
        return found.isEmpty() ? "nothing" : text + (found.size() > MOST ? "; …" : "");
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
