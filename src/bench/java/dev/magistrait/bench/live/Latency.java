package dev.magistrait.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** How long an editor waits for diagnostics after an edit. */
public final class Latency {

    private static final int SMALLEST = 2_000;
    private static final String[] ITEMS = {
        "fn added%d(value: u8) -> u8 { value }\n",
        "pub trait Added%d { async fn added(&self) -> u8; }\n",
        "struct Held%d; impl Clone for Held%d { fn clone(&self) -> Self { Held%d } }\n",
        "trait Seen%d { fn seen(&self); } fn see%d(value: &dyn Seen%d) { value.seen() }\n"
    };

    private final Path tree;
    private final List<Path> files;
    private final Random random;
    private int version = 1;
    private int made;

    public Latency(Path tree, int seed) throws IOException {
        this.tree = tree.toRealPath();
        this.random = new Random(seed);
        try (Stream<Path> all = Files.walk(this.tree)) {
            this.files = all.filter(
                            f -> f.toString().endsWith(".rs") && !f.toString().contains("/target/"))
                    .filter(f -> f.toFile().length() > SMALLEST && f.toFile().length() < 1 << 20)
                    .sorted()
                    .toList();
        }
    }

    /** Whether there is any file to edit. */
    public boolean hasFiles() {
        return !files.isEmpty();
    }

    /** Says on standard output what was measured. */
    public void run(int warmUps, int edits, List<String> java) throws Exception {
        try (Served served = new Served(tree, java)) {
            Path first = files.getFirst();
            System.out.printf("%s: first answer %.0f ms%n", tree, served.open(first, Files.readString(first)));
            served.forget(first);
            for (Kind kind : Kind.values()) {
                List<Double> all = new ArrayList<>();
                for (int i = 0; i < warmUps + edits; i++) {
                    all.add(one(served, kind));
                }
                List<Double> measured =
                        all.subList(warmUps, all.size()).stream().sorted().toList();
                System.out.printf(
                        "%-10s median %.1f ms, p95 %.1f ms, longest %.1f ms; %d edits after %d; %d MB resident%n",
                        kind.name().toLowerCase(Locale.ROOT),
                        at(measured, 0.5),
                        at(measured, 0.95),
                        at(measured, 1),
                        edits,
                        warmUps,
                        served.megabytes());
            }
        }
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.ceil(part * (sorted.size() - 1)));
    }

    private double one(Served served, Kind kind) throws Exception {
        while (true) {
            Path file = files.get(random.nextInt(files.size()));
            String text = Files.readString(file);
            String edited = edited(kind, text);
            if (!edited.isEmpty()) {
                served.open(file, text);
                double took = served.change(file, ++version, edited);
                served.forget(file);
                return took;
            }
        }
    }

    /** Nothing where the file has no such place. */
    private String edited(Kind kind, String text) {
        made++;
        if (kind == Kind.OUTLINE) {
            return text + "\n" + ITEMS[random.nextInt(ITEMS.length)].replace("%d", String.valueOf(made));
        }
        List<Integer> bodies = new ArrayList<>();
        for (int at = text.indexOf("    fn "); at >= 0; at = text.indexOf("    fn ", at + 1)) {
            int open = text.indexOf("{\n", at);
            int semicolon = text.indexOf(';', at);
            if (open > 0 && (semicolon < 0 || open < semicolon)) {
                bodies.add(open + 2);
            }
        }
        if (bodies.isEmpty()) {
            return "";
        }
        int at = bodies.get(random.nextInt(bodies.size()));
        String line = kind == Kind.LAYOUT ? "        // made " + made + "\n" : "        let _made = " + made + ";\n";
        return text.substring(0, at) + line + text.substring(at);
    }

    /** What is edited. */
    private enum Kind {
        LAYOUT,
        BODY,
        OUTLINE
    }
}
