package dev.magistrait.analysis;

import dev.magistrait.cache.FileRead;
import dev.magistrait.cache.Store;
import dev.magistrait.fact.Fact;
import dev.magistrait.finding.Problem;
import dev.magistrait.outline.Suppression;
import dev.magistrait.report.Extent;
import dev.magistrait.report.Progress;
import dev.magistrait.resolve.Conventions;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a workspace with a cache, and without. */
final class Kept {

    private final Path workspace;
    private final Path directory;

    Kept(Path workspace, Path directory) {
        this.workspace = workspace;
        this.directory = directory;
    }

    /** All that the rest of a check asks of the files of a workspace. */
    record Seen(
            List<Fact> facts,
            List<String> files,
            int crates,
            List<Problem> problems,
            Extent extent,
            List<Suppression> suppressions,
            List<String> scopes) {}

    List<Seen> with(long build, Conventions conventions) {
        try (Store store = Store.in(directory, build)) {
            return seen(store, conventions);
        }
    }

    List<Seen> with() {
        return with(1, Conventions.NONE);
    }

    List<Seen> without(Conventions conventions) {
        return seen(Store.none(), conventions);
    }

    List<Seen> without() {
        return without(Conventions.NONE);
    }

    private List<Seen> seen(Store store, Conventions conventions) {
        List<Seen> found = new ArrayList<>();
        for (CargoWorkspace one :
                Discovery.discover(List.of(workspace), Edition.E2021).workspaces()) {
            try (Readers readers = new Readers(2, Progress.SILENT)) {
                WorkspaceSources sources = new WorkspaceSources(one, readers, store.open(one));
                found.add(seen(sources, sources.resolved(conventions)));
            }
        }
        return found;
    }

    private static Seen seen(WorkspaceSources sources, Resolution resolution) {
        List<Suppression> suppressions = new ArrayList<>();
        List<String> scopes = new ArrayList<>();
        for (FileRead read : sources.files().values()) {
            suppressions.addAll(read.suppressions());
            read.outline().getFirst().scopes().forEach(s -> scopes.add(s.name() + " " + s.region()));
        }
        return new Seen(
                resolution.facts(),
                resolution.files(),
                resolution.crates(),
                sources.problems(),
                sources.extent(),
                suppressions,
                scopes);
    }

    /** The files of the cache. */
    List<Path> packs() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
