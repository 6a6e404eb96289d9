package dev.magistrait.policy;

import com.google.re2j.Pattern;
import dev.magistrait.fact.Owners;
import dev.magistrait.policy.space.Field;
import dev.magistrait.rust.CrateVersion;
import dev.magistrait.rust.RustVersion;
import java.util.List;

/** What a field of a fact must be. */
public record Constraint(Field field, Test test, Origin origin) {

    /** Whether it depends on who owns files. */
    public boolean owned() {
        return field.owned() || test.owned();
    }

    /** The same where it is known who owns files. */
    public Constraint by(Owners owners) {
        return new Constraint(field.by(owners), test.by(owners), origin);
    }

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

        /** Whether it compares with a field that depends on who owns files. */
        default boolean owned() {
            return switch (this) {
                case Same same -> same.field().owned();
                case Not not -> not.test().owned();
                case AnyOf any -> any.tests().stream().anyMatch(Test::owned);
                case AllOf all -> all.tests().stream().anyMatch(Test::owned);
                default -> false;
            };
        }

        /** The same where it is known who owns files. */
        default Test by(Owners owners) {
            return switch (this) {
                case Same same -> new Same(same.name(), same.field().by(owners));
                case Not not -> new Not(not.test().by(owners));
                case AnyOf any ->
                    new AnyOf(any.tests().stream().map(t -> t.by(owners)).toList());
                case AllOf all ->
                    new AllOf(all.tests().stream().map(t -> t.by(owners)).toList());
                default -> this;
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
