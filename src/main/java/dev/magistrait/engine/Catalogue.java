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
import java.util.List;

/** The rules that report, as their files describe them. Reads text only, so that it costs no rule base. */
public final class Catalogue {

    private static final String FOLDER = "rules/judge";
    private static final String SUFFIX = ".drl";

    private static final class Bundled {
        static final List<Rule> RULES = read();
    }

    private Catalogue() {}

    /** All rules of the bundled law, sorted by id. */
    public static List<Rule> rules() {
        return Bundled.RULES;
    }

    private static List<Rule> read() {
        try {
            return ids(folder()).stream()
                    .sorted()
                    .map(id -> RulePage.parse(id, text(id)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL folder() {
        URL url = Catalogue.class.getClassLoader().getResource(FOLDER);
        if (url == null) {
            throw new IllegalStateException("the rule files are not on the class path: no " + FOLDER);
        }
        return url;
    }

    private static List<String> ids(URL folder) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER + "/") && name.endsWith(SUFFIX))
                    .map(Catalogue::id)
                    .toList();
        }
        try (var files = Files.list(Path.of(uri(folder)))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(Catalogue::id)
                    .toList();
        }
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds no URI: " + url, e);
        }
    }

    private static String id(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static String text(String id) {
        String file = FOLDER + "/" + id + SUFFIX;
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
