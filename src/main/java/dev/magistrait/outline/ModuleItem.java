package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * A {@code mod} item.
 *
 * @param scope where it stands
 * @param body the scope of its inline body; -1 for a module in a file of its own
 * @param paths the files that {@code #[path]} and {@code #[cfg_attr(…, path = …)]} name, each with its condition
 * @param macroUse {@code #[macro_use]}
 * @param cfg what must hold, enclosing scopes included
 * @param region its name
 */
public record ModuleItem(
        int scope,
        int body,
        String name,
        Visibility visibility,
        List<PathAttribute> paths,
        boolean macroUse,
        List<LintLevel> lints,
        Cfg cfg,
        Region region) {

    /** {@code #[path = "file"]} under a condition. */
    public record PathAttribute(String file, Cfg condition) {}

    public ModuleItem {
        paths = List.copyOf(paths);
        lints = List.copyOf(lints);
    }

    public boolean inline() {
        return body >= 0;
    }
}
