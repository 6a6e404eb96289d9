package dev.magistrait.analysis;

import dev.magistrait.cache.WorkspaceCache;
import dev.magistrait.resolve.Conventions;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.HashMap;
import java.util.Map;

/** A workspace that is read once, for several policies. */
final class Reading {

    private final CargoWorkspace workspace;
    private final WorkspaceSources sources;
    private final Map<Conventions, Resolution> resolved = new HashMap<>();

    Reading(CargoWorkspace workspace, Readers readers, WorkspaceCache cache) {
        this.workspace = workspace;
        this.sources = new WorkspaceSources(workspace, readers, cache);
    }

    /** Of sources that know some files already. */
    Reading(CargoWorkspace workspace, WorkspaceSources sources) {
        this.workspace = workspace;
        this.sources = sources;
    }

    CargoWorkspace workspace() {
        return workspace;
    }

    WorkspaceSources sources() {
        return sources;
    }

    /** Its facts, where names mean what the policy says. What is kept of earlier runs is asked for those that are asked for first. */
    Resolution by(Conventions conventions) {
        return resolved.computeIfAbsent(
                conventions, c -> resolved.isEmpty() ? sources.resolved(c) : Resolution.of(workspace, sources, c));
    }
}
