package dev.magistrait.syntax;

/** The fields in which a node can stand in its parent, by their names in the grammar. */
public final class Fields {

    public static final int ALIAS = RustGrammar.field("alias");
    public static final int ALTERNATIVE = RustGrammar.field("alternative");
    public static final int ARGUMENT = RustGrammar.field("argument");
    public static final int ARGUMENTS = RustGrammar.field("arguments");
    public static final int BODY = RustGrammar.field("body");
    public static final int BOUNDS = RustGrammar.field("bounds");
    public static final int CONDITION = RustGrammar.field("condition");
    public static final int CONSEQUENCE = RustGrammar.field("consequence");
    public static final int DEFAULT_TYPE = RustGrammar.field("default_type");
    public static final int DOC = RustGrammar.field("doc");
    public static final int ELEMENT = RustGrammar.field("element");
    public static final int FIELD = RustGrammar.field("field");
    public static final int FUNCTION = RustGrammar.field("function");
    public static final int INNER = RustGrammar.field("inner");
    public static final int LEFT = RustGrammar.field("left");
    public static final int LENGTH = RustGrammar.field("length");
    public static final int LIST = RustGrammar.field("list");
    public static final int MACRO = RustGrammar.field("macro");
    public static final int NAME = RustGrammar.field("name");
    public static final int OPERATOR = RustGrammar.field("operator");
    public static final int OUTER = RustGrammar.field("outer");
    public static final int PARAMETERS = RustGrammar.field("parameters");
    public static final int PATH = RustGrammar.field("path");
    public static final int PATTERN = RustGrammar.field("pattern");
    public static final int RETURN_TYPE = RustGrammar.field("return_type");
    public static final int RIGHT = RustGrammar.field("right");
    public static final int TRAIT = RustGrammar.field("trait");
    public static final int TYPE = RustGrammar.field("type");
    public static final int TYPE_ARGUMENTS = RustGrammar.field("type_arguments");
    public static final int TYPE_PARAMETERS = RustGrammar.field("type_parameters");
    public static final int VALUE = RustGrammar.field("value");

    private Fields() {}
}
