package dev.magistrait.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.RustParser;
import dev.magistrait.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes a tree again with lines put in at random, and knows which line was which. */
final class Rewriting implements Seen.Lines {

    private static final List<String> NOTHING = List.of("", "    ", "// fn f(_: &dyn Service) {}", "/* async */");
    private static final List<String> HARMLESS =
            List.of("#[allow(dead_code)]", "#[doc(hidden)]", "#[rustfmt::skip]", "#[allow(clippy::all)]");
    private static final List<String> WHOLE =
            List.of("string_literal", "raw_string_literal", "block_comment", "char_literal");

    private final Map<String, List<Integer>> lines = new HashMap<>();
    private final Random random;
    private final Places places;
    private final List<String> choice;
    private int count;

    /** The offsets at which a line may be put in. */
    private interface Places {
        Set<Integer> of(SyntaxTree tree);
    }

    private Rewriting(long seed, Places places, List<String> choice) {
        this.random = new Random(seed);
        this.places = places;
        this.choice = choice;
    }

    /** Comments and blank lines, wherever a line begins that is no part of a string. */
    static Rewriting withNothing(long seed) {
        return new Rewriting(seed, Rewriting::betweenTokens, NOTHING);
    }

    /** Attributes above items, members and fields. */
    static Rewriting withAttributes(long seed) {
        return new Rewriting(seed, Rewriting::aboveItems, HARMLESS);
    }

    void write(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from);
                RustParser parser = new RustParser()) {
            for (Path file : files.sorted().toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (file.toString().endsWith(".rs")) {
                    Files.writeString(
                            copy, rewritten(from.relativize(file).toString(), parser.parse(Files.readAllBytes(file))));
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** How many lines were put in. */
    int count() {
        return count;
    }

    @Override
    public int original(String file, int line) {
        return lines.containsKey(file) ? lines.get(file).get(line - 1) : line;
    }

    private String rewritten(String name, SyntaxTree tree) {
        Set<Integer> allowed = places.of(tree);
        List<Integer> originals = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        int offset = 0;
        int number = 1;
        for (String line : tree.text(0, tree.bytes().length).split("(?<=\n)", -1)) {
            if (allowed.contains(offset) && random.nextInt(3) == 0) {
                out.append(choice.get(random.nextInt(choice.size()))).append('\n');
                originals.add(number);
                count++;
            }
            out.append(line);
            originals.add(number++);
            offset += line.getBytes(UTF_8).length;
        }
        lines.put(name, originals);
        return out.toString();
    }

    private static Set<Integer> betweenTokens(SyntaxTree tree) {
        NavigableSet<Integer> starts = lineStarts(tree);
        for (int node = 0; node < tree.size(); node++) {
            if (WHOLE.contains(tree.kindName(node)) && tree.start(node) + 1 < tree.end(node)) {
                starts.subSet(tree.start(node), false, tree.end(node), false).clear();
            }
        }
        return starts;
    }

    private static Set<Integer> aboveItems(SyntaxTree tree) {
        TreeMap<Integer, Integer> starts = new TreeMap<>();
        lineStarts(tree).forEach(start -> starts.put(firstOf(tree, start), start));
        Set<Integer> above = new TreeSet<>();
        for (int node = 1; node < tree.size(); node++) {
            if (isAttributable(tree, node) && starts.containsKey(tree.start(node))) {
                above.add(starts.get(tree.start(node)));
            }
        }
        return above;
    }

    private static boolean isAttributable(SyntaxTree tree, int node) {
        int kind = tree.kind(node);
        if (kind == Kinds.ATTRIBUTE_ITEM || kind == Kinds.INNER_ATTRIBUTE_ITEM) {
            return false;
        }
        return tree.kindName(node).endsWith("_item")
                || kind == Kinds.USE_DECLARATION
                || kind == Kinds.FIELD_DECLARATION
                || kind == Kinds.ENUM_VARIANT;
    }

    /** All but the first line, which may be a shebang. */
    private static NavigableSet<Integer> lineStarts(SyntaxTree tree) {
        NavigableSet<Integer> starts = new TreeSet<>();
        byte[] text = tree.bytes();
        for (int at = 1; at < text.length; at++) {
            if (text[at - 1] == '\n') {
                starts.add(at);
            }
        }
        return starts;
    }

    private static int firstOf(SyntaxTree tree, int start) {
        int at = start;
        while (at < tree.bytes().length && (tree.bytes()[at] == ' ' || tree.bytes()[at] == '\t')) {
            at++;
        }
        return at;
    }
}
