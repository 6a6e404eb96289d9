package dev.magistrait.fix.plan;

import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.file.FileText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of a workspace, each read once. */
final class Texts {

    private final CargoWorkspace workspace;
    private final CheckedTree tree;
    private final Map<String, Optional<Text>> known = new HashMap<>();

    Texts(CargoWorkspace workspace) {
        this.workspace = workspace;
        this.tree = workspace.portion().tree();
    }

    /** A file as it is now; empty where it cannot be read. */
    Optional<Text> of(String file) {
        return known.computeIfAbsent(file, this::read);
    }

    /** Whether a file is one of this tree, so that it may be changed. */
    boolean mayChange(String file) {
        return tree.shows(workspace.file(file)) && !tree.leadsOut(workspace.file(file));
    }

    private Optional<Text> read(String file) {
        return switch (tree.text(workspace.file(file), file)) {
            case FileText.Text text -> Optional.of(new Text(file, text.bytes()));
            case FileText.Unread _ -> Optional.empty();
        };
    }
}
