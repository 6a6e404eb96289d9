package dev.magistrait.workspace.toml;

import dev.magistrait.finding.Problem;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects problems while reading goes on. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void manifest(Span span, String message, String remedy) {
        add(new Problem(Problem.Kind.MANIFEST, span, message, remedy));
    }

    public void unreadable(Span span, String message, String remedy) {
        add(new Problem(Problem.Kind.UNREADABLE, span, message, remedy));
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }
}
