package dev.magistrait.workspace.manifest;

import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.Locked;
import dev.magistrait.workspace.file.FileText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workspace's {@code Cargo.lock}, of which Cargo writes each {@code name} and {@code version} on a line of its own: read line by line, since
 * large ones have many thousands. What is missing or unreadable locks nothing.
 */
final class LockFile {

    static final String NAME = "Cargo.lock";

    private static final String PACKAGE = "[[package]]";
    private static final Pattern ENTRY = Pattern.compile("(name|version) = \"([^\"\\\\]*)\"");

    private final Map<String, List<Locked>> versions = new HashMap<>();

    private LockFile() {}

    static LockFile of(Path directory, BaseDirectory base) {
        LockFile lock = new LockFile();
        Path file = directory.resolve(NAME);
        if (Files.isRegularFile(file) && base.tree().text(file, base.name(file)) instanceof FileText.Text text) {
            lock.read(new String(text.bytes(), StandardCharsets.UTF_8), base.name(file));
        }
        return lock;
    }

    private void read(String text, String shown) {
        String name = "";
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher entry = ENTRY.matcher(line.stripTrailing());
            if (line.startsWith(PACKAGE)) {
                name = "";
            } else if (entry.matches() && entry.group(1).equals("name")) {
                name = entry.group(2);
            } else if (entry.matches() && !name.isEmpty()) {
                Region region =
                        new Region(number, 1, number, line.stripTrailing().length() + 1);
                versions.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new Locked(name, entry.group(2), new Span(shown, region)));
            }
        }
    }

    /** The versions of what is asked for by requirements that let in more than Cargo takes for compatible. */
    List<Locked> of(List<DependencySpec> dependencies) {
        return dependencies.stream()
                .filter(LockFile::isOpen)
                .map(DependencySpec::packageName)
                .distinct()
                .flatMap(name -> versions.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /** Whether a requirement says less than what the lock file may: all others are of one compatible series. */
    static boolean isOpen(DependencySpec dependency) {
        return dependency.path().isEmpty()
                && (dependency.version().isBlank() || dependency.version().matches(".*[<>*].*"));
    }
}
