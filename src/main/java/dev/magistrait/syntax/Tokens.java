package dev.magistrait.syntax;

/** The kinds of unnamed nodes that hold one word or mark of the source. */
public final class Tokens {

    public static final int AS = RustGrammar.token("as");
    public static final int ASYNC = RustGrammar.token("async");
    public static final int AWAIT = RustGrammar.token("await");
    public static final int BREAK = RustGrammar.token("break");
    public static final int CONST = RustGrammar.token("const");
    public static final int CONTINUE = RustGrammar.token("continue");
    public static final int DEFAULT = RustGrammar.token("default");
    public static final int DYN = RustGrammar.token("dyn");
    public static final int ELSE = RustGrammar.token("else");
    public static final int ENUM = RustGrammar.token("enum");
    public static final int EXTERN = RustGrammar.token("extern");
    public static final int FALSE = RustGrammar.token("false");
    public static final int FN = RustGrammar.token("fn");
    public static final int FOR = RustGrammar.token("for");
    public static final int GEN = RustGrammar.token("gen");
    public static final int IF = RustGrammar.token("if");
    public static final int IMPL = RustGrammar.token("impl");
    public static final int IN = RustGrammar.token("in");
    public static final int LET = RustGrammar.token("let");
    public static final int LOOP = RustGrammar.token("loop");
    public static final int MATCH = RustGrammar.token("match");
    public static final int MOD = RustGrammar.token("mod");
    public static final int MOVE = RustGrammar.token("move");
    public static final int PUB = RustGrammar.token("pub");
    public static final int RAW = RustGrammar.token("raw");
    public static final int REF = RustGrammar.token("ref");
    public static final int RETURN = RustGrammar.token("return");
    public static final int STATIC = RustGrammar.token("static");
    public static final int STRUCT = RustGrammar.token("struct");
    public static final int TRAIT = RustGrammar.token("trait");
    public static final int TRUE = RustGrammar.token("true");
    public static final int TRY = RustGrammar.token("try");
    public static final int TYPE = RustGrammar.token("type");
    public static final int UNION = RustGrammar.token("union");
    public static final int UNSAFE = RustGrammar.token("unsafe");
    public static final int USE = RustGrammar.token("use");
    public static final int WHERE = RustGrammar.token("where");
    public static final int WHILE = RustGrammar.token("while");
    public static final int YIELD = RustGrammar.token("yield");

    public static final int AMPERSAND = RustGrammar.token("&");
    public static final int ARROW = RustGrammar.token("->");
    public static final int AT = RustGrammar.token("@");
    public static final int BANG = RustGrammar.token("!");
    public static final int CLOSE_BRACE = RustGrammar.token("}");
    public static final int CLOSE_BRACKET = RustGrammar.token("]");
    public static final int CLOSE_PAREN = RustGrammar.token(")");
    public static final int COLON = RustGrammar.token(":");
    public static final int COLON_COLON = RustGrammar.token("::");
    public static final int COMMA = RustGrammar.token(",");
    public static final int DOLLAR = RustGrammar.token("$");
    public static final int DOT = RustGrammar.token(".");
    public static final int DOT_DOT = RustGrammar.token("..");
    public static final int ELLIPSIS = RustGrammar.token("...");
    public static final int EQUALS = RustGrammar.token("=");
    public static final int FAT_ARROW = RustGrammar.token("=>");
    public static final int GREATER = RustGrammar.token(">");
    public static final int HASH = RustGrammar.token("#");
    public static final int LESS = RustGrammar.token("<");
    public static final int MINUS = RustGrammar.token("-");
    public static final int OPEN_BRACE = RustGrammar.token("{");
    public static final int OPEN_BRACKET = RustGrammar.token("[");
    public static final int OPEN_PAREN = RustGrammar.token("(");
    public static final int PIPE = RustGrammar.token("|");
    public static final int PLUS = RustGrammar.token("+");
    public static final int QUESTION_MARK = RustGrammar.token("?");
    public static final int QUOTE = RustGrammar.token("'");
    public static final int SEMICOLON = RustGrammar.token(";");
    public static final int STAR = RustGrammar.token("*");
    public static final int UNDERSCORE = RustGrammar.token("_");

    private Tokens() {}
}
