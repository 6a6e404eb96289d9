package dev.magistrait.analysis;

import dev.magistrait.fact.Owners;
import dev.magistrait.workspace.WorkTree;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.CodeOwners;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who owns the files of a workspace: what {@code CODEOWNERS} of its Git working tree says, or, without one, that of its directory. */
final class Ownership {

    /** What is to be said without such a file. */
    static final String UNSEEN = "there is no `CODEOWNERS` that can be read: who owns files is not seen";

    private Ownership() {}

    static Owners of(CargoWorkspace workspace) {
        Path root = WorkTree.of(workspace.directory()).orElse(workspace.directory());
        return CodeOwners.of(root).map(o -> owners(o, root, workspace)).orElse(Owners.NONE);
    }

    private static Owners owners(CodeOwners all, Path root, CargoWorkspace workspace) {
        Map<String, List<String>> known = new ConcurrentHashMap<>();
        return new Owners(true, file -> known.computeIfAbsent(file, f -> owners(all, root, workspace.file(f))));
    }

    private static List<String> owners(CodeOwners all, Path root, Path file) {
        return file.startsWith(root)
                ? all.of(root.relativize(file).toString().replace(File.separatorChar, '/'))
                : List.of();
    }
}
