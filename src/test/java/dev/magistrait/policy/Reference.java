package dev.magistrait.policy;

import static java.util.stream.Collectors.joining;

import dev.magistrait.finding.Rule;
import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference of the language as Markdown: a page whose text is written by hand and whose tables are made of the language's descriptions. */
final class Reference {

    private static final Pattern TABLE = Pattern.compile("\\{\\{(\\w+)}}");

    private final Map<String, String> tables = new LinkedHashMap<>();

    private Reference(Collection<Rule> catalogue) {
        for (Type.Section section : List.of(
                Language.POLICY,
                Language.GIT,
                Language.SCOPE,
                Language.RULE,
                Language.REPORT,
                Language.VERDICT,
                FixLanguage.FIX,
                FixLanguage.REPLACE,
                FixLanguage.DEPEND,
                Language.TEST,
                Language.NEIGHBOUR,
                Language.WAIVER,
                Language.RESTS)) {
            tables.put(section.name().replaceAll(".*[` -](\\w+)`?$", "$1"), section(section));
        }
        tables.put("settings", settings());
        tables.put("rules", rules(catalogue));
        tables.put(
                "quantities",
                Language.QUANTITIES.stream().map(Reference::described).collect(joining()));
        tables.put("groups", Language.GROUPS.stream().map(Reference::described).collect(joining()));
        tables.put(
                "operators",
                Language.OPERATORS.stream().map(Reference::described).collect(joining()));
        tables.put("kinds", FactSpace.kinds().stream().map(Reference::kind).collect(joining("\n")));
        tables.put("bundled", Bundled.NAMES.stream().map(n -> "`" + n + "`").collect(joining(", ")));
    }

    /** The page; a name of a table in its text that is unknown is a mistake of the test. */
    static String text(Path page, Collection<Rule> catalogue) throws IOException {
        Reference reference = new Reference(catalogue);
        return TABLE.matcher(Files.readString(page)).replaceAll(reference::table);
    }

    private String table(MatchResult name) {
        String table = tables.get(name.group(1));
        if (table == null) {
            throw new IllegalArgumentException("no table `" + name.group(1) + "`, only " + tables.keySet());
        }
        return Matcher.quoteReplacement(table.stripTrailing());
    }

    private static String section(Type.Section section) {
        return "| key | value | |\n|---|---|---|\n"
                + section.keys().stream().map(Reference::key).collect(joining());
    }

    private static String key(Type.Key key) {
        String value = value(key.type()) + (key.required() ? "; required" : "");
        return row("`" + key.name() + "`", value, key.description());
    }

    private static String value(Type type) {
        return switch (type) {
            case Type.Text _ -> "a text";
            case Type.Formed formed -> formed.expected();
            case Type.Word word -> words(word.words());
            case Type.Bool _ -> "`true` or `false`";
            case Type.Version version -> words(version.words()) + " or a version of Rust";
            case Type.Date _ -> "a day, as `2027-03-31`";
            case Type.Lockable lockable -> "the id of a rule, or " + words(lockable.keys());
            case Type.RuleId _ -> "the id of a rule";
            case Type.Levels _ -> "levels by rule id";
            case Type.When _ -> "conditions";
            case Type.OneOrMore one -> value(one.type()) + ", or a list of them";
            case Type.MapOf map -> "a mapping of paths, each to " + value(map.value());
            case Type.ListOf list -> "a list: " + value(list.type());
            case Type.TextOr or -> "a text, or " + or.section().name();
            case Type.Of of -> "a mapping: " + of.section().name();
        };
    }

    private static String settings() {
        StringBuilder table = new StringBuilder("| setting | values | default | |\n|---|---|---|---|\n");
        for (Type.Key key : Language.SETTINGS.keys()) {
            SettingKey setting = SettingKey.of(key.name()).orElseThrow();
            String preset = preset(setting);
            table.append(row("`" + key.name() + "`", value(key.type()), preset, key.description()));
        }
        return table.toString();
    }

    private static String preset(SettingKey setting) {
        return switch (setting.form()) {
            case PATHS -> "`[]`";
            case EFFECTS -> "`{}`";
            case WORD, VERSION, BOOLEAN -> words(setting.defaults());
        };
    }

    private static String rules(Collection<Rule> catalogue) {
        return "| rule | level | |\n|---|---|---|\n"
                + catalogue.stream()
                        .map(r -> row("`" + r.id() + "`", r.level().word(), r.title()))
                        .collect(joining());
    }

    private static String kind(Kind kind) {
        return "### `" + kind.name() + "`\n\n" + kind.description() + "\n\n| field | value | |\n|---|---|---|\n"
                + kind.fields().stream().map(Reference::field).collect(joining());
    }

    private static String field(Field field) {
        return row(
                "`" + field.name() + "`", field.type().text() + (field.many() ? "; several" : ""), field.description());
    }

    private static String described(Language.Form form) {
        return row("`" + form.text() + "`", form.description());
    }

    private static String words(List<String> words) {
        return words.stream().map(w -> "`" + w + "`").collect(joining(", "));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells).replace("\n", " ") + " |\n";
    }
}
