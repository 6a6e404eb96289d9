package dev.magistrait.engine;

import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.finding.RuleGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the page of a rule from its file: a header comment of Markdown with fixed headings, then a rule of the file's name with fixed metadata.
 * A rule that no DRL decides has a file of Markdown, with the metadata in front. Whatever is missing, unknown or in another order is a mistake in the file.
 */
final class RulePage {

    private static final List<String> HEADINGS = List.of("Why", "When it stays quiet", "Known gaps", "Fix");
    private static final List<String> METADATA = List.of("fix", "group", "id", "level", "seed", "since");
    private static final Pattern HEADER = Pattern.compile("\\A/\\*\\n(.*?)\\n \\*/\\n", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
    private static final Pattern TITLE = Pattern.compile("\\A# (\\S.*[^.\\s])\\n\\n((?:\\S.*\\n)*\\S.*\\.)\\n\\n## ");
    private static final Pattern FRONT = Pattern.compile("\\A---\\n(.*?)\\n---\\n\\n(.*)\\z", Pattern.DOTALL);
    private static final Pattern FRONT_ENTRY = Pattern.compile("^(\\w+): (.*)$", Pattern.MULTILINE);
    private static final String SEED = "seed";
    private static final Pattern NAME = Pattern.compile("^rule \"(.*)\"$", Pattern.MULTILINE);
    private static final Pattern ENTRY = Pattern.compile("^ {4}@(\\w+)\\( (.*) \\)$", Pattern.MULTILINE);

    private final String file;
    private final String id;
    private final String text;

    private RulePage(String file, String id, String text) {
        this.file = file;
        this.id = id;
        this.text = text;
    }

    /** The rule of the file {@code id.drl} with that text. */
    static Rule parse(String id, String text) {
        return new RulePage("rules/judge/" + id + ".drl", id, text).rule();
    }

    /** The rule of the file {@code id.md} with that text. */
    static Rule parseMarkdown(String id, String text) {
        return new RulePage("rules/*/" + id + ".md", id, text).markdown();
    }

    private Rule rule() {
        check(find(NAME, text, "a rule").group(1).equals(id), "a rule of the file's name");
        return rule(page(), metadata());
    }

    private Rule markdown() {
        Matcher front = find(FRONT, text, "metadata between two lines of ---");
        Map<String, String> metadata = new HashMap<>();
        FRONT_ENTRY.matcher(front.group(1)).results().forEach(m -> metadata.put(m.group(1), m.group(2)));
        checkNames(
                metadata, METADATA.stream().filter(name -> !name.equals(SEED)).toList());
        return rule(front.group(2), metadata);
    }

    private Rule rule(String page, Map<String, String> metadata) {
        Matcher head = find(TITLE, page, "a title and a summary that ends with a period");
        check(
                HEADING.matcher(page).results().map(m -> m.group(1)).toList().equals(HEADINGS),
                "the headings " + HEADINGS);
        check(id.equals(metadata.get("id")), "@id( " + id + " )");
        return new Rule(
                id,
                group(metadata),
                level(metadata),
                metadata.getOrDefault("since", ""),
                head.group(1),
                oneLine(head.group(2)),
                page);
    }

    private String page() {
        String comment = find(HEADER, text, "a header comment").group(1);
        StringBuilder page = new StringBuilder();
        for (String line : comment.split("\n", -1)) {
            check(line.equals(" *") || line.startsWith(" * "), "header lines that start with ` * `");
            page.append(line.length() < 3 ? "" : line.substring(3)).append('\n');
        }
        return page.toString();
    }

    private Map<String, String> metadata() {
        Map<String, String> found = new HashMap<>();
        ENTRY.matcher(text).results().forEach(m -> found.put(m.group(1), m.group(2)));
        checkNames(found, METADATA);
        return found;
    }

    private void checkNames(Map<String, String> metadata, List<String> wanted) {
        check(metadata.keySet().stream().sorted().toList().equals(wanted), "the metadata " + wanted);
    }

    private RuleGroup group(Map<String, String> metadata) {
        for (RuleGroup group : RuleGroup.values()) {
            if (group.name().equals(metadata.get("group"))) {
                return group;
            }
        }
        throw wants("@group( ) with one of " + List.of(RuleGroup.values()));
    }

    private Level level(Map<String, String> metadata) {
        for (Level level : Level.values()) {
            if (level.name().equals(metadata.get("level"))) {
                return level;
            }
        }
        throw wants("@level( ERROR ), @level( WARNING ), @level( NOTE ) or @level( OFF )");
    }

    private static String oneLine(String paragraph) {
        return paragraph.replace('\n', ' ');
    }

    private Matcher find(Pattern pattern, String in, String what) {
        Matcher matcher = pattern.matcher(in);
        check(matcher.find(), what);
        return matcher;
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            throw wants(what);
        }
    }

    private IllegalArgumentException wants(String what) {
        return new IllegalArgumentException(file + " needs " + what);
    }
}
