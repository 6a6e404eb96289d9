package dev.magistrait.policy.schema;

import static dev.magistrait.policy.schema.PolicySchema.object;
import static dev.magistrait.policy.schema.PolicySchema.reference;

import dev.magistrait.policy.Language;
import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.FieldType;
import dev.magistrait.policy.space.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the schema that is made of the kinds of facts. */
final class FactSchema {

    private final Map<String, Object> definitions;

    FactSchema(Map<String, Object> definitions) {
        this.definitions = definitions;
    }

    void define() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        for (Kind kind : FactSpace.kinds()) {
            conditions.put("^" + kind.name() + " +[a-z][a-z0-9-]*$", reference(kind.name()));
            conditions.put("^no +" + kind.name() + "$", reference(kind.name()));
            conditions.put(
                    "^(some|(at-least|at-most|exactly) +([0-9]+|\\$\\{[a-z][a-z0-9-]*\\})) +" + kind.name()
                            + "( +as +[a-z][a-z0-9-]*)?$",
                    reference(kind.name()));
        }
        definitions.put(
                "alternative",
                object(
                        "type",
                        "object",
                        "additionalProperties",
                        false,
                        "minProperties",
                        1,
                        "patternProperties",
                        conditions));
        Map<String, Object> any = object(
                "description",
                Language.GROUPS.getFirst().description(),
                "type",
                "array",
                "minItems",
                1,
                "items",
                reference("alternative"));
        Map<String, Object> one = object(
                "type",
                "object",
                "additionalProperties",
                false,
                "properties",
                object("any", any),
                "patternProperties",
                conditions);
        definitions.put("conditions", one);
        definitions.put(
                "when",
                object(
                        "anyOf",
                        List.of(
                                with(reference("conditions"), "minProperties", 1),
                                object(
                                        "type",
                                        "array",
                                        "minItems",
                                        1,
                                        "items",
                                        with(with(reference("conditions"), "minProperties", 1), "maxProperties", 1)))));
        FactSpace.kinds().forEach(this::kind);
    }

    private static Map<String, Object> with(Map<String, Object> object, String key, Object value) {
        object.put(key, value);
        return object;
    }

    private void kind(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            String definition = definition(kind, field);
            definitions.computeIfAbsent(definition, d -> constraint(field, d));
            properties.put(
                    field.name(), with(object("description", field.description()), "$ref", "#/$defs/" + definition));
        }
        definitions.put(
                kind.name(),
                object(
                        "description",
                        kind.description(),
                        "type",
                        List.of("object", "null"),
                        "additionalProperties",
                        false,
                        "properties",
                        properties));
    }

    private static String definition(Kind kind, Field field) {
        return field.many() ? "several-" + one(kind, field) : one(kind, field);
    }

    private static String one(Kind kind, Field field) {
        return switch (field.type()) {
            case FieldType.Text _, FieldType.Trait _ -> "text";
            case FieldType.Bool _ -> "truth";
            case FieldType.Whole _ -> "number";
            case FieldType.Version _ -> "version";
            case FieldType.Release _ -> "release";
            case FieldType.Words _ -> kind.name() + "-" + field.name();
        };
    }

    private static Map<String, Object> constraint(Field field, String definition) {
        FieldType type = field.type();
        Map<String, Object> operators = object("not", reference(definition));
        if (field.many()) {
            operators.put("all", object("type", "array", "minItems", 1, "items", reference(definition)));
        }
        switch (type) {
            case FieldType.Text _, FieldType.Trait _ ->
                operators.put(
                        "matches",
                        object("type", "string", "description", "A regular expression that a part must match."));
            case FieldType.Whole _ -> {
                operators.put("at-least", object("type", "integer"));
                operators.put("at-most", object("type", "integer"));
            }
            case FieldType.Version _, FieldType.Release _ ->
                operators.put("before", object("type", List.of("string", "number")));
            case FieldType.Words _, FieldType.Bool _ -> {
                // compared only
            }
        }
        return object(
                "anyOf",
                List.of(
                        value(type),
                        object("type", "string", "pattern", "^\\$[a-z][a-z0-9-]*(\\.[a-z-]+)?$"),
                        object("type", "array", "minItems", 1, "items", reference(definition)),
                        object(
                                "type",
                                "object",
                                "additionalProperties",
                                false,
                                "minProperties",
                                1,
                                "maxProperties",
                                1,
                                "properties",
                                operators)));
    }

    private static Map<String, Object> value(FieldType type) {
        return switch (type) {
            case FieldType.Text _, FieldType.Trait _ ->
                object("type", List.of("string", "number", "boolean"), "pattern", "^[^$]");
            case FieldType.Words words -> object("enum", words.words());
            case FieldType.Bool _ -> object("type", "boolean");
            case FieldType.Whole _ -> object("type", "integer");
            case FieldType.Version _, FieldType.Release _ -> object("type", List.of("string", "number"));
        };
    }
}
