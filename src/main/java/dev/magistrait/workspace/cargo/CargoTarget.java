package dev.magistrait.workspace.cargo;

import dev.magistrait.fact.Context;
import dev.magistrait.rust.Edition;
import java.util.List;
import java.util.Locale;

/**
 * One crate that Cargo would build from a package.
 *
 * @param name the target's name as Cargo gives it, hyphens kept
 * @param crateName the name in code: hyphens are underscores there
 * @param rootFile the crate root relative to the workspace, with {@code /} between its parts; it exists
 * @param edition the target's own edition, or else the package's
 * @param procMacro whether the library is a procedural macro
 * @param requiredFeatures features without which Cargo does not build it
 */
public record CargoTarget(
        Kind kind,
        String name,
        String crateName,
        String rootFile,
        Edition edition,
        boolean procMacro,
        List<String> requiredFeatures) {

    /** The kinds of target, in the order they are listed. */
    public enum Kind {
        LIB,
        BIN,
        EXAMPLE,
        TEST,
        BENCH,
        BUILD_SCRIPT;

        /** The word that reports use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public CargoTarget {
        requiredFeatures = List.copyOf(requiredFeatures);
    }

    /** What facts call it, such as {@code lib store} or {@code test it}. */
    public String label() {
        return kind.word() + " " + name;
    }

    /** What all of its code is built for. */
    public Context context() {
        return switch (kind) {
            case TEST -> Context.TEST;
            case EXAMPLE -> Context.EXAMPLE;
            case BENCH -> Context.BENCH;
            case LIB, BIN, BUILD_SCRIPT -> Context.PRODUCTION;
        };
    }

    /** Whether it is built with {@code cfg(test)} only. */
    public boolean testOnly() {
        return kind == Kind.TEST || kind == Kind.BENCH;
    }

    /** Whether all of its code can name {@code [dev-dependencies]}; other code can under {@code cfg(test)}. */
    public boolean seesDevDependencies() {
        return kind == Kind.TEST || kind == Kind.BENCH || kind == Kind.EXAMPLE;
    }
}
