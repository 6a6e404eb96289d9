package dev.magistrait.bench.fuzz;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Policies;
import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.cache.Store;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.json.JsonReporter;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Meter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks workspaces made of inputs: without a cache, with one that is made, and with one that is there. */
final class Trial {

    private static final List<String> EDITIONS = List.of("2015", "2018", "2021", "2024");
    private static final String PACKAGE = "[package]\nname = \"a\"\nversion = \"0.1.0\"\n";
    private static final String LIBRARY = """
            pub trait Store { async fn get(&self) -> u8; }
            #[async_trait::async_trait] trait Boxed { async fn get(&self); }
            fn take(_: &dyn Store, _: impl Boxed) {}
            """;

    private final Path scratch;

    /**
     * @param scratch a directory that is the trial's own
     */
    Trial(Path scratch) {
        this.scratch = scratch;
    }

    /** What is wrong with the answers to inputs of one kind, which stand in one workspace; empty when nothing is. */
    Optional<String> of(List<Input> inputs) {
        try {
            clear();
            lay(inputs);
            String first = answer(Store.none());
            try (Store store = Store.in(scratch.resolve("cache"), 1)) {
                if (!answer(store).equals(first)) {
                    return Optional.of("another answer where a cache is made");
                }
            }
            try (Store store = Store.in(scratch.resolve("cache"), 1)) {
                return answer(store).equals(first) ? Optional.empty() : Optional.of("another answer from the cache");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            return Optional.of(told(e));
        }
    }

    /** Several sources are modules of one crate; of manifests and policies there is one. */
    private void lay(List<Input> inputs) throws IOException {
        Path tree = Files.createDirectories(scratch.resolve("tree/src")).getParent();
        Input first = inputs.getFirst();
        String edition = EDITIONS.get((int) Math.floorMod(first.seed(), EDITIONS.size()));
        Files.writeString(tree.resolve("Cargo.toml"), PACKAGE + "edition = \"" + edition + "\"\n");
        Files.writeString(tree.resolve("src/lib.rs"), LIBRARY);
        switch (first.kind()) {
            case MANIFEST -> Files.write(tree.resolve("Cargo.toml"), first.text());
            case POLICY -> Files.write(tree.resolve("magistrait.yaml"), first.text());
            case SOURCE -> {
                StringBuilder modules = new StringBuilder();
                for (int i = 0; i < inputs.size(); i++) {
                    modules.append("mod m").append(i).append(";\n");
                    Files.write(tree.resolve("src/m" + i + ".rs"), inputs.get(i).text());
                }
                Files.writeString(tree.resolve("src/lib.rs"), inputs.size() == 1 ? "" : modules.toString());
                if (inputs.size() == 1) {
                    Files.move(tree.resolve("src/m0.rs"), tree.resolve("src/lib.rs"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private String answer(Store store) throws IOException {
        Analysis analysis = new Analysis(
                new Tool("magistrait", "0"), Edition.E2021, 1, Policies.standard(List.of()), Clock.systemUTC(), store, Meter.OFF);
        try {
            Report report = analysis.check(List.of(scratch.resolve("tree")), Progress.SILENT);
            StringWriter text = new StringWriter();
            new JsonReporter().write(report, text);
            return text.toString();
        } catch (RefusedPolicies e) {
            return "refused: " + e.getMessage();
        }
    }

    private static String told(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        String at = Stream.of(stack).limit(6).map(Object::toString).reduce("", (a, b) -> a + "\n    at " + b);
        String cause = thrown.getCause() == null ? "" : "\n  by " + told(thrown.getCause());
        return thrown + at + cause;
    }

    private void clear() throws IOException {
        if (!Files.exists(scratch)) {
            return;
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
