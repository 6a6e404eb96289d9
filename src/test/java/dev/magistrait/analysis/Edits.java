package dev.magistrait.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Small changes to Rust files, as someone at work would make them. Most move lines and columns only, some change what the code says. */
final class Edits {

    private Edits() {}

    /** A Rust file below a directory. */
    static Path any(Path directory, Random random) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> rust =
                    files.filter(f -> f.toString().endsWith(".rs")).sorted().toList();
            return rust.get(random.nextInt(rust.size()));
        }
    }

    static String edited(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size() + 1);
        switch (random.nextInt(7)) {
            case 0 -> lines.add(at, "");
            case 1 -> lines.add(at, "// a comment");
            case 2 -> lines.addFirst("\n\n");
            case 3 -> change(lines, at, l -> l.replace(" {", "  {"));
            case 4 -> change(lines, at, l -> "    " + l);
            case 5 -> change(lines, at, l -> l.replace("async fn", "fn").replace("&self", "& self"));
            default -> change(lines, at, l -> l + " // " + "x".repeat(random.nextInt(20)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void change(List<String> lines, int at, java.util.function.UnaryOperator<String> change) {
        if (at < lines.size()) {
            lines.set(at, change.apply(lines.get(at)));
        }
    }
}
