package dev.magistrait.resolve.names;

import dev.magistrait.outline.LintLevel;
import dev.magistrait.workspace.cargo.Lint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The level of a rustc lint at a place: the nearest attribute around it, then the {@code [lints]} of the package. */
public final class Lints {

    private static final Set<String> ASYNC_FN_IN_TRAIT = Set.of("async_fn_in_trait", "warnings");

    private Lints() {}

    /** Whether {@code async_fn_in_trait} is allowed or expected in a scope. */
    public static boolean allowsAsyncFnInTrait(SourceUnit file, int scope) {
        return silenced(file, scope, ASYNC_FN_IN_TRAIT);
    }

    /** Whether the nearest level set for one of the lints is {@code allow} or {@code expect}. */
    public static boolean silenced(SourceUnit file, int scope, Set<String> lints) {
        for (int at = scope; at >= 0; at = file.scope(at).parent()) {
            Optional<Boolean> here = silences(file.scope(at).lints(), lints);
            if (here.isPresent()) {
                return here.get();
            }
        }
        return file.expansion
                .map(e -> silenced(e.host(), e.scope(), lints))
                .orElseGet(() -> above(file.module(0), lints));
    }

    private static boolean above(ModuleNode module, Set<String> lints) {
        Optional<Boolean> here = silences(module.lints, lints);
        if (here.isPresent()) {
            return here.get();
        }
        return module.parent
                .map(p -> silenced(p.file, p.scope, lints))
                .orElseGet(() -> silencedByManifest(module.crate, lints));
    }

    private static Optional<Boolean> silences(List<LintLevel> levels, Set<String> lints) {
        return levels.stream()
                .filter(l -> lints.contains(l.lint()))
                .map(l -> l.level().silences())
                .reduce((first, last) -> last);
    }

    private static boolean silencedByManifest(CrateUnit crate, Set<String> lints) {
        return crate.cargo.lints().stream()
                .filter(l -> lints.contains(name(l)))
                .map(l -> l.level().equals("allow"))
                .reduce((weaker, stronger) -> stronger)
                .orElse(false);
    }

    private static String name(Lint lint) {
        return lint.lint().startsWith("rust::") ? lint.lint().substring("rust::".length()) : lint.lint();
    }
}
