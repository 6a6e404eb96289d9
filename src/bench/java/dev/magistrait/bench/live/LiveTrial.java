package dev.magistrait.bench.live;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.live.OpenTree;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.json.JsonReporter;
import dev.magistrait.rust.Edition;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Edits a tree at random, half of it unsaved, and holds what a tree that is held open says against a fresh check of the same. */
public final class LiveTrial {

    private static final Tool TOOL = new Tool("magistrait", "0");

    private final Path disk;
    private final Path held;
    private final Random random;
    private final Tinkering tinkering;
    private int changed;

    /**
     * @param tree of which copies are edited
     * @param scratch an empty directory for them
     */
    public LiveTrial(Path tree, Path scratch, long seed) throws IOException {
        this.disk = copied(tree, scratch.resolve("disk/tree"));
        this.held = copied(tree, scratch.resolve("held/tree"));
        this.random = new Random(seed);
        this.tinkering = new Tinkering(disk, seed);
    }

    /** Makes so many edits; what differs first, or nothing. */
    public Optional<String> run(int edits) throws IOException {
        try (OpenTree open = new OpenTree(analysis(), List.of(held), Progress.SILENT)) {
            String before = "";
            for (int i = 0; i <= edits; i++) {
                StringBuilder made = new StringBuilder();
                if (i > 0) {
                    for (Tinkering.Change change : tinkering.next()) {
                        made.append(' ')
                                .append(change.file())
                                .append(change.text().isEmpty() ? " gone" : "");
                        make(change, open, made);
                    }
                }
                String fresh = said(() -> analysis().check(List.of(disk), Progress.SILENT));
                String live = said(open::report).replace(held.toString(), disk.toString());
                changed += fresh.equals(before) ? 0 : 1;
                before = fresh;
                if (!fresh.equals(live)) {
                    return Optional.of("edit " + i + ":" + made + "\n" + difference(fresh, live));
                }
            }
            return Optional.empty();
        }
    }

    /** How often what is said was not what had been said before. */
    public int changed() {
        return changed;
    }

    private void make(Tinkering.Change change, OpenTree open, StringBuilder made) throws IOException {
        write(disk.resolve(change.file()), change.text());
        Path file = held.resolve(change.file());
        boolean there = Files.exists(file);
        switch (random.nextInt(3)) {
            case 0 -> {
                made.append(" on disk");
                write(file, change.text());
                open.release(file);
                open.touched(file, there && change.text().isPresent());
            }
            case 1 -> {
                made.append(" saved");
                change.text().ifPresentOrElse(t -> open.edit(file, t), () -> open.remove(file));
                write(file, change.text());
                open.release(file);
                open.touched(file, there && change.text().isPresent());
            }
            default -> change.text().ifPresentOrElse(t -> open.edit(file, t), () -> open.remove(file));
        }
    }

    private static void write(Path file, Optional<byte[]> text) throws IOException {
        if (text.isPresent()) {
            Files.createDirectories(file.getParent());
            Files.write(file, text.get());
        } else {
            Files.deleteIfExists(file);
        }
    }

    private static Analysis analysis() {
        return new Analysis(TOOL, Edition.E2021, 1);
    }

    private static String said(Supplier<Report> check) {
        try {
            StringWriter out = new StringWriter();
            new JsonReporter().write(check.get(), out);
            return out.toString();
        } catch (RefusedPolicies e) {
            return e.mistakes().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String difference(String fresh, String live) {
        List<String> one = fresh.lines().toList();
        List<String> other = live.lines().toList();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String a = i < one.size() ? one.get(i) : "(end)";
            String b = i < other.size() ? other.get(i) : "(end)";
            if (!a.equals(b)) {
                return "line " + (i + 1) + "\n  fresh: " + a + "\n  live:  " + b;
            }
        }
        return "line ends";
    }

    private static Path copied(Path tree, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(tree.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        Files.createDirectories(to);
        return to;
    }
}
