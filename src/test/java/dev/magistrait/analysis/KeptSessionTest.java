package dev.magistrait.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cache.Store;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Tool;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session on what is kept proves what one on code read afresh does. */
class KeptSessionTest {

    private static final String LIBRARY = """
            pub trait Store {
                async fn get(&self) -> u8;
            }
            fn take(_: &dyn Store) {}
            """;

    @TempDir
    Path directory;

    private Path project = Path.of("");
    private Path kept = Path.of("");

    @BeforeEach
    void write() throws IOException {
        project = directory.toRealPath().resolve("project");
        kept = directory.toRealPath().resolve("cache");
        Files.createDirectories(project.resolve("src"));
        Files.writeString(
                project.resolve("Cargo.toml"), "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        Files.writeString(project.resolve("src/lib.rs"), LIBRARY);
    }

    private record Seen(String told, boolean recalled) {}

    private Seen with() {
        try (Store store = Store.in(kept, 1)) {
            return with(store);
        }
    }

    private Seen with(Store store) {
        Timings timings = new Timings(System.nanoTime());
        Analysis analysis = new Analysis(
                new Tool("magistrait", "0"),
                Edition.E2021,
                2,
                Policies.standard(List.of()),
                Clock.system(ZoneId.systemDefault()),
                store,
                timings);
        try (Live live = analysis.live(Job.of(List.of(project)), Progress.SILENT)) {
            LiveWorkspace workspace = live.workspaces().getFirst();
            List<?> findings =
                    workspace.report().findings().stream().map(workspace::proof).toList();
            assertThat(findings).isNotEmpty();
            String told = workspace.report() + "\n" + workspace.proofs() + "\n" + findings + workspace.dynUses();
            return new Seen(told, timings.profile().toString().contains("workspaces recalled"));
        }
    }

    @Test
    void reads_nothing_where_nothing_changed() {
        String afresh = with(Store.none()).told();

        assertThat(with()).isEqualTo(new Seen(afresh, false));
        assertThat(with()).isEqualTo(new Seen(afresh, true));
    }

    @Test
    void sees_what_changed() throws IOException {
        with();
        Files.writeString(project.resolve("src/lib.rs"), LIBRARY + "fn other(_: Box<dyn Store>) {}\n");

        assertThat(with()).isEqualTo(new Seen(with(Store.none()).told(), false));
    }
}
