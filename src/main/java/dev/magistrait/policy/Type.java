package dev.magistrait.policy;

import java.util.List;

/** What a value of the language looks like. */
public sealed interface Type {

    /** Any text but an empty one. */
    record Text() implements Type {}

    /** A text of some form. */
    record Formed(String pattern, String expected) implements Type {}

    /** One of a few words. */
    record Word(String kind, List<String> words) implements Type {
        public Word {
            words = List.copyOf(words);
        }
    }

    /** {@code true} or {@code false}. */
    record Bool() implements Type {}

    /** One of the words, or a version of Rust. */
    record Version(List<String> words) implements Type {
        public Version {
            words = List.copyOf(words);
        }
    }

    /** A day as {@code 2027-03-31}. */
    record Date() implements Type {}

    /** The id of a rule, bundled or a policy's. */
    record RuleId() implements Type {}

    /** The id of a rule, or one of the keys that can be locked. */
    record Lockable(List<String> keys) implements Type {
        public Lockable {
            keys = List.copyOf(keys);
        }
    }

    /** Levels by rule id. */
    record Levels() implements Type {}

    /** The conditions of a rule. */
    record When() implements Type {}

    /** One value, or a list. */
    record OneOrMore(Type type) implements Type {}

    record ListOf(Type type) implements Type {}

    /** A mapping whose keys are of that form, and whose values are of that type. */
    record MapOf(Formed key, Type value) implements Type {}

    /** A text, or the section. */
    record TextOr(Section section) implements Type {}

    /** A mapping with known keys. */
    record Of(Section section) implements Type {}

    /**
     * A mapping with known keys.
     *
     * @param name what it is, for errors
     */
    record Section(String name, String description, List<Key> keys) {
        public Section {
            keys = List.copyOf(keys);
        }

        public List<String> names() {
            return keys.stream().map(Key::name).toList();
        }
    }

    /** A key of a section. */
    record Key(String name, Type type, boolean required, String description) {

        static Key required(String name, Type type, String description) {
            return new Key(name, type, true, description);
        }

        static Key optional(String name, Type type, String description) {
            return new Key(name, type, false, description);
        }
    }
}
