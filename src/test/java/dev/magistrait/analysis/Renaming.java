package dev.magistrait.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives modules of a tree other names.
 *
 * @param files the texts by their names
 */
record Renaming(TreeMap<String, String> files) {

    /** Folders that mean something to Cargo; a module of the name is written where it is declared. */
    private static final Set<String> OF_CARGO = Set.of("tests", "examples", "benches");

    private static final Pattern MODULE = Pattern.compile("\\bmod (\\w+)\\s*[;{]");

    static Renaming of(Path folder) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
            }
        }
        return new Renaming(files);
    }

    /** The modules whose name means nothing else anywhere in the tree, as far as text shows. */
    List<String> modules() {
        TreeSet<String> names = new TreeSet<>();
        for (String text : rust()) {
            MODULE.matcher(text).results().map((MatchResult r) -> r.group(1)).forEach(names::add);
        }
        names.removeIf(name -> !isOnlyModule(name));
        return List.copyOf(names);
    }

    private boolean isOnlyModule(String name) {
        String word = "\\b" + Pattern.quote(name) + "\\b";
        String alone = "(?<!\\bmod )(?<!::)(?<![\\w\"])" + word + "(?!::)";
        String atTheEnd = "::" + word + "(?!::|,|;|\\}| as )";
        String quoted = "\"[^\"\\n]*" + word + "[^\"\\n]*\"";
        Pattern other = Pattern.compile(String.join("|", alone, atTheEnd, quoted, "r#" + word));
        boolean inManifest = files.entrySet().stream()
                .filter(f -> f.getKey().endsWith(".toml"))
                .anyMatch(f -> f.getValue().matches("(?s).*\\b" + name + "\\b.*"));
        return !inManifest
                && rust().stream()
                        .noneMatch(text -> other.matcher(withoutComments(text)).find());
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?m)//.*$", "");
    }

    private List<String> rust() {
        List<String> texts = new ArrayList<>();
        files.forEach((name, text) -> {
            if (name.endsWith(".rs") || name.endsWith(".in")) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** A name of the same length that stands nowhere in the tree, so that columns stay. */
    String other(String module) {
        String start = module.substring(0, module.length() - 1);
        return Stream.of("q", "z", "x", "w")
                .map(end -> start + end)
                .filter(name -> rust().stream().noneMatch(text -> text.contains(name)))
                .findFirst()
                .orElseThrow();
    }

    /** Writes the tree with another name for a module, in texts and in the names of files and folders. */
    void write(Path to, String module, String other) throws IOException {
        for (var file : files.entrySet()) {
            String name = file.getKey();
            if (!OF_CARGO.contains(module)) {
                name = name.replaceAll("(?<=/)" + module + "(?=\\.rs$|/)", other);
            }
            Path written = to.resolve(name);
            Files.createDirectories(written.getParent());
            Files.writeString(written, renamed(file.getKey(), file.getValue(), module, other));
        }
    }

    private static String renamed(String name, String text, String module, String other) {
        return name.endsWith(".rs") ? text.replaceAll("\\b" + module + "\\b", other) : text;
    }
}
