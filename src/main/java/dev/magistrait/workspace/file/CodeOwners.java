package dev.magistrait.workspace.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code CODEOWNERS} file of a repository says. Lines that GitHub finds invalid are passed over, as there. Sections of GitLab each
 * have their own last match, and a file has the owners of all.
 */
public final class CodeOwners {

    /** Where GitHub looks, and then where GitLab does besides; the first that is there counts. */
    private static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    /** Patterns with wildcards beyond that are more than people write, and each is tried on each file. */
    private static final int MOST_WILDCARDS = 4096;

    private static final Pattern SECTION = Pattern.compile("\\^?\\[([^\\]]+)\\](?:\\[\\d+\\])?(?:\\s+(.*))?");
    private static final Pattern LINE = Pattern.compile("((?:\\\\.|[^\\s\\\\])+)(?:\\s+(.*))?");

    private final Map<String, OwnerRules> sections = new LinkedHashMap<>();
    private OwnerRules section = new OwnerRules(List.of());

    private CodeOwners() {}

    /**
     * That of a repository; empty where it has none, or one that cannot be read or has more wildcards than are looked at.
     *
     * @param root the top directory of the repository, out of which no link may lead
     */
    public static Optional<CodeOwners> of(Path root) {
        CheckedTree tree = CheckedTree.of(List.of(root));
        return PLACES.stream()
                .map(root::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> tree.text(file, CodeOwners.name(root, file)))
                .filter(FileText.Text.class::isInstance)
                .map(text -> read(new String(((FileText.Text) text).bytes(), StandardCharsets.UTF_8)))
                .filter(CodeOwners::isBounded);
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString();
    }

    static CodeOwners read(String text) {
        CodeOwners owners = new CodeOwners();
        owners.sections.put("", owners.section);
        text.lines().map(String::strip).forEach(owners::line);
        return owners;
    }

    private boolean isBounded() {
        return sections.values().stream().mapToInt(OwnerRules::wildcards).sum() <= MOST_WILDCARDS;
    }

    /**
     * The owners of a file, each once.
     *
     * @param path from the root of the repository, with {@code /} between its parts
     */
    public List<String> of(String path) {
        Set<String> found = new LinkedHashSet<>();
        sections.values().forEach(s -> found.addAll(s.of(path)));
        return List.copyOf(found);
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("\\#") || line.startsWith("!")) {
            return;
        }
        Matcher heading = SECTION.matcher(line);
        if (heading.matches()) {
            List<String> standard = names(heading.group(2)).orElse(List.of());
            section =
                    sections.computeIfAbsent(heading.group(1).toLowerCase(Locale.ROOT), _ -> new OwnerRules(standard));
            return;
        }
        Matcher rule = LINE.matcher(line);
        if (rule.matches() && OwnerPattern.isValid(rule.group(1))) {
            String pattern = rule.group(1).replace("\\ ", " ");
            names(rule.group(2)).ifPresent(named -> section.add(OwnerPattern.of(pattern), named));
        }
    }

    /** Accounts, teams and addresses up to a comment; empty where one is none of these. */
    private static Optional<List<String>> names(@Nullable String written) {
        List<String> found = new ArrayList<>();
        for (String name : written == null ? new String[0] : written.strip().split("\\s+")) {
            if (name.startsWith("#")) {
                break;
            }
            if (!name.contains("@")) {
                return name.isEmpty() ? Optional.of(List.of()) : Optional.empty();
            }
            found.add(name);
        }
        return Optional.of(found);
    }
}
