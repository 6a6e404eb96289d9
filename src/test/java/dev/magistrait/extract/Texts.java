package dev.magistrait.extract;

import java.util.List;
import java.util.function.Function;

/** Lists as text, for {@link Show}. */
final class Texts {

    private Texts() {}

    static <T> String list(List<T> things, Function<T, String> text) {
        return String.join(", ", each(things, text));
    }

    static <T> List<String> each(List<T> things, Function<T, String> text) {
        return things.stream().map(text).toList();
    }
}
