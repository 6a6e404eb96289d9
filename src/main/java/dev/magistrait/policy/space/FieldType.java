package dev.magistrait.policy.space;

import java.util.List;

/** What the values of a field are. */
public sealed interface FieldType {

    /** Any text. */
    record Text() implements FieldType {}

    /** One of a few words. */
    record Words(List<String> words) implements FieldType {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** {@code true} or {@code false}. */
    record Bool() implements FieldType {}

    /** A whole number. */
    record Whole() implements FieldType {}

    /** A version of Rust. */
    record Version() implements FieldType {}

    /** A version of a crate. */
    record Release() implements FieldType {}

    /** A trait item; in texts its path. */
    record Trait() implements FieldType {}

    /** In words, for errors and the reference. */
    default String text() {
        return switch (this) {
            case Text _ -> "text";
            case Words words -> "`" + String.join("`, `", words.words()) + "`";
            case Bool _ -> "`true` or `false`";
            case Whole _ -> "a whole number";
            case Version _ -> "a version of Rust";
            case Release _ -> "a version of a crate";
            case Trait _ -> "a trait's path";
        };
    }
}
