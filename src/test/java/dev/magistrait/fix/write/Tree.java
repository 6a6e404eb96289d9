package dev.magistrait.fix.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of a workspace that are to change, and the directory of journals beside it. */
final class Tree {

    static final int FILES = 7;

    private final Path directory;

    private Tree(Path directory) {
        this.directory = directory;
    }

    /** Makes one: two of the files lie in a directory of their own, one ends its lines as Windows does. */
    static Tree in(Path directory) throws IOException {
        Tree tree = new Tree(directory);
        for (int i = 0; i < FILES; i++) {
            Files.createDirectories(tree.file(i).resolveSibling(""));
            Files.write(tree.file(i), before(i));
        }
        return tree;
    }

    static Tree at(Path directory) {
        return new Tree(directory);
    }

    private static byte[] before(int i) {
        return ("fn before_" + i + "() {}\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] after(int i) {
        return ("async fn after_" + i + "() {}\r\n// longer than it was\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String name(int i) {
        return i < 2 ? "src/inner/file " + i + ".rs" : "src/file" + i + ".rs";
    }

    Path root() {
        return directory.resolve("store");
    }

    Path file(int i) {
        return root().resolve(name(i));
    }

    Path journals() {
        return directory.resolve("state/fix");
    }

    List<FileChange> changes() {
        List<FileChange> changes = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            changes.add(new FileChange(name(i), before(i), after(i)));
        }
        return changes;
    }

    List<Journal> left() {
        return Journal.about(journals(), List.of(root()));
    }

    /** All files there are, by name, with their text. */
    SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root().relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    static SortedMap<String, String> allBefore() {
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            files.put(name(i), new String(before(i), StandardCharsets.UTF_8));
        }
        return files;
    }

    static SortedMap<String, String> allAfter() {
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            files.put(name(i), new String(after(i), StandardCharsets.UTF_8));
        }
        return files;
    }
}
