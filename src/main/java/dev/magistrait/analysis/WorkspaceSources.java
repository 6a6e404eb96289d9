package dev.magistrait.analysis;

import dev.magistrait.cache.FileRead;
import dev.magistrait.cache.Judgement;
import dev.magistrait.cache.Question;
import dev.magistrait.cache.Stamp;
import dev.magistrait.cache.WorkspaceCache;
import dev.magistrait.finding.Problem;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Code;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.report.Extent;
import dev.magistrait.resolve.Conventions;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.resolve.names.Sources;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import dev.magistrait.timing.Stage;
import dev.magistrait.timing.Tally;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.file.FileText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads the files of one workspace on all threads, each once for an edition. A file's text is let go as soon as its outline is made. */
final class WorkspaceSources implements Sources, WorkspaceCache.Now {

    private final CargoWorkspace workspace;
    private final Readers readers;
    private final Texts texts;
    private final WorkspaceCache cache;
    private final Map<SourceKey, FileRead> tried = new HashMap<>();
    private final Map<SourceKey, FileRead> read = new HashMap<>();
    private final Map<Question, Boolean> answers = new ConcurrentHashMap<>();
    private final SortedMap<String, FileRead> byFile = new TreeMap<>();

    /** Reads every file afresh. */
    WorkspaceSources(CargoWorkspace workspace, Readers readers) {
        this(workspace, readers, WorkspaceCache.none());
    }

    WorkspaceSources(CargoWorkspace workspace, Readers readers, WorkspaceCache cache) {
        this(workspace, readers, cache, Map.of());
    }

    /** @param known what came of files that have not changed since */
    WorkspaceSources(CargoWorkspace workspace, Readers readers, WorkspaceCache cache, Map<SourceKey, FileRead> known) {
        this.workspace = workspace;
        this.readers = readers;
        this.texts = new Texts(workspace, readers);
        this.cache = cache;
        tried.putAll(known);
    }

    /** What came of all files that are part of the workspace. */
    Map<SourceKey, FileRead> read() {
        return Map.copyOf(read);
    }

    /** What was asked of files besides their outlines. */
    Map<Question, Boolean> answers() {
        return cache.answers().orElseGet(() -> Map.copyOf(answers));
    }

    /** Takes the files for those of the workspace, without asking again what leads to them. */
    void take(Collection<SourceKey> keys) {
        reads(keys).forEach(r -> read.put(r.key(), r));
    }

    /** What an earlier run made of the workspace by the bundled law, where that still holds. */
    Optional<Judgement> judged() {
        Optional<Judgement> before = readers.meter().timed(Stage.RECALL, () -> cache.judgement(Conventions.NONE, this));
        if (before.isPresent()) {
            count("workspaces judged before");
            read.putAll(tried);
            cache.keep(read.values());
        }
        return before;
    }

    /** Keeps what the bundled law made of what {@link #resolved} found. */
    void keep(Supplier<Judgement> judgement) {
        if (cache.present()) {
            cache.keep(judgement.get());
        }
    }

    /** The facts of the workspace: those of an earlier run, where they still hold. */
    Resolution resolved(Conventions conventions) {
        Optional<Resolution> before = readers.meter().timed(Stage.RECALL, () -> cache.recall(conventions, this));
        count(before.isPresent() ? "workspaces recalled" : "workspaces resolved");
        if (before.isPresent()) {
            read.putAll(tried);
        }
        Resolution resolution = before.orElseGet(() -> Resolution.of(workspace, this, conventions, readers.meter()));
        cache.keep(conventions, read.values(), answers, resolution);
        return resolution;
    }

    @Override
    public boolean exists(String file) {
        return answers.computeIfAbsent(new Question(file, ""), this::answer);
    }

    @Override
    public boolean answer(Question question) {
        return switch (question.name()) {
            case "" -> Files.exists(workspace.file(question.file())) && tree().reads(workspace.file(question.file()));
            case Question.DIRECTORY -> Files.isDirectory(workspace.file(question.file()));
            case Question.OUTSIDE -> !tree().reads(workspace.file(question.file()));
            default ->
                question.ofBodies()
                        ? passedOver(question.file()).holds(question)
                        : stands(question.name(), question.file());
        };
    }

    private CheckedTree tree() {
        return workspace.portion().tree();
    }

    @Override
    public boolean outside(String file) {
        return answers.computeIfAbsent(new Question(file, Question.OUTSIDE), this::answer);
    }

    @Override
    public boolean isDirectory(String file) {
        return answers.computeIfAbsent(new Question(file, Question.DIRECTORY), this::answer);
    }

    @Override
    public List<FileRead> reads(Collection<SourceKey> keys) {
        return reads(keys, r -> r);
    }

    /** @param each what to do with each file, on any thread */
    private List<FileRead> reads(Collection<SourceKey> keys, UnaryOperator<FileRead> each) {
        List<Callable<FileRead>> tasks = new ArrayList<>(keys.size());
        for (SourceKey key : keys) {
            FileRead known = tried.get(key);
            tasks.add(() -> each.apply(known == null ? read(key) : known));
        }
        List<FileRead> reads = readers.all(tasks);
        reads.forEach(r -> tried.put(r.key(), r));
        return reads;
    }

    @Override
    public Map<SourceKey, FileOutline> outlines(Collection<SourceKey> files) {
        List<FileRead> reads = reads(files, WorkspaceSources::withOutline);
        cache.note(reads);
        Map<SourceKey, FileOutline> outlines = new HashMap<>();
        for (FileRead one : reads) {
            read.put(one.key(), one);
            one.outline().forEach(o -> outlines.put(one.key(), o));
        }
        return outlines;
    }

    private static FileRead withOutline(FileRead read) {
        read.outline();
        return read;
    }

    @Override
    public boolean mentions(String file, String name) {
        return answers.computeIfAbsent(new Question(file, name), this::answer);
    }

    private boolean stands(String name, String file) {
        return switch (tree().text(workspace.file(file), file)) {
            case FileText.Unread _ -> true;
            case FileText.Text text -> new Word(name).isIn(text.bytes());
        };
    }

    @Override
    public Map<Region, Body.Unread> bodies(String file, Collection<String> names) {
        return passedOver(file).calling(names, q -> answers.put(q, true));
    }

    private PassedOver passedOver(String file) {
        return new PassedOver(file, tree().text(workspace.file(file), file), tried);
    }

    @Override
    public FileOutline fragment(String text, MacroCall.Position position, Edition edition) {
        return texts.fragment(text, position, edition);
    }

    @Override
    public void ahead(Runnable work) {
        readers.begin(() -> readers.meter().run(Stage.MACROS, work));
    }

    @Override
    public Expr body(Body.Unread body) {
        return readers.extractor().read(body);
    }

    @Override
    public Optional<Code.Block> code(Body.Unread body) {
        return readers.extractor().code(body);
    }

    private FileRead read(SourceKey key) {
        readers.step(key.file());
        if (!cache.present() || !tree().reads(workspace.file(key.file()))) {
            return texts.afresh(key);
        }
        long now = System.currentTimeMillis();
        Stamp stamp = Stamp.of(workspace.file(key.file()));
        Optional<FileRead> known = cache.known(key, stamp, () -> texts.afresh(key));
        if (known.isPresent()) {
            count("files known by their stamps");
        }
        return known.orElseGet(() -> read(key, stamp, now));
    }

    private void count(String what) {
        if (cache.present()) {
            readers.meter().add(Tally.CACHE, what, 1, 0);
        }
    }

    /** A file that is not known by its stamp may be known by its content. */
    private FileRead read(SourceKey key, Stamp stamp, long now) {
        return switch (texts.text(key)) {
            case FileText.Unread unread -> FileReading.unread(key, unread);
            case FileText.Text text -> {
                FileRead.Identity identity = cache.identity(stamp, now, text.bytes());
                Optional<FileRead> same = cache.same(key, identity, () -> texts.afresh(key));
                count(same.isPresent() ? "files known by their content" : "files read");
                yield same.orElseGet(() -> texts.extract(key, identity, text));
            }
        };
    }

    /** What came of each file that is Rust, sorted by file; of one that was read under two editions, the older. */
    SortedMap<String, FileRead> files() {
        if (byFile.isEmpty()) {
            read.values().stream()
                    .filter(FileRead::isRust)
                    .sorted(Comparator.comparing(r -> r.key().edition()))
                    .forEach(r -> byFile.putIfAbsent(r.key().file(), r));
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

    /** The files that were asked for and that nothing in the workspace leads to, absolute. */
    List<Path> strays() {
        Set<String> known = new HashSet<>();
        read.keySet().forEach(k -> known.add(k.file()));
        return workspace.portion().below().stream()
                .filter(b -> b.endsWith(".rs") && !known.contains(b))
                .map(workspace::file)
                .filter(Files::isRegularFile)
                .toList();
    }

    Extent extent() {
        Map<String, Long> lines = new HashMap<>();
        read.values().stream()
                .filter(r -> workspace.reports(r.key().file()))
                .forEach(r -> lines.put(r.key().file(), r.lines()));
        return new Extent(
                lines.size(), lines.values().stream().mapToLong(Long::longValue).sum());
    }
}
