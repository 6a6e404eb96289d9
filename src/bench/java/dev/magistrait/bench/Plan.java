package dev.magistrait.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the runs that were asked for. */
final class Plan {

    private static final String CONFIGURATION = "src/bench/astgrep/sgconfig.yml";
    private static final String SCANNED = "sg: entity|file|";
    private static final String SAMPLE = "samples/impl-missing-async";
    private static final Set<Integer> ZERO = Set.of(0);

    private final Path project;
    private final Options options;
    private final Tools tools;
    private final Magistrait magistrait;
    private final List<String> leftOut = new ArrayList<>();

    Plan(Path project, Options options, Tools tools) {
        this.project = project;
        this.options = options;
        this.tools = tools;
        this.magistrait = new Magistrait(project, tools.scratch("help"));
        tools.compile(wants(Part.READ) || wants(Part.PARSE));
        if (!magistrait.knows("--cache-dir") && (wants(Part.WARM) || wants(Part.CHANGED))) {
            leftOut.add("this build of Magistrait does not know `--cache-dir`: warm and changed are left out");
        }
    }

    /** What was asked for and cannot be measured. */
    List<String> leftOut() {
        return leftOut;
    }

    private boolean wants(Part part) {
        return options.parts().contains(part);
    }

    /** The tree with the files that ast-grep scans in it, or all where ast-grep is not asked for. */
    Tree tree(Path directory) {
        return Tree.of(directory, wants(Part.AST_GREP) ? scanned(directory) : Walked.rustFiles(directory));
    }

    private List<Path> scanned(Path directory) {
        String printed = Shell.output(
                tools.scratch("scanned"),
                project,
                astGrep(directory, "--inspect", "entity").toArray(String[]::new));
        // Threads print at once: now and then two lines run into each other.
        return printed.lines()
                .filter(l -> l.startsWith(SCANNED) && l.contains(": language="))
                .map(l -> Path.of(l.substring(SCANNED.length(), l.lastIndexOf(": language="))))
                .sorted()
                .toList();
    }

    private List<String> astGrep(Path directory, String... more) {
        List<String> command = new ArrayList<>(List.of(
                tools.astGrep(),
                "scan",
                "--config",
                project.resolve(CONFIGURATION).toString(),
                "--report-style",
                "short",
                "--threads",
                String.valueOf(options.threads())));
        command.addAll(List.of(more));
        command.add(directory.toString());
        return command;
    }

    /** The runs on a tree. */
    List<Run> of(Tree tree) {
        Path list = tools.scratch("files");
        tree.list(list);
        return Arrays.stream(Part.values())
                .filter(p -> p.ofTree() && wants(p) && possible(p))
                .map(p -> run(p, tree, list))
                .toList();
    }

    private boolean possible(Part part) {
        return (part != Part.WARM && part != Part.CHANGED) || magistrait.knows("--cache-dir");
    }

    private Run run(Part part, Tree tree, Path list) {
        int threads = options.threads();
        return switch (part) {
            case COLD -> check(part, magistrait.cold(threads, tree.directory()), () -> {});
            case WARM -> check(part, magistrait.cached(threads, tree.directory(), cache("warm")), () -> {});
            case CHANGED -> changed(tree);
            case FIX ->
                new Run(
                        part,
                        magistrait.fix(threads, tree.directory()),
                        Map.of(),
                        Run.NOTHING,
                        Magistrait.SHOWN,
                        () -> {});
            case AST_GREP -> new Run(part, astGrep(tree.directory()), Map.of(), Run.NOTHING, ZERO, () -> {});
            default ->
                new Run(
                        part,
                        List.of(tools.files(), part.toString(), String.valueOf(threads)),
                        Map.of(),
                        list,
                        ZERO,
                        () -> {});
        };
    }

    private Run changed(Tree tree) {
        Path copy = tools.directory().resolve("copy").resolve(tree.name());
        tree.copy(copy);
        Path file = tree.middle(copy);
        return check(
                Part.CHANGED, magistrait.cached(options.threads(), copy, cache("changed")), () -> Tree.touch(file));
    }

    private static Run check(Part part, List<String> command, Runnable before) {
        return new Run(part, command, Map.of(), Run.NOTHING, Magistrait.DONE, before);
    }

    /** An empty directory. */
    private Path cache(String name) {
        Path cache = tools.directory().resolve("cache").resolve(name);
        try {
            Tree.delete(cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cache;
    }

    /** The runs on no tree, which show how long the program takes to start. */
    List<Run> ofStart() {
        List<String> sample = magistrait.cached(options.threads(), project.resolve(SAMPLE), cache("start"));
        List<String> version = List.of(magistrait.launcher(), "--version");
        return List.of(
                        check(Part.START, sample, () -> {}),
                        new Run(
                                Part.START_PLAIN,
                                sample,
                                Magistrait.withoutAot(),
                                Run.NOTHING,
                                Magistrait.DONE,
                                () -> {}),
                        new Run(Part.VERSION, version, Map.of(), Run.NOTHING, ZERO, () -> {}),
                        new Run(Part.VERSION_PLAIN, version, Magistrait.withoutAot(), Run.NOTHING, ZERO, () -> {}))
                .stream()
                .filter(r -> wants(r.part()))
                .toList();
    }
}
