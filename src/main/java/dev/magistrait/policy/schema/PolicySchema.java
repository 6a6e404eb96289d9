package dev.magistrait.policy.schema;

import dev.magistrait.finding.Rule;
import dev.magistrait.finding.RuleGroup;
import dev.magistrait.policy.FixLanguage;
import dev.magistrait.policy.Language;
import dev.magistrait.policy.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema (draft 2020-12) of policies, made of the same descriptions that the reader goes by. */
public final class PolicySchema {

    private static final String CUSTOM_ID = "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$";
    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String VERSION = "^[0-9]{1,4}\\.[0-9]{1,4}(\\.[0-9]{1,4})?$";

    private final Collection<Rule> catalogue;
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private PolicySchema(Collection<Rule> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The schema as text, with a line feed at its end.
     *
     * @param catalogue the bundled rules, for completion
     */
    public static String text(Collection<Rule> catalogue) {
        var printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter());
        return JsonMapper.builder()
                        .build()
                        .writer()
                        .with(printer)
                        .writeValueAsString(new PolicySchema(catalogue).document())
                + "\n";
    }

    private Map<String, Object> document() {
        Map<String, Object> document = object(
                "$schema", "https://json-schema.org/draft/2020-12/schema",
                "$id", "urn:magistrait:policy:1",
                "title", "magistrait.yaml");
        definitions.put("level", schema(Language.LEVEL));
        definitions.put("ruleId", ruleId());
        definitions.put("levels", levels());
        document.putAll(section(Language.POLICY));
        new FactSchema(definitions).define();
        document.put("$defs", definitions);
        return document;
    }

    private Map<String, Object> section(Type.Section section) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Type.Key key : section.keys()) {
            Map<String, Object> property = object("description", key.description());
            property.putAll(schema(key.type()));
            properties.put(key.name(), property);
        }
        Map<String, Object> schema = object(
                "description",
                section.description(),
                "type",
                "object",
                "additionalProperties",
                false,
                "properties",
                properties);
        List<String> required = section.keys().stream()
                .filter(Type.Key::required)
                .map(Type.Key::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (section.equals(Language.RULE)) {
            schema.put("oneOf", List.of(object("required", List.of("report")), object("required", List.of("verdict"))));
            schema.put("dependentRequired", object("fix", List.of("report")));
        }
        if (section.equals(FixLanguage.FIX)) {
            schema.put("minProperties", 1);
        }
        if (section.equals(Language.TEST)) {
            schema.put("oneOf", List.of(object("required", List.of("rust")), object("required", List.of("before"))));
            schema.put("dependentRequired", object("after", List.of("before"), "manifest-after", List.of("before")));
            schema.put(
                    "dependentSchemas",
                    object(
                            "before",
                            object(
                                    "anyOf",
                                    List.of(
                                            object("required", List.of("after")),
                                            object("required", List.of("manifest-after"))))));
        }
        return schema;
    }

    private Map<String, Object> schema(Type type) {
        return switch (type) {
            case Type.Text _ -> object("type", List.of("string", "number", "boolean"), "pattern", "\\S");
            case Type.Formed formed -> object("type", "string", "pattern", "^(?:" + formed.pattern() + ")$");
            case Type.Word word
            when type.equals(Language.LEVEL) && definitions.containsKey("level") -> reference("level");
            case Type.Word word
            when word.words().stream().allMatch(w -> w.matches("\\d+")) -> object("enum", numbersToo(word.words()));
            case Type.Word word -> object("enum", word.words());
            case Type.Bool _ -> object("type", "boolean");
            case Type.Version version ->
                object(
                        "anyOf",
                        List.of(
                                object("enum", version.words()),
                                object("type", "number"),
                                object("type", "string", "pattern", VERSION)));
            case Type.Date _ -> object("type", "string", "format", "date", "pattern", DATE);
            case Type.RuleId _ -> reference("ruleId");
            case Type.Lockable lockable ->
                object("anyOf", List.of(reference("ruleId"), object("enum", lockable.keys())));
            case Type.Levels _ -> reference("levels");
            case Type.When _ -> reference("when");
            case Type.ListOf list -> object("type", "array", "items", schema(list.type()));
            case Type.MapOf map ->
                object(
                        "type",
                        "object",
                        "propertyNames",
                        object("pattern", "^(?:" + map.key().pattern() + ")$"),
                        "additionalProperties",
                        schema(map.value()));
            case Type.OneOrMore one ->
                object("anyOf", List.of(schema(one.type()), object("type", "array", "items", schema(one.type()))));
            case Type.TextOr or -> object("anyOf", List.of(object("type", "string"), section(or.section())));
            case Type.Of of -> section(of.section());
        };
    }

    /** A year without quotes is a number in YAML. */
    private static List<Object> numbersToo(List<String> words) {
        List<Object> all = new ArrayList<>(words);
        words.forEach(w -> all.add(Integer.valueOf(w)));
        return all;
    }

    private Map<String, Object> ruleId() {
        return object(
                "anyOf",
                List.of(
                        object("enum", catalogue.stream().map(Rule::id).toList()),
                        object("type", "string", "pattern", CUSTOM_ID)));
    }

    private Map<String, Object> levels() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Rule rule : catalogue) {
            Map<String, Object> property = object("description", rule.title());
            property.putAll(reference("level"));
            properties.put(rule.id(), property);
        }
        for (RuleGroup group : RuleGroup.values()) {
            Map<String, Object> property = object("description", "All rules of the group.");
            property.putAll(reference("level"));
            properties.put(group.word(), property);
        }
        return object(
                "type",
                "object",
                "additionalProperties",
                false,
                "properties",
                properties,
                "patternProperties",
                object(CUSTOM_ID, reference("level"), "[*]", reference("level")));
    }

    static Map<String, Object> reference(String definition) {
        return object("$ref", "#/$defs/" + definition);
    }

    static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return object;
    }
}
