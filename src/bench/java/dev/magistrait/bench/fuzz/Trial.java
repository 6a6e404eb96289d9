package dev.magistrait.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Policies;
import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.cache.Store;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.policy.git.GitRepositories;
import dev.magistrait.policy.load.Loaded;
import dev.magistrait.policy.load.PolicyLoader;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.json.JsonReporter;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Meter;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.Discovery;
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

    /** One in so many manifests and policies is checked as a whole. */
    private static final int WHOLE = 4;

    private static final int FRAMES = 8;

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
            return isWhole(inputs.getFirst()) ? whole() : part();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            return Optional.of(told(e));
        }
    }

    /** Of manifests and policies most are only read: a check takes longer. */
    private static boolean isWhole(Input input) {
        return input.kind() == Kind.SOURCE || input.seed() % WHOLE == 0;
    }

    private Optional<String> part() {
        if (read().equals(read())) {
            return Optional.empty();
        }
        return Optional.of("another answer to the same question");
    }

    private String read() {
        Discovered found = Discovery.discover(List.of(tree()), Edition.E2021);
        Loaded policy = new PolicyLoader(Catalogue.rules(), GitRepositories.ofUser())
                .review(tree().resolve(PolicyLoader.FILE), PolicyLoader.FILE)
                .loaded();
        return found + "\n" + policy;
    }

    private Optional<String> whole() throws IOException {
        String first = answer(Store.none());
        try (Store store = Store.in(scratch.resolve("cache"), 1)) {
            if (!answer(store).equals(first)) {
                return Optional.of("another answer where a cache is made");
            }
        }
        try (Store store = Store.in(scratch.resolve("cache"), 1)) {
            return answer(store).equals(first) ? Optional.empty() : Optional.of("another answer from the cache");
        }
    }

    private Path tree() {
        return scratch.resolve("tree");
    }

    /** Several sources are modules of one crate; of manifests and policies there is one. */
    private void lay(List<Input> inputs) throws IOException {
        Input first = inputs.getFirst();
        String edition = EDITIONS.get((int) Math.floorMod(first.seed() / WHOLE, EDITIONS.size()));
        put("Cargo.toml", (PACKAGE + "edition = \"" + edition + "\"\n").getBytes(UTF_8));
        put("src/lib.rs", LIBRARY.getBytes(UTF_8));
        switch (first.kind()) {
            case MANIFEST -> put("Cargo.toml", first.text());
            case POLICY -> put(PolicyLoader.FILE, first.text());
            case SOURCE -> modules(inputs);
        }
    }

    private void modules(List<Input> inputs) throws IOException {
        if (inputs.size() == 1) {
            put("src/lib.rs", inputs.getFirst().text());
            return;
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < inputs.size(); i++) {
            names.append("mod m").append(i).append(";\n");
            put("src/m" + i + ".rs", inputs.get(i).text());
        }
        put("src/lib.rs", names.toString().getBytes(UTF_8));
    }

    private void put(String name, byte[] text) throws IOException {
        Path file = tree().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text);
    }

    private String answer(Store store) throws IOException {
        Analysis analysis = new Analysis(
                new Tool("magistrait", "0"),
                Edition.E2021,
                1,
                Policies.standard(List.of()),
                Clock.systemUTC(),
                store,
                Meter.OFF);
        try {
            Report report = analysis.check(List.of(tree()), Progress.SILENT);
            StringWriter text = new StringWriter();
            new JsonReporter().write(report, text);
            return text.toString();
        } catch (RefusedPolicies e) {
            return "refused: " + e.getMessage();
        }
    }

    private static String told(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        String at = Stream.of(stack).limit(FRAMES).map(Object::toString).reduce("", (a, b) -> a + "\n    at " + b);
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
