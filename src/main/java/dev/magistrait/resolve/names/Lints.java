package dev.magistrait.resolve.names;

import dev.magistrait.outline.LintLevel;
import dev.magistrait.outline.LintLevel.Level;
import dev.magistrait.rust.Cfg;
import dev.magistrait.workspace.cargo.Lint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The level of a rustc lint at a place: the nearest attribute around it, then the {@code [lints]} of the package. */
public final class Lints {

    private static final Set<String> ASYNC_FN_IN_TRAIT = Set.of("async_fn_in_trait");
    private static final Set<String> WARNINGS = Set.of("warnings");

    private Lints() {}

    /** Whether {@code async_fn_in_trait} is allowed or expected in a scope. */
    public static boolean allowsAsyncFnInTrait(SourceUnit file, int scope) {
        return silenced(file, scope, ASYNC_FN_IN_TRAIT);
    }

    /**
     * Whether the lints are allowed or expected, as far as the nearest level set for one of them says. {@code warnings} changes only what
     * stands at {@code warn}, as all these do where nothing is said.
     */
    public static boolean silenced(SourceUnit file, int scope, Set<String> lints) {
        Level own = level(file, scope, lints).orElse(Level.WARN);
        Level meant = own == Level.WARN ? level(file, scope, WARNINGS).orElse(own) : own;
        return meant.silences();
    }

    private static Optional<Level> level(SourceUnit file, int scope, Set<String> lints) {
        for (int at = scope; at >= 0; at = file.scope(at).parent()) {
            Optional<Level> here =
                    level(file, file.scope(at).cfg(), file.scope(at).lints(), lints);
            if (here.isPresent()) {
                return here;
            }
        }
        return file.expansion.map(e -> level(e.host(), e.scope(), lints)).orElseGet(() -> above(file.module(0), lints));
    }

    private static Optional<Level> above(ModuleNode module, Set<String> lints) {
        Optional<Level> here = level(module.file, Cfg.always(), module.lints, lints);
        if (here.isPresent()) {
            return here;
        }
        return module.parent.map(p -> level(p.file, p.scope, lints)).orElseGet(() -> ofManifest(module.crate, lints));
    }

    private static Optional<Level> level(SourceUnit file, Cfg around, List<LintLevel> levels, Set<String> lints) {
        return levels.stream()
                .filter(l -> lints.contains(l.lint()))
                .filter(l -> l.condition().isAlways() || !file.never(around.and(l.condition())))
                .map(LintLevel::level)
                .reduce((first, last) -> last);
    }

    private static Optional<Level> ofManifest(CrateUnit crate, Set<String> lints) {
        return crate.cargo.lints().stream()
                .filter(l -> lints.contains(name(l)))
                .map(Lints::level)
                .reduce((weaker, stronger) -> stronger);
    }

    private static Level level(Lint lint) {
        return Stream.of(Level.values())
                .filter(l -> l.name().equalsIgnoreCase(lint.level()))
                .findFirst()
                .orElse(Level.WARN);
    }

    /** rustc takes hyphens on its command line, where Cargo writes them. */
    private static String name(Lint lint) {
        String name = lint.lint().replace('-', '_');
        return name.startsWith("rust::") ? name.substring("rust::".length()) : name;
    }
}
