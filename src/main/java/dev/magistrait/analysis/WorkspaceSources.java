package dev.magistrait.analysis;

import dev.magistrait.finding.Problem;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.Fault;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.report.Extent;
import dev.magistrait.resolve.SourceKey;
import dev.magistrait.resolve.Sources;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.timing.Quantity;
import dev.magistrait.timing.Stage;
import dev.magistrait.workspace.CargoWorkspace;
import dev.magistrait.workspace.FileText;
import dev.magistrait.workspace.SourceFiles;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Reads the files of one workspace on all threads, each once for an edition. A file's text is let go as soon as its outline is made. */
final class WorkspaceSources implements Sources {

    private final CargoWorkspace workspace;
    private final Readers readers;
    private final Map<SourceKey, Read> read = new HashMap<>();
    private final SortedMap<String, FileOutline> byFile = new TreeMap<>();

    /** What came of a file. */
    private record Read(SourceKey key, Optional<FileOutline> outline, List<Problem> problems, long lines) {}

    WorkspaceSources(CargoWorkspace workspace, Readers readers) {
        this.workspace = workspace;
        this.readers = readers;
    }

    @Override
    public boolean exists(String file) {
        return Files.exists(workspace.file(file));
    }

    @Override
    public Map<SourceKey, FileOutline> outlines(Collection<SourceKey> files) {
        List<Callable<Read>> tasks = new ArrayList<>();
        for (SourceKey key : files) {
            if (!read.containsKey(key)) {
                tasks.add(() -> read(key));
            }
        }
        readers.all(tasks).forEach(r -> read.put(r.key(), r));
        Map<SourceKey, FileOutline> outlines = new HashMap<>();
        for (SourceKey key : files) {
            Optional.ofNullable(read.get(key)).flatMap(Read::outline).ifPresent(o -> outlines.put(key, o));
        }
        return outlines;
    }

    @Override
    public boolean mentions(String file, String name) {
        return switch (SourceFiles.read(workspace.file(file), file)) {
            case FileText.Unread _ -> true;
            case FileText.Text text -> new Word(name).isIn(text.bytes());
        };
    }

    @Override
    public FileOutline fragment(String text, MacroCall.Position position, Edition edition) {
        return readers.meter()
                .timed(Stage.FRAGMENTS, () -> readers.extractor().extractFragment(text, position, edition));
    }

    @Override
    public Expr body(Body.Unread body) {
        return readers.extractor().read(body);
    }

    private Read read(SourceKey key) {
        readers.step();
        return switch (text(key)) {
            case FileText.Unread unread -> new Read(key, Optional.empty(), List.of(unread.problem()), 0);
            case FileText.Text text -> extract(key, text.bytes());
        };
    }

    private FileText text(SourceKey key) {
        return readers.meter().timed(Stage.READ, () -> SourceFiles.read(workspace.file(key.file()), key.file()));
    }

    private Read extract(SourceKey key, byte[] bytes) {
        readers.meter().add(Quantity.READ, bytes.length);
        FileOutline outline = readers.extractor().extract(bytes, key.edition());
        long lines = lines(outline);
        if (isNotRust(outline)) {
            Region region = outline.faults().getFirst().region();
            Problem problem = new Problem(
                    Problem.Kind.NOT_RUST,
                    new Span(key.file(), region),
                    "`" + key.file() + "` does not read as Rust",
                    "");
            return new Read(key, Optional.empty(), List.of(problem), lines);
        }
        List<Problem> problems =
                outline.faults().stream().map(f -> problem(key, f)).toList();
        return new Read(key, Optional.of(outline), problems, lines);
    }

    /** Whether nothing in a file could be read. */
    private static boolean isNotRust(FileOutline outline) {
        return !outline.faults().isEmpty()
                && outline.scopes().size() == 1
                && outline.imports().isEmpty()
                && outline.modules().isEmpty()
                && outline.calls().isEmpty()
                && outline.macros().isEmpty()
                && outline.values().isEmpty();
    }

    private static Problem problem(SourceKey key, Fault fault) {
        return new Problem(
                Problem.Kind.SYNTAX,
                new Span(key.file(), fault.region()),
                "the grammar does not know `" + fault.text() + "`",
                "");
    }

    private static long lines(FileOutline outline) {
        Region whole = outline.scopes().getFirst().region();
        return whole.endColumn() > 1 ? whole.endLine() : whole.endLine() - 1;
    }

    /** The outline of each file that was read, sorted by file; of one that was read under two editions, the older. */
    SortedMap<String, FileOutline> outlines() {
        if (byFile.isEmpty()) {
            read.values().stream()
                    .sorted(Comparator.comparing(r -> r.key().edition()))
                    .forEach(r -> r.outline()
                            .ifPresent(o -> byFile.putIfAbsent(r.key().file(), o)));
        }
        return byFile;
    }

    /** All that could not be read, sorted; of a file read under two editions once. */
    List<Problem> problems() {
        return read.values().stream()
                .flatMap(r -> r.problems().stream())
                .sorted()
                .distinct()
                .toList();
    }

    Extent extent() {
        Map<String, Long> lines = new HashMap<>();
        read.values().forEach(r -> lines.put(r.key().file(), r.lines()));
        return new Extent(
                lines.size(), lines.values().stream().mapToLong(Long::longValue).sum());
    }
}
