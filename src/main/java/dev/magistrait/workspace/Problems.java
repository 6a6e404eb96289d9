package dev.magistrait.workspace;

import dev.magistrait.finding.Problem;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects problems while reading goes on. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Problem problem) {
        found.add(problem);
    }

    void manifest(Span span, String message, String remedy) {
        add(new Problem(Problem.Kind.MANIFEST, span, message, remedy));
    }

    void unreadable(Span span, String message, String remedy) {
        add(new Problem(Problem.Kind.UNREADABLE, span, message, remedy));
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
