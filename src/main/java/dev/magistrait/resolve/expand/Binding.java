package dev.magistrait.resolve.expand;

import java.util.ArrayList;
import java.util.List;

/** What a macro variable matched: tokens, or one binding for each repetition. */
sealed interface Binding {

    record One(List<Token> tokens) implements Binding {}

    record Many(List<Binding> each) implements Binding {
        Many() {
            this(new ArrayList<>());
        }
    }
}
