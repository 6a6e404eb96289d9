package dev.magistrait.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.RustParser;
import dev.magistrait.syntax.SyntaxTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of a sample, out of which is taken what the compiler has refused, so that it goes on to look at the rest. Lines stay. */
final class WorkingCopy {

    private final Path folder;
    private final Map<Line, Integer> cuts = new HashMap<>();

    private WorkingCopy(Path folder) {
        this.folder = folder;
    }

    static WorkingCopy of(Path sample, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, into.resolve(sample.relativize(file).toString()));
            }
        }
        return new WorkingCopy(into);
    }

    Path folder() {
        return folder;
    }

    boolean isCut(Line line) {
        return cuts.containsKey(line);
    }

    /** The compiler looks at an alias only where it is used. */
    void useAlias(Line line) {
        edit(line, (tree, offset) -> {
            int alias = Items.around(tree, offset, Kinds.TYPE_ITEM);
            if (alias == SyntaxTree.NONE || Items.isAssociated(tree, alias)) {
                return tree.bytes();
            }
            String use = " fn _%d(_: &%s) {}".formatted(line.number(), Items.name(tree, alias));
            return inserted(tree.bytes(), tree.end(alias), use);
        });
    }

    /** Puts a trait of every type in the place of those behind {@code dyn}. Whether there was one. */
    boolean replaceObjects(Line line) {
        cuts.putIfAbsent(line, 0);
        return editLine(line, Objects::replaced);
    }

    /** Takes the bodies out of a trait's async methods. */
    boolean closeBodies(Line line) {
        cuts.putIfAbsent(line, 0);
        return edit(line, (tree, offset) -> {
            byte[] text = tree.bytes().clone();
            for (int body : Items.asyncBodies(tree, offset)) {
                blank(text, tree.start(body), tree.end(body));
                text[tree.start(body)] = ';';
            }
            return text;
        });
    }

    /** Gives an impl the macro of its trait, once. */
    boolean addMacro(Line line) {
        return cuts.putIfAbsent(line, 0) == null
                && edit(line, (tree, offset) -> inserted(tree.bytes(), offset, "#[::async_trait::async_trait] "));
    }

    /** Takes out the attribute at a line. */
    boolean removeAttribute(Line line) {
        cuts.putIfAbsent(line, 0);
        return edit(line, (tree, offset) -> {
            byte[] text = tree.bytes().clone();
            int attribute = Items.around(tree, offset, Kinds.ATTRIBUTE_ITEM);
            if (attribute != SyntaxTree.NONE) {
                blank(text, tree.start(attribute), tree.end(attribute));
            }
            return text;
        });
    }

    /** Takes out the smallest piece around a line that can go, each time a larger one. False when there is none left. */
    boolean takeOut(Line line) {
        int cut = cuts.merge(line, 1, Integer::sum);
        return edit(line, (tree, offset) -> {
            List<Items.Piece> pieces = Items.pieces(tree, offset);
            if (cut > pieces.size()) {
                return tree.bytes();
            }
            Items.Piece piece = pieces.get(cut - 1);
            byte[] text = tree.bytes().clone();
            blank(text, piece.start(), piece.end());
            return inserted(text, piece.start(), piece.instead());
        });
    }

    private static void blank(byte[] text, int start, int end) {
        for (int at = start; at < end; at++) {
            text[at] = text[at] == '\n' ? (byte) '\n' : (byte) ' ';
        }
    }

    private static byte[] inserted(byte[] text, int at, String more) {
        String before = new String(text, 0, at, UTF_8);
        return (before + more + new String(text, at, text.length - at, UTF_8)).getBytes(UTF_8);
    }

    private boolean editLine(Line line, UnaryOperator<String> change) {
        return edit(line, (tree, offset) -> {
            List<String> lines = new ArrayList<>(
                    Arrays.asList(tree.text(0, tree.bytes().length).split("\n", -1)));
            lines.set(line.number() - 1, change.apply(lines.get(line.number() - 1)));
            return String.join("\n", lines).getBytes(UTF_8);
        });
    }

    /** Whether the change was one. It is given the offset of the line's first character that is no blank. */
    private boolean edit(Line line, BiFunction<SyntaxTree, Integer, byte[]> change) {
        Path file = folder.resolve(line.file());
        try (RustParser parser = new RustParser()) {
            byte[] text = Files.readAllBytes(file);
            byte[] changed = change.apply(parser.parse(text), offset(text, line.number()));
            Files.write(file, changed);
            return !Arrays.equals(text, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a line's first character that is no blank. */
    static int offset(byte[] text, int number) {
        int at = 0;
        for (int line = 1; line < number; line++) {
            while (text[at++] != '\n') {}
        }
        while (at < text.length && (text[at] == ' ' || text[at] == '\t')) {
            at++;
        }
        return at;
    }
}
