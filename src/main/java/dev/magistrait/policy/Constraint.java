package dev.magistrait.policy;

import com.google.re2j.Pattern;
import dev.magistrait.policy.space.Field;
import dev.magistrait.rust.CrateVersion;
import dev.magistrait.rust.RustVersion;
import java.util.List;

/** What a field of a fact must be. */
public record Constraint(Field field, Test test, Origin origin) {

    /** The forms. Of a field with several values one must pass; of one with none none does. */
    public sealed interface Test {

        /** The names that it compares with: one at most. */
        default List<String> names() {
            return switch (this) {
                case Same same -> List.of(same.name());
                case Not not -> not.test().names();
                case AnyOf any -> names(any.tests());
                case AllOf all -> names(all.tests());
                default -> List.of();
            };
        }

        private static List<String> names(List<Test> tests) {
            return tests.stream().flatMap(t -> t.names().stream()).distinct().toList();
        }

        /** The words as they are written. */
        record Equal(String text) implements Test {}

        /** A text with {@code *}. */
        record Like(Glob glob) implements Test {}

        /** {@code matches}: a part of the value. */
        record Matches(Pattern pattern) implements Test {}

        /** {@code before}, of versions. */
        record Before(RustVersion version) implements Test {}

        /** {@code before}, of versions of crates. */
        record Earlier(CrateVersion version) implements Test {}

        /** {@code at-least}, of numbers. */
        record AtLeast(int number) implements Test {}

        /** {@code at-most}, of numbers. */
        record AtMost(int number) implements Test {}

        /** {@code $name} or {@code $name.field}: what another condition bound. */
        record Same(String name, Field field) implements Test {}

        record AnyOf(List<Test> tests) implements Test {
            public AnyOf {
                tests = List.copyOf(tests);
            }
        }

        /** {@code all}: each is passed by some value. */
        record AllOf(List<Test> tests) implements Test {
            public AllOf {
                tests = List.copyOf(tests);
            }
        }

        record Not(Test test) implements Test {}
    }
}
