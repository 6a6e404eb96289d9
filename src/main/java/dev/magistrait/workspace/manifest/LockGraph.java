package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.FileText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code Cargo.lock} says of which package needs which. Read line by line, as Cargo writes it; what is otherwise is not understood.
 *
 * @param packages in the order of the file; none without a file
 */
public record LockGraph(boolean present, List<Locked> packages) {

    private static final String PACKAGE = "[[package]]";
    private static final Pattern ENTRY = Pattern.compile("(name|version|source) = \"([^\"\\\\]*)\"");
    private static final Pattern NEED = Pattern.compile("\"([^\" ]+)(?: ([^\" ]+))?[^\"]*\"");

    public LockGraph {
        packages = List.copyOf(packages);
    }

    /**
     * A package.
     *
     * @param foreign whether it comes from a registry or a repository
     * @param needs of which kind is not told
     */
    public record Locked(String name, String version, boolean foreign, List<Need> needs) {}

    /** @param version empty where the file has only one of that name */
    public record Need(String name, String version) {}

    /** That of a workspace. */
    public static LockGraph of(CargoWorkspace workspace) {
        Path file = workspace.directory().resolve(LockFile.NAME);
        return Files.isRegularFile(file)
                        && workspace.portion().tree().text(file, LockFile.NAME) instanceof FileText.Text text
                ? new LockGraph(true, read(new String(text.bytes(), StandardCharsets.UTF_8)))
                : new LockGraph(false, List.of());
    }

    private static List<Locked> read(String text) {
        List<Locked> found = new ArrayList<>();
        String name = "";
        String version = "";
        boolean foreign = false;
        List<Need> needs = new ArrayList<>();
        boolean listing = false;
        for (String line : (text + "\n" + PACKAGE).split("\n", -1)) {
            String stripped = line.strip();
            Matcher entry = ENTRY.matcher(stripped);
            if (stripped.equals(PACKAGE)) {
                if (!name.isEmpty()) {
                    found.add(new Locked(name, version, foreign, List.copyOf(needs)));
                }
                name = "";
                version = "";
                foreign = false;
                needs.clear();
                listing = false;
            } else if (stripped.startsWith("dependencies = [")) {
                listing = !stripped.endsWith("]");
                NEED.matcher(stripped.substring(stripped.indexOf('[')))
                        .results()
                        .forEach(m -> needs.add(need(m.group(1), m.group(2))));
            } else if (listing) {
                listing = !stripped.startsWith("]");
                NEED.matcher(stripped).results().forEach(m -> needs.add(need(m.group(1), m.group(2))));
            } else if (entry.matches()) {
                switch (entry.group(1)) {
                    case "name" -> name = entry.group(2);
                    case "version" -> version = entry.group(2);
                    default -> foreign = true;
                }
            }
        }
        return found;
    }

    private static Need need(String name, String version) {
        return new Need(name, version == null ? "" : version);
    }
}
