package dev.magistrait.policy;

import static dev.magistrait.policy.Type.Key.optional;
import static dev.magistrait.policy.Type.Key.required;

import java.util.List;

/** The keys of {@code fix}. Rests on nothing of {@link Language} but constants, which is made of this. */
public final class FixLanguage {

    private static final Type TEXT = new Type.Text();
    private static final Type PATH = new Type.Formed(Language.PATH_PATTERN, "a path such as `acme_rt::spawn`");

    /** A path that may be a single name. */
    static final Type.Formed ATTRIBUTE =
            new Type.Formed("[A-Za-z_][A-Za-z0-9_]*(::[A-Za-z_][A-Za-z0-9_]*)*", "a path such as `mockall::automock`");

    static final Type.Formed BOUND = new Type.Formed(
            "'static|(::)?[A-Za-z_][A-Za-z0-9_]*(::[A-Za-z_][A-Za-z0-9_]*)*", "a trait such as `Sync`, or `'static`");

    static final Type.Section REPLACE = new Type.Section(
            "`replace-path`",
            "One path in the place of another.",
            List.of(
                    required("from", PATH, "The path, or the start of it, whatever `use` shortens it to."),
                    required("to", PATH, "What it starts with instead.")));

    static final Type.Section DEPEND = new Type.Section(
            "`add-dependency`",
            "A dependency of the package in which the finding is.",
            List.of(
                    required(
                            "name",
                            new Type.Formed("[A-Za-z][A-Za-z0-9_-]*", "the name of a package, as `acme-rt`"),
                            "The package."),
                    required(
                            "version",
                            TEXT,
                            "The requirement, as `1.2`; where the workspace shares the package, that of the workspace."),
                    optional(
                            "kind",
                            new Type.Word("kind", List.of("normal", "dev", "build")),
                            "The table it goes to; `normal` without."),
                    optional(
                            "features",
                            new Type.ListOf(new Type.Formed("[A-Za-z0-9_][A-Za-z0-9_+.-]*", "the name of a feature")),
                            "The features to turn on.")));

    public static final Type.Section FIX = new Type.Section(
            "`fix`",
            "What `magistrait fix` does about a finding: one of these, or several together.",
            List.of(
                    optional(
                            RuleFix.ADD_ATTRIBUTE,
                            TEXT,
                            "Puts an attribute on the trait, impl or method; without `#[` and `]`."),
                    optional(
                            RuleFix.REMOVE_ATTRIBUTE,
                            ATTRIBUTE,
                            "Takes an attribute off the trait, impl or method: its path, without arguments."),
                    optional(RuleFix.ADD_SUPERTRAIT, BOUND, "Adds a bound to the supertraits of the trait."),
                    optional(
                            RuleFix.REPLACE_PATH,
                            new Type.Of(REPLACE),
                            "Writes another path in the head of the trait, impl or method, or in the use that is reported."),
                    optional(RuleFix.ADD_DEPENDENCY, new Type.Of(DEPEND), "Lets the package depend on another."),
                    optional(
                            RuleFix.REMOVE_DEPENDENCY,
                            TEXT,
                            "Takes out the dependency on a package that no code names any more; a name, or a glob.")));

    private FixLanguage() {}
}
