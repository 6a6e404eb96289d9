package dev.magistrait.workspace.manifest;

import dev.magistrait.fact.DeclaredLint;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.ArrayList;
import java.util.List;

/** The levels of lints as the manifests of packages have them. */
public final class LintFacts {

    private LintFacts() {}

    /** Those of all packages of a workspace, each in the order of its file. The manifests are read for it. */
    public static List<DeclaredLint> of(CargoWorkspace workspace) {
        List<DeclaredLint> found = new ArrayList<>();
        Reread.of(workspace).forEach(r -> read(r, found));
        return found;
    }

    private static void read(Reread of, List<DeclaredLint> into) {
        boolean inherits = LintReader.inherits(of.manifest());
        Manifest holder = inherits ? of.reading().inherited() : of.manifest();
        TomlValue.Table lints = (inherits ? holder.workspaceTable() : holder.toml()).table("lints");
        for (String tool : lints.entries().keySet()) {
            lints.table(tool)
                    .entries()
                    .forEach((name, value) -> LintReader.level(value).stream()
                            .filter(DeclaredLint.LEVELS::contains)
                            .map(level -> new DeclaredLint(
                                    of.cargo().name(),
                                    tool,
                                    name.replace('-', '_'),
                                    level,
                                    (int) LintReader.priority(value),
                                    inherits,
                                    holder.span(value)))
                            .forEach(into::add));
        }
    }
}
