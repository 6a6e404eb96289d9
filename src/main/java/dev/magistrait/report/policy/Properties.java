package dev.magistrait.report.policy;

import dev.magistrait.report.policy.Habit.Property;
import java.util.Locale;

/** What traits can have in common, with how policies ask for it. */
final class Properties {

    private static final String BODY = " {\n    async fn call(&self);\n}";

    static final Property DOCUMENTED = new Property(
            "docs: none",
            "have documentation",
            "has no documentation",
            "documented",
            "/// What it is for.\ntrait NAME" + BODY,
            "trait NAME" + BODY);

    static final Property INTERNAL = new Property(
            "visibility: public",
            "are not `pub`",
            "is `pub`",
            "internal",
            "pub(crate) trait NAME" + BODY,
            "pub trait NAME" + BODY);

    static final Property PLAIN = new Property(
            "generic: true",
            "have no parameters",
            "has parameters",
            "plain",
            "trait NAME" + BODY,
            "trait NAME<T>" + BODY);

    /** Reported where the object is. */
    static final Property NO_OBJECT = new Property(
            "",
            "are not used as trait objects",
            "is used as a trait object",
            "no-objects",
            "trait NAME" + BODY,
            "trait NAME" + BODY);

    private Properties() {}

    static Property above(String name) {
        String scalar = name.startsWith("'") ? "\"" + name + "\"" : name;
        String last = name.substring(name.lastIndexOf(':') + 1);
        return new Property(
                "supertraits: { not: " + scalar + " }",
                "have `" + last + "` above them",
                "has no `" + last + "` above it",
                last.replace("'", "").toLowerCase(Locale.ROOT),
                "trait NAME: " + name + BODY,
                "trait NAME" + BODY);
    }

    static Property under(String path) {
        String last = path.substring(path.lastIndexOf(':') + 1);
        return new Property(
                "macros: { not: \"" + path + "\" }",
                "stand under `#[" + last + "]`",
                "does not stand under `#[" + last + "]`",
                last.replace('_', '-').toLowerCase(Locale.ROOT),
                "#[" + path + "]\ntrait NAME" + BODY,
                "trait NAME" + BODY);
    }
}
