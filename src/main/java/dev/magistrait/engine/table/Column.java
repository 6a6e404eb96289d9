package dev.magistrait.engine.table;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.TraitMethod.Shape;
import java.util.Arrays;
import java.util.List;

/** What a table of decisions tells traits apart by. */
public enum Column {
    /** Only where rules of a policy name packages. */
    CRATE("crate", List.of()),
    METHOD("method", Arrays.stream(Shape.values()).map(Shape::word).toList()),
    /** Whether no associated type could stand for what a method returns. */
    UNNAMED("unnamed return", List.of("yes", "no")),
    DISPATCH(
            "dispatch",
            Arrays.stream(Dispatch.Kind.values()).map(Dispatch.Kind::word).toList()),
    EXPORTED("exported", List.of("yes", "no")),
    BARE("bare by choice", List.of("yes", "no")),
    SEND("Send needed", List.of("yes", "no")),
    OPEN("Send open", List.of("yes", "no")),
    FORMS("both forms wanted", List.of("yes", "no")),
    CURRENT(
            "in use",
            Arrays.stream(Current.Kind.values()).map(Current.Kind::word).toList()),
    REFUSED("refused", List.of("no", "make", "native-send", "make + native-send", "dynosaur")),
    RUST("Rust", List.of("below 1.75", "1.75 to 1.83", "1.84 or newer", "not declared"));

    private static final List<Column> ALL = List.of(values());

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and toList
    private final List<String> words;

    Column(String title, List<String> words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    /** What can stand in it, in order; of packages nothing is known beforehand. */
    List<String> words() {
        return words;
    }

    /** Which of the columns it is, from 0. */
    int index() {
        return ALL.indexOf(this);
    }

    static String truth(boolean holds) {
        return holds ? "yes" : "no";
    }
}
