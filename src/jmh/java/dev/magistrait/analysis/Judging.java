package dev.magistrait.analysis;

import dev.magistrait.engine.Law;
import dev.magistrait.fact.Fact;
import dev.magistrait.report.Progress;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** From facts of files to a ruling, for all workspaces of a directory. */
@State(Scope.Benchmark)
public class Judging {

    @Param("samples")
    public String directory;

    private Readers readers;
    private final List<Reading> workspaces = new ArrayList<>();
    private final List<List<Fact>> facts = new ArrayList<>();

    private record Reading(CargoWorkspace workspace, WorkspaceSources sources) {
        Resolution resolution() {
            return Resolution.of(workspace, sources);
        }
    }

    /** Files are read here: the sources remember what they have read. */
    @Setup
    public void read() {
        readers = new Readers(Runtime.getRuntime().availableProcessors(), Progress.SILENT);
        for (CargoWorkspace workspace :
                Discovery.discover(List.of(Path.of(directory)), Edition.E2021).workspaces()) {
            workspaces.add(new Reading(workspace, new WorkspaceSources(workspace, readers)));
        }
        workspaces.forEach(w -> facts.add(w.resolution().facts()));
    }

    @TearDown
    public void close() {
        readers.close();
    }

    @Benchmark
    public void resolve(Blackhole out) {
        workspaces.forEach(w -> out.consume(w.resolution()));
    }

    /** Sessions: facts in, rules fired, the outcome read. */
    @Benchmark
    public void judge(Blackhole out) {
        facts.forEach(f -> out.consume(Law.bundled().judge(f)));
    }
}
