package dev.magistrait.engine;

import dev.magistrait.finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The rules that report, those of triage, and those on what is not read, as their files describe them. Reads text only, so that it costs no rule base. */
public final class Catalogue {

    private static final List<Shelf> SHELVES = List.of(
            new Shelf("rules/judge", ".drl", RulePage::parse),
            new Shelf("rules/triage", ".md", RulePage::parseMarkdown),
            new Shelf("rules/coverage", ".md", RulePage::parseMarkdown));

    /** A folder of rule files of one form; its reader takes an id and a text. */
    private record Shelf(String folder, String suffix, BiFunction<String, String, Rule> reader) {

        Rule rule(String id) {
            return reader.apply(id, text(folder + "/" + id + suffix));
        }

        boolean holds(String file) {
            return file.startsWith(folder + "/") && file.endsWith(suffix);
        }

        String id(String file) {
            String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
            return name.substring(0, name.length() - suffix.length());
        }
    }

    private static final class Bundled {
        static final List<Rule> RULES = read();
    }

    private Catalogue() {}

    /** All rules of the bundled law, sorted by id. */
    public static List<Rule> rules() {
        return Bundled.RULES;
    }

    private static List<Rule> read() {
        return SHELVES.stream()
                .flatMap(Catalogue::rules)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    private static Stream<Rule> rules(Shelf shelf) {
        try {
            return ids(shelf).stream().map(shelf::rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(Shelf shelf) throws IOException {
        URL folder = folder(shelf);
        if (folder.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(shelf::holds)
                    .map(shelf::id)
                    .toList();
        }
        try (var files = Files.list(Path.of(uri(folder)))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(shelf.suffix()))
                    .map(shelf::id)
                    .toList();
        }
    }

    private static URL folder(Shelf shelf) {
        URL url = Catalogue.class.getClassLoader().getResource(shelf.folder());
        if (url == null) {
            throw new IllegalStateException("the rule files are not on the class path: no " + shelf.folder());
        }
        return url;
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds no URI: " + url, e);
        }
    }

    private static String text(String file) {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
