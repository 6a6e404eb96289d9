package dev.magistrait.fix.plan;

import dev.magistrait.fix.Edit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What edits of one file take out of it and put into it. */
final class Stretches {

    static final Stretches NONE = new Stretches(Optional.empty());

    private final Optional<Text> text;
    private final Set<Integer> covered = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> added = new LinkedHashSet<>();

    Stretches(Optional<Text> text) {
        this.text = text;
    }

    void add(Edit edit) {
        added.add(edit.text());
        text.ifPresent(t -> take(t, edit));
    }

    private void take(Text text, Edit edit) {
        int start =
                text.offset(edit.span().region().line(), edit.span().region().column());
        int end =
                text.offset(edit.span().region().endLine(), edit.span().region().endColumn());
        for (int token = text.tokens().from(start);
                token < text.tokens().size() && text.tokens().end(token) <= end;
                token++) {
            String name = text.tokens().text(token);
            if (!edit.text().contains(name)) {
                covered.add(token);
                taken.add(name);
            }
        }
    }

    boolean covers(int token) {
        return covered.contains(token);
    }

    boolean takes(String name) {
        return taken.contains(name);
    }

    boolean adds(String name) {
        return added.stream().anyMatch(a -> a.contains(name));
    }
}
